/** IM-4: conversations with unread counts that are right (wire/wukongim.md §2, §8, §9). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { newGroup, newUid } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

async function say(
  from: string,
  channel: { channel_id: string; channel_type: number },
  ...contents: string[]
) {
  for (const content of contents)
    await dataOf(app.im().sendMessage({ body: { ...channel, from_uid: from, content, type: 1 } }))
}

/** A group in which ann has said so much to ben. */
async function scene(...contents: string[]) {
  const [ann, ben] = [newUid('ann'), newUid('ben')]
  const group = await newGroup(app, [ann, ben])
  await say(ann, group, ...contents)
  return { ann, ben, group, named: { uid: ben, ...group } }
}

const list = (uid: string, more: object = {}) =>
  dataOf(app.im().syncConversations({ body: { uid, ...more } }))
const unreadOf = async (uid: string) => (await list(uid)).map(({ unread }) => unread)
const said = (messages: { payload: string }[]) =>
  messages.map(({ payload }) => JSON.parse(Buffer.from(payload, 'base64').toString()).content)

describe('the list', () => {
  it('has the last message, what is unread, and recent messages, newest first', async () => {
    const { ben, group } = await scene('one', 'two', 'three')

    const [conversation, ...more] = await list(ben, { msg_count: 2 })

    expect(more).toEqual([])
    expect(conversation).toMatchObject({ ...group, unread: 3, last_msg_seq: 3, readed_to_msg_seq: 0 })
    expect(said(conversation?.recents ?? [])).toEqual(['three', 'two'])
    expect(conversation?.version).toBeGreaterThan(1e18)
  })

  it('is empty for no messages of each, and has 15 of each where it is not said', async () => {
    const { ben } = await scene(...Array.from({ length: 17 }, (_, index) => `m${index}`))

    expect(await list(ben, { msg_count: 0 })).toEqual([])
    expect((await list(ben, { limit: 5 }))[0]?.recents).toHaveLength(15)
  })

  it('has as many conversations as the limit or the page says', async () => {
    const ben = newUid('ben')
    const groups = []
    for (let index = 0; index < 3; index += 1) {
      const group = await newGroup(app, [ben])
      await dataOf(app.im().sendMessage({ body: { ...group, content: 'x', type: 1 } }))
      groups.unshift(group.channel_id)
    }
    const ids = async (more: object) => (await list(ben, more)).map(({ channel_id }) => channel_id)

    expect(await ids({ limit: 2 })).toEqual(groups.slice(0, 2))
    expect(await ids({ page: 2, page_size: 2, msg_count: 1 })).toEqual(groups.slice(2))
    expect(await ids({ exclude_channel_types: [2] })).toEqual([])
  })

  it('gives only what the client does not have', async () => {
    const { ann, ben, group } = await scene('one', 'two')
    await say(ann, { channel_id: ben, channel_type: 1 }, 'hi')

    const known = `${group.channel_id}:2:1|${ann}:1:1|broken`
    const conversations = await list(ben, { last_msg_seqs: known, msg_count: 5 })

    expect(conversations.map(({ channel_id, recents }) => [channel_id, said(recents)])).toEqual([
      [ann, []],
      [group.channel_id, ['two']],
    ])
  })

  it('without a user is 400 (§8, 11)', async () => {
    const { im } = app.leaving('the product answers 500')

    expect(await statusOf(im().syncConversations({ body: {} as { uid: string } }))).toBe(400)
  })
})

describe('unread', () => {
  it('does not count own messages, and sending reads what came before', async () => {
    const { ann, ben, group } = await scene('one', 'two')

    expect(await unreadOf(ann)).toEqual([0])
    await say(ben, group, 'answer')
    expect(await unreadOf(ben)).toEqual([0])
    expect(await unreadOf(ann)).toEqual([1])
  })

  it('is cleared up to a place, or whole', async () => {
    const { ben, named } = await scene('one', 'two', 'three')

    await dataOf(app.im().clearUnread({ body: { ...named, message_seq: 2 } }))
    expect(await unreadOf(ben)).toEqual([1])
    await dataOf(app.im().clearUnread({ body: named }))
    expect(await unreadOf(ben)).toEqual([0])
  })

  it('is set, also higher (§8, 8)', async () => {
    const { ben, named } = await scene('one', 'two', 'three')

    await dataOf(app.im().setUnread({ body: { ...named, unread: 1 } }))
    expect(await unreadOf(ben)).toEqual([1])
    await dataOf(app.im().setUnread({ body: { ...named, unread: 2 } }))
    expect(await unreadOf(ben)).toEqual([2])
    expect(await list(ben, { only_unread: 1 })).toHaveLength(1)
    await dataOf(app.im().setUnread({ body: { ...named } }))
    expect(await list(ben, { only_unread: 1 })).toEqual([])
  })
})

describe('a person chat', () => {
  it('is named by the other one, everywhere (§8, 10)', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    await say(ann, { channel_id: ben, channel_type: 1 }, 'hi')
    const channels = (uid: string) => dataOf(app.im().listConversationChannels({ body: { uid } }))

    expect(await channels(ann)).toEqual([{ channel_id: ben, channel_type: 1 }])
    expect(await channels(ben)).toEqual([{ channel_id: ann, channel_type: 1 }])
    await dataOf(app.im().clearUnread({ body: { uid: ben, channel_id: `${ben}@${ann}`, channel_type: 1 } }))
    expect(await list(ben)).toMatchObject([{ channel_id: ann, unread: 0 }])
  })

  it('of two others is 400', async () => {
    const body = { uid: 'cho', channel_id: 'ann@ben', channel_type: 1 }
    const im = app.im()

    expect([
      await statusOf(im.clearUnread({ body })),
      await statusOf(im.setUnread({ body })),
      await statusOf(im.deleteConversation({ body })),
      await statusOf(im.syncConversationsByChannels({ body: { uid: 'cho', channels: [body] } })),
      await statusOf(im.syncConversationMessages({ body: { uid: 'cho', channels: [body] } })),
    ]).toEqual([400, 400, 400, 400, 400])
  })
})

it('a conversation that was deleted comes back with the next message, and without the old ones', async () => {
  const { ann, ben, group, named } = await scene('one')
  await dataOf(app.im().deleteConversation({ body: named }))
  expect(await list(ben)).toEqual([])

  await say(ann, group, 'two')

  expect((await list(ben)).map(({ recents, unread }) => [said(recents), unread])).toEqual([[['two'], 1]])
})

describe('messages of conversations', () => {
  it('are given by channel, after what the user has, in the order of seq', async () => {
    const { ann, ben, group } = await scene('one', 'two', 'three')
    await say(ann, { channel_id: ben, channel_type: 1 }, 'hi')
    const channels = [
      { ...group, last_msg_seq: 1 },
      { channel_id: `${ann}@${ben}`, channel_type: 1 },
    ]

    const answer = await dataOf(
      app.im().syncConversationMessages({ body: { uid: ben, channels, msg_count: 1 } }),
    )

    expect(answer.map(({ channel_id, messages }) => [channel_id, said(messages)])).toEqual([
      [group.channel_id, ['two']],
      [ann, ['hi']],
    ])
  })

  it('are the newest where that is asked for, and as the document asks for one channel', async () => {
    const { group, named } = await scene('one', 'two', 'three')
    await dataOf(app.im().clearUnread({ body: { ...named, message_seq: 2 } }))
    const newest = { channels: [{ ...group, last_msg_seq: 1 }], msg_count: 1, order_by_last: 1 as const }

    const [byLast] = await dataOf(app.im().syncConversationMessages({ body: { uid: named.uid, ...newest } }))
    const [one] = await dataOf(app.im().syncConversationMessages({ body: { ...named, limit: 2 } }))

    expect(said(byLast?.messages ?? [])).toEqual(['three'])
    expect([said(one?.messages ?? []), one?.user_last_msg_seq]).toEqual([['two', 'three'], 2])
  })

  it.each([
    { because: 'no channel is named', body: {} },
    {
      because: 'both forms are given',
      body: { channels: [{ channel_id: 'g', channel_type: 2 }], channel_id: 'g' },
    },
    { because: 'the type is missing', body: { channel_id: 'g' } },
  ])('are 400 where $because', async ({ body }) => {
    expect(await statusOf(app.im().syncConversationMessages({ body: { uid: 'ben', ...body } }))).toBe(400)
  })

  it('come with the conversations that are named', async () => {
    const { ben, group } = await scene('one', 'two')
    const channels = [group, { channel_id: 'unknown', channel_type: 2 }]

    const found = await dataOf(
      app.im().syncConversationsByChannels({ body: { uid: ben, channels, msg_count: 1 } }),
    )

    expect(found.map(({ channel_id, recents }) => [channel_id, said(recents)])).toEqual([
      [group.channel_id, ['two']],
    ])
  })
})
