/** People of the chat surface over HTTP (CHAT-6): profiles, who sees what of whom, blocks, and people that a back end makes known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientToken, newApiKey, newClient, newUser, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { asking, chatSettings, openChat, tokenFor, words } from '#test/support/chat.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

const path = (user_id: number) => ({ params: { path: { user_id } } })

describe('a profile', () => {
  it('is changed by its owner and seen by everybody', async () => {
    const [ann, bob] = [await asking(app, 'ann'), await asking(app, 'bob')]
    const body = { nickname: '安', avatar_url: 'https://example.com/ann.jpg' }

    const own = await dataOf(ann.api.updateOwnProfile({ body }))

    expect(own).toMatchObject({ id: ann.id, ...body })
    expect(await dataOf(bob.api.getPerson(path(ann.id)))).toEqual({ id: ann.id, ...body })
    await dataOf(ann.api.updateOwnProfile({ body: { nickname: null, avatar_url: null } }))
    expect(await dataOf(bob.api.getPerson(path(ann.id)))).toEqual({
      id: ann.id,
      nickname: 'ann',
      avatar_url: '',
    })
  })

  it('of nobody is not found', async () => {
    const { api } = await asking(app, 'ann')

    const { status, body } = await refusalOf(api.getPerson(path(9_000_000_001)))
    expect([status, body.error_code]).toEqual([404, 'USER_NOT_FOUND'])
  })

  it('is refused where it does not fit', async () => {
    const reason = 'an address that is none of the web'
    const api = app.leaving(reason, await tokenFor('ann')).chat(await tokenFor('ann'))

    const { status, body } = await refusalOf(
      api.updateOwnProfile({ body: { avatar_url: 'javascript:alert(1)' } }),
    )
    expect([status, body.error_code, body.details?.field]).toEqual([400, 'VALIDATION_ERROR', 'avatar_url'])
  })

  it('says who is there to people who share a chat, and to nobody else', async () => {
    const [cid, dan, eve] = [await asking(app, 'cid'), await asking(app, 'dan'), await asking(app, 'eve')]
    const body = { type: 'group' as const, title: 'us', member_ids: [dan.id] }
    await dataOf(cid.api.createChat({ body }))
    const phone = await openChat(app, 'dan')
    const atCid = () => dataOf(cid.api.getPerson(path(dan.id)))

    await until('dan is there', async () => (await atCid()).is_online === true)
    expect(await dataOf(eve.api.getPerson(path(dan.id)))).not.toHaveProperty('is_online')
    const before = Date.now()
    phone.socket.close()

    await until(
      'dan is gone',
      async () => (await atCid()).last_seen !== undefined && !(await atCid()).is_online,
    )
    expect(Date.parse((await atCid()).last_seen ?? '')).toBeGreaterThanOrEqual(before)
  })
})

describe('blocks', () => {
  it('are those of instant messaging, in both directions', async () => {
    const [fay, gus] = [await asking(app, 'fay'), await asking(app, 'gus')]
    const chat = await dataOf(gus.api.createChat({ body: { type: 'private', user_id: fay.id } }))
    const phone = await openChat(app, 'gus')

    expect(await statusOf(fay.api.blockUser(path(gus.id)))).toBe(204)
    expect(await statusOf(fay.api.blockUser(path(gus.id)))).toBe(204)

    expect(await phone.refusal('message.send', words(chat.id, 'hello'))).toBe('BLOCKED')
    const sending = app.im().sendMessage({
      body: {
        from_uid: 'gus',
        channel_id: 'fay',
        channel_type: 1,
        payload: Buffer.from('{}').toString('base64'),
      },
    })
    expect((await refusalOf(sending)).status).toBe(403)
    const { items, next_cursor } = await dataOf(fay.api.listBlocks())
    expect([items.map(({ user }) => user.id), next_cursor]).toEqual([[gus.id], null])

    expect(await statusOf(fay.api.unblockUser(path(gus.id)))).toBe(204)
    await phone.request('message.send', words(chat.id, 'hello'))
  })

  it('of a back end are seen here', async () => {
    const [hal, ida] = [await asking(app, 'hal'), await asking(app, 'ida')]
    const body = { channel_id: 'hal', channel_type: 1, uids: ['ida'] }

    expect(await statusOf(app.im().addToBlacklist({ body }))).toBe(200)

    const { items } = await dataOf(hal.api.listBlocks())
    expect(items.map(({ user }) => user.id)).toEqual([ida.id])
  })

  it('are listed page by page', async () => {
    const jan = await asking(app, 'jan')
    for (const name of ['k1', 'k2', 'k3']) await jan.api.blockUser(path((await asking(app, name)).id))

    const first = await dataOf(jan.api.listBlocks({ params: { query: { limit: 2 } } }))
    const cursor = first.next_cursor ?? ''
    const second = await dataOf(jan.api.listBlocks({ params: { query: { limit: 2, cursor } } }))

    const names = [...first.items, ...second.items].map(({ user }) => user.nickname)
    expect([names, second.next_cursor]).toEqual([['k1', 'k2', 'k3'], null])
  })

  it('are of others only, and of people who are there', async () => {
    const { api, id } = await asking(app, 'leo')

    expect((await refusalOf(api.blockUser(path(id)))).body.error_code).toBe('PERMISSION_DENIED')
    expect((await refusalOf(api.blockUser(path(9_000_000_001)))).body.error_code).toBe('USER_NOT_FOUND')
    expect((await refusalOf(api.unblockUser(path(9_000_000_001)))).body.error_code).toBe('USER_NOT_FOUND')
  })
})

describe('people made known by a back end', () => {
  it('have a number, and keep it', async () => {
    const api = app.chat(await newApiKey(app, ['chat:users']))
    const body = { subject: 'customer-42', nickname: 'Mia' }

    const made = await dataOf(api.registerUser({ body }))
    const again = await dataOf(api.registerUser({ body: { subject: 'customer-42' } }))

    expect(again).toEqual(made)
    expect(made).toEqual({ id: made.id, subject: 'customer-42', nickname: 'Mia', avatar_url: '' })
    expect((await asking(app, 'customer-42')).id).toBe(made.id)
  })

  it('need the permission', async () => {
    const { api } = await asking(app, 'ann')

    const { status, body } = await refusalOf(api.registerUser({ body: { subject: 'somebody' } }))
    expect([status, body.error_code]).toEqual([403, 'PERMISSION_DENIED'])
  })

  it('have names that can be kept', async () => {
    const api = app.chat(await newApiKey(app, ['chat:*']))

    const { status, body } = await refusalOf(api.registerUser({ body: { subject: 'half \ud800' } }))
    expect([status, body.details?.field]).toEqual([400, 'subject'])
  })
})

describe('who asks', () => {
  it('is somebody who signed in here, too', async () => {
    const user = await newUser(app, { name: 'Noa' })
    const { access_token } = await signIn(app.sdk(), user, (await newClient(app)).body)

    const own = await dataOf(app.chat(access_token).getOwnProfile())
    expect(own.nickname).toBe('Noa')
  })

  it.each([
    { what: 'nobody', token: async () => undefined },
    {
      what: 'somebody with a token of another secret',
      token: () => tokenFor('ann', { secret: 'another secret, not ours' }),
    },
    { what: 'somebody whose token has run out', token: () => tokenFor('ann', { seconds: -60 }) },
    { what: 'somebody of another audience', token: () => tokenFor('ann', { aud: 'elsewhere' }) },
  ])('is not $what', async ({ token }) => {
    const { status, headers, body } = await refusalOf(app.chat(await token()).getOwnProfile())

    expect([status, body.error_code]).toEqual([401, 'AUTHENTICATION_FAILED'])
    expect(headers.get('www-authenticate')).toContain('Bearer')
  })

  it('is no program where a person is meant', async () => {
    const token = await clientToken(app.sdk(), await newClient(app))

    expect((await refusalOf(app.chat(token).getOwnProfile())).status).toBe(403)
    expect((await refusalOf(app.chat(token).listChats())).body.error_code).toBe('PERMISSION_DENIED')
  })
})
