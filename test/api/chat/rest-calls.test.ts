/** The list of calls (CHAT-6): what the two of each call see of it afterwards. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offerTo, talk } from '#test/support/calls.ts'
import { asking, chatSettings, openChat } from '#test/support/chat.ts'
import { movableClock } from '#test/support/clock.ts'

const clock = movableClock()
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } }, clock.now)
})
afterAll(() => app.close())

it('shows calls newest first, as each of the two sees them', async () => {
  const [ann, bob] = [await openChat(app, 'ann'), await openChat(app, 'bob')]
  const [atAnn, atBob] = [await asking(app, 'ann'), await asking(app, 'bob')]
  const talked = await talk(ann, bob)
  clock.advance(65_000)
  await ann.request('call.end', { call_id: talked })
  const missed = (await ann.request('call.offer', offerTo(bob, { call_type: 'audio' }))).call_id
  await ann.request('call.end', { call_id: missed })
  const ringing = (await bob.request('call.offer', offerTo(ann))).call_id

  const seenByBob = await dataOf(atBob.api.listCalls({}))

  const people = { from_user: atAnn.id, to_user: atBob.id }
  expect(seenByBob.items).toMatchObject([
    {
      call_id: ringing,
      from_user: atBob.id,
      to_user: atAnn.id,
      state: 'ringing',
      is_missed: false,
      duration: 0,
    },
    { call_id: missed, ...people, call_type: 'audio', reason: 'cancelled', is_missed: true, duration: 0 },
    { call_id: talked, ...people, call_type: 'video', reason: 'user_hangup', is_missed: false, duration: 65 },
  ])
  expect(seenByBob.items[2]?.user).toEqual({ id: atAnn.id, nickname: 'ann', avatar_url: '' })
  expect(seenByBob.items[0]).not.toHaveProperty('reason')
  const seenByAnn = await dataOf(atAnn.api.listCalls({}))
  expect(seenByAnn.items.map(({ is_missed }) => is_missed)).toEqual([false, false, false])
  expect(seenByAnn.items[2]?.user.id).toBe(atBob.id)
  await bob.request('call.end', { call_id: ringing })
})

it('is read page by page, all calls or those that were missed', async () => {
  const [cid, dan] = [await openChat(app, 'cid'), await openChat(app, 'dan')]
  const { api } = await asking(app, 'dan')
  const ids: string[] = []
  for (const caller of [cid, dan, cid, dan, cid]) {
    const { call_id } = await caller.request('call.offer', offerTo(caller === cid ? dan : cid))
    await caller.request('call.end', { call_id })
    clock.advance(1000)
    ids.unshift(call_id)
  }

  const read = async (missed: boolean): Promise<string[]> => {
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 2, missed, ...(cursor !== undefined && { cursor }) }
      const page = await dataOf(api.listCalls({ params: { query } }))
      found.push(...page.items.map(({ call_id }) => call_id))
      cursor = page.next_cursor
    }
    return found
  }

  expect(await read(false)).toEqual(ids)
  expect(await read(true)).toEqual([ids[0], ids[2], ids[4]])
})

it('is for people who say who they are', async () => {
  const { status, body } = await refusalOf(app.chat().listCalls({}))

  expect([status, body.error_code]).toEqual([401, 'AUTHENTICATION_FAILED'])
})
