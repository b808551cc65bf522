/** Chats over HTTP (CHAT-6): making, listing, changing and ending them, and who may. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { asking, chatSettings, openChat, words } from '#test/support/chat.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

const someone = (name: string) => asking(app, `${name}-${randomUUID().slice(0, 8)}`)
const chatPath = (chat_id: number) => ({ params: { path: { chat_id } } })
const memberPath = (chat_id: number, user_id: number) => ({ params: { path: { chat_id, user_id } } })
const codeOf = async (call: Parameters<typeof refusalOf>[0]) =>
  ((await refusalOf(call)).body as { error_code: string }).error_code

/** A group of an owner, an admin and a member, and somebody outside. */
async function scene() {
  const [ann, bob, cid, dan] = await Promise.all([
    someone('ann'),
    someone('bob'),
    someone('cid'),
    someone('dan'),
  ])
  const body = { type: 'group' as const, title: 'team', member_ids: [bob.id, cid.id] }
  const team = await dataOf(ann.api.createChat({ body }))
  const promote = { ...memberPath(team.id, bob.id), body: { role: 'admin' as const } }
  await dataOf(ann.api.updateMember(promote))
  return { ann, bob, cid, dan, team }
}

describe('a group', () => {
  it('is made by its owner, with members, and seen by all of them', async () => {
    const { ann, cid, dan, team } = await scene()

    expect(team).toEqual({
      ...{ id: team.id, type: 'group', title: 'team', avatar_url: '' },
      ...{ member_count: 3, role: 'owner', unread_count: 0 },
    })
    expect(await dataOf(cid.api.getChat(chatPath(team.id)))).toEqual({ ...team, role: 'member' })
    expect(await codeOf(dan.api.getChat(chatPath(team.id)))).toBe('CHAT_NOT_FOUND')
    expect(await codeOf(ann.api.getChat(chatPath(9_000_000_001)))).toBe('CHAT_NOT_FOUND')
  })

  it('is not made with people who are not there', async () => {
    const { api } = await someone('ann')
    const body = { type: 'group' as const, title: 'team', member_ids: [9_000_000_001] }

    expect(await codeOf(api.createChat({ body }))).toBe('USER_NOT_FOUND')
  })

  it('is changed by its admins', async () => {
    const { bob, cid, dan, team } = await scene()
    const body = { title: 'crew', avatar_url: 'https://example.com/crew.png' }

    expect(await dataOf(bob.api.updateChat({ ...chatPath(team.id), body }))).toMatchObject(body)
    expect(await dataOf(cid.api.getChat(chatPath(team.id)))).toMatchObject(body)
    expect(await codeOf(cid.api.updateChat({ ...chatPath(team.id), body }))).toBe('PERMISSION_DENIED')
    expect(await codeOf(dan.api.updateChat({ ...chatPath(team.id), body }))).toBe('CHAT_NOT_FOUND')
  })

  it('is ended by its owner, for everybody', async () => {
    const { ann, bob, team } = await scene()

    expect(await codeOf(bob.api.deleteChat(chatPath(team.id)))).toBe('PERMISSION_DENIED')
    expect(await statusOf(ann.api.deleteChat(chatPath(team.id)))).toBe(204)
    expect(await codeOf(bob.api.getChat(chatPath(team.id)))).toBe('CHAT_NOT_FOUND')
    expect((await dataOf(bob.api.listChats())).items).toEqual([])
  })

  it('that a back end made has its numbers and its name', async () => {
    const [ann, id] = [await someone('ann'), randomUUID()]
    const made = { channel_id: id, channel_type: 2, subscribers: [ann.userId], name: 'from outside' }
    expect(await statusOf(app.im().saveChannel({ body: made }))).toBe(200)

    const [listed] = (await dataOf(ann.api.listChats())).items
    expect(listed).toMatchObject({ type: 'group', unread_count: 0 })
  })
})

describe('members', () => {
  it('are listed page by page with their roles', async () => {
    const { ann, cid, team } = await scene()
    const seen: [string, string][] = []
    let cursor: string | undefined
    do {
      const query = { limit: 2, ...(cursor && { cursor }) }
      const page = await dataOf(cid.api.listMembers({ params: { path: { chat_id: team.id }, query } }))
      seen.push(...page.items.map(({ user, role }): [string, string] => [user.nickname.slice(0, 3), role]))
      cursor = page.next_cursor ?? undefined
    } while (cursor)

    expect(seen).toEqual([
      ['ann', 'owner'],
      ['bob', 'admin'],
      ['cid', 'member'],
    ])
    expect(await codeOf((await someone('eve')).api.listMembers(chatPath(team.id)))).toBe('CHAT_NOT_FOUND')
    expect((await dataOf(ann.api.listMembers(chatPath(team.id)))).items[0]?.joined_at).toBeDefined()
  })

  it('are added by admins, and find the chat in their list with nothing unread', async () => {
    const { ann, bob, cid, dan, team } = await scene()
    const phone = await openChat(app, ann.userId)
    await phone.request('message.send', words(team.id, 'before'))
    const add = { ...chatPath(team.id), body: { user_ids: [dan.id] } }

    expect(await codeOf(cid.api.addMembers(add))).toBe('PERMISSION_DENIED')
    expect(await statusOf(bob.api.addMembers(add))).toBe(204)
    const [listed] = (await dataOf(dan.api.listChats())).items
    expect(listed).toMatchObject({ id: team.id, unread_count: 0, last_message: { content: 'before' } })
  })

  it('are removed by those above them, or leave', async () => {
    const { ann, bob, cid, dan, team } = await scene()

    expect(await codeOf(cid.api.removeMember(memberPath(team.id, bob.id)))).toBe('PERMISSION_DENIED')
    expect(await codeOf(bob.api.removeMember(memberPath(team.id, ann.id)))).toBe('PERMISSION_DENIED')
    expect(await codeOf(bob.api.removeMember(memberPath(team.id, dan.id)))).toBe('USER_NOT_FOUND')
    expect(await codeOf(ann.api.removeMember(memberPath(team.id, ann.id)))).toBe('PERMISSION_DENIED')
    expect(await statusOf(bob.api.removeMember(memberPath(team.id, cid.id)))).toBe(204)
    expect(await codeOf(cid.api.getChat(chatPath(team.id)))).toBe('CHAT_NOT_FOUND')
    expect(await statusOf(bob.api.removeMember(memberPath(team.id, bob.id)))).toBe(204)
    expect(await dataOf(ann.api.getChat(chatPath(team.id)))).toMatchObject({ member_count: 1 })
  })

  it('get their roles from the owner, who may hand the group over', async () => {
    const { ann, bob, cid, team } = await scene()
    const appoint = (id: number, role: 'owner' | 'admin' | 'member') => ({
      ...memberPath(team.id, id),
      body: { role },
    })

    expect(await codeOf(bob.api.updateMember(appoint(cid.id, 'admin')))).toBe('PERMISSION_DENIED')
    const { user, role } = await dataOf(ann.api.updateMember(appoint(cid.id, 'owner')))
    expect([user.id, role]).toEqual([cid.id, 'owner'])
    expect(await dataOf(ann.api.getChat(chatPath(team.id)))).toMatchObject({ role: 'admin' })
    expect(await codeOf(ann.api.updateMember(appoint(bob.id, 'member')))).toBe('PERMISSION_DENIED')
    expect(await codeOf(cid.api.updateMember(appoint(9_000_000_001, 'member')))).toBe('USER_NOT_FOUND')
  })
})

describe('a private chat', () => {
  it('is one, whoever of the two asks for it, and bears the name of the other', async () => {
    const [ann, bob] = [await someone('ann'), await someone('bob')]

    const atAnn = await dataOf(ann.api.createChat({ body: { type: 'private', user_id: bob.id } }))
    const atBob = await dataOf(bob.api.createChat({ body: { type: 'private', user_id: ann.id } }))

    expect(atAnn).toEqual({
      ...{
        id: atBob.id,
        type: 'private',
        title: bob.userId,
        avatar_url: '',
        member_count: 2,
        role: 'member',
      },
      ...{ user: { id: bob.id, nickname: bob.userId, avatar_url: '' }, unread_count: 0 },
    })
    expect(atBob.title).toBe(ann.userId)
    const { items } = await dataOf(bob.api.listMembers(chatPath(atBob.id)))
    expect(items.map(({ user, role }) => [user.id, role])).toEqual([
      [ann.id, 'member'],
      [bob.id, 'member'],
    ])
  })

  it('is run by neither, and put away by one for himself alone', async () => {
    const [ann, bob] = [await someone('ann'), await someone('bob')]
    const { id } = await dataOf(ann.api.createChat({ body: { type: 'private', user_id: bob.id } }))
    const phone = await openChat(app, bob.userId)
    await phone.request('message.send', words(id, 'one'))

    expect(await codeOf(ann.api.updateChat({ ...chatPath(id), body: { title: 'us' } }))).toBe(
      'PERMISSION_DENIED',
    )
    expect(await codeOf(ann.api.removeMember(memberPath(id, bob.id)))).toBe('PERMISSION_DENIED')
    expect(await codeOf(ann.api.addMembers({ ...chatPath(id), body: { user_ids: [bob.id] } }))).toBe(
      'PERMISSION_DENIED',
    )
    expect(await codeOf(ann.api.deleteChat(chatPath(id)))).toBe('PERMISSION_DENIED')
    expect(await statusOf(ann.api.hideChat(chatPath(id)))).toBe(204)
    expect((await dataOf(ann.api.listChats())).items).toEqual([])
    expect((await dataOf(bob.api.listChats())).items.map((chat) => chat.id)).toEqual([id])
    await phone.request('message.send', words(id, 'two'))
    expect((await dataOf(ann.api.listChats())).items).toMatchObject([{ id, unread_count: 1 }])
  })

  it('with somebody who is not there is refused', async () => {
    const { api } = await someone('ann')

    expect(await codeOf(api.createChat({ body: { type: 'private', user_id: 9_000_000_001 } }))).toBe(
      'USER_NOT_FOUND',
    )
  })
})

describe('the list', () => {
  it('has the newest first, each with what is unread and the last message, page by page', async () => {
    const [ann, bob] = [await someone('ann'), await someone('bob')]
    const phone = await openChat(app, bob.userId)
    const ids: number[] = []
    for (const title of ['one', 'two', 'three']) {
      const body = { type: 'group' as const, title, member_ids: [bob.id] }
      const { id } = await dataOf(ann.api.createChat({ body }))
      await phone.request('message.send', words(id, `in ${title}`))
      await phone.request('message.send', words(id, `again in ${title}`))
      ids.unshift(id)
    }

    const first = await dataOf(ann.api.listChats({ params: { query: { limit: 2 } } }))
    const cursor = first.next_cursor ?? ''
    await phone.request('message.send', words(ids[2] ?? 0, 'meanwhile'))
    const second = await dataOf(ann.api.listChats({ params: { query: { limit: 2, cursor } } }))

    expect(first.items.map(({ id, unread_count }) => [id, unread_count])).toEqual([
      [ids[0], 2],
      [ids[1], 2],
    ])
    expect(first.items[0]?.last_message).toMatchObject({ sender_id: bob.id, content: 'again in three' })
    expect([second.items, second.next_cursor]).toEqual([[], null])
  })

  it('does not know a cursor that was never given out, and begins anew', async () => {
    const { ann, team } = await scene()

    const { items } = await dataOf(ann.api.listChats({ params: { query: { cursor: 'bm90aGluZw' } } }))
    expect(items.map(({ id }) => id)).toEqual([team.id])
  })
})
