/** What was said, over HTTP (CHAT-6): history in its present form, reading, search; counts equal those of instant messaging. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { asking, chatSettings, openChat, words } from '#test/support/chat.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

const someone = (name: string) => asking(app, `${name}-${randomUUID().slice(0, 8)}`)
type SearchQuery = NonNullable<
  Parameters<ReturnType<TestApp['chat']>['searchMessages']>[0]
>['params']['query']
type Someone = Awaited<ReturnType<typeof someone>>
const codeOf = async (call: Parameters<typeof refusalOf>[0]) =>
  ((await refusalOf(call)).body as { error_code: string }).error_code

/** A group of two, with what the first one says in it. */
async function scene(contents: string[] = []) {
  const [ann, bob] = [await someone('ann'), await someone('bob')]
  const body = { type: 'group' as const, title: 'team', member_ids: [bob.id] }
  const { id: chat_id } = await dataOf(ann.api.createChat({ body }))
  const phone = await openChat(app, ann.userId)
  const sent: number[] = []
  for (const content of contents) {
    sent.push((await phone.request('message.send', words(chat_id, content))).message_id)
  }
  return { ann, bob, chat_id, phone, sent }
}

const history = ({ api }: Someone, chat_id: number, query: object = {}) =>
  api.listHistory({ params: { path: { chat_id }, query } })

describe('the history', () => {
  it('goes back page by page, each in the order of sending', async () => {
    const { bob, chat_id, sent } = await scene(['1', '2', '3', '4', '5'])

    const newest = await dataOf(history(bob, chat_id, { limit: 2 }))
    const before = await dataOf(history(bob, chat_id, { limit: 2, before: newest.next }))
    const last = await dataOf(history(bob, chat_id, { limit: 2, before: before.next }))

    const shown = [newest, before, last].map(({ items }) => items.map(({ content }) => content))
    expect(shown).toEqual([['4', '5'], ['2', '3'], ['1']])
    expect([newest.next, before.next, last.next]).toEqual([sent[3], sent[1], null])
  })

  it('goes forward from a message', async () => {
    const { bob, chat_id, sent } = await scene(['1', '2', '3', '4'])

    const first = await dataOf(history(bob, chat_id, { limit: 2, after: sent[0] }))
    const second = await dataOf(history(bob, chat_id, { limit: 2, after: first.next }))

    expect(first.items.map(({ id }) => id)).toEqual([sent[1], sent[2]])
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[sent[3]], null])
  })

  it('shows messages as they are now, and leaves out deleted ones', async () => {
    const { ann, bob, chat_id, phone, sent } = await scene(['1', '2', '3', '4'])
    const [one = 0, two = 0, three = 0, four = 0] = sent
    await phone.request('message.edit', { message_id: one, content: 'first' })
    for (const message_id of [two, three]) await phone.request('message.delete', { message_id })

    const { items, next } = await dataOf(history(bob, chat_id, { limit: 2 }))

    expect(items).toEqual([
      expect.objectContaining({ id: one, content: 'first', is_edited: true, sender_id: ann.id, chat_id }),
      expect.objectContaining({ id: four, content: '4' }),
    ])
    expect(next).toBeNull()
    expect((await dataOf(history(bob, chat_id, { before: three }))).items.map(({ id }) => id)).toEqual([one])
  })

  it('shows what a back end sent', async () => {
    const [ann, id] = [await someone('ann'), randomUUID()]
    await app.im().saveChannel({ body: { channel_id: id, channel_type: 2, subscribers: [ann.userId] } })
    const payload = Buffer.from('{"type":2,"url":"https://example.com/a.png","width":3}').toString('base64')
    const { data } = await app.im().sendMessage({ body: { channel_id: id, channel_type: 2, payload } })
    const [chat] = (await dataOf(ann.api.listChats())).items

    const [message] = (await dataOf(history(ann, chat?.id ?? 0))).items
    expect(message).toMatchObject({
      ...{ id: data?.data?.message_id, message_type: 'image', content: 'https://example.com/a.png' },
      data: { width: 3 },
    })
  })

  it('is for members, of one end, from a message of the chat', async () => {
    const { bob, chat_id, sent } = await scene(['1'])
    const other = await scene(['1'])
    const [before = 0] = other.sent

    expect(await codeOf(history(other.bob, chat_id))).toBe('CHAT_NOT_FOUND')
    expect(await codeOf(history(bob, chat_id, { before }))).toBe('MESSAGE_NOT_FOUND')
    expect(await codeOf(history(bob, chat_id, { before: sent[0], after: sent[0] }))).toBe('VALIDATION_ERROR')
  })
})

describe('reading', () => {
  it('up to a message leaves the rest, never goes back, and shows in instant messaging', async () => {
    const { bob, chat_id, sent } = await scene(['1', '2', '3'])
    const read = (body: { message_id?: number }) =>
      bob.api.markChatRead({ params: { path: { chat_id } }, body })
    const atIm = async () => {
      const { data } = await app.im().syncConversations({ body: { uid: bob.userId, msg_count: 1 } })
      return data?.map(({ unread }) => unread)
    }
    expect((await dataOf(bob.api.getChat({ params: { path: { chat_id } } }))).unread_count).toBe(3)

    expect(await dataOf(read({ message_id: sent[1] ?? 0 }))).toEqual({ unread_count: 1 })
    expect(await atIm()).toEqual([1])
    expect(await dataOf(read({ message_id: sent[0] ?? 0 }))).toEqual({ unread_count: 1 })
    expect(await dataOf(read({}))).toEqual({ unread_count: 0 })
    expect(await atIm()).toEqual([0])
  })

  it('is told to the others', async () => {
    const { bob, chat_id, phone, sent } = await scene(['1', '2'])

    await dataOf(bob.api.markChatRead({ params: { path: { chat_id } }, body: {} }))

    await phone.untilHeard('message.read')
    expect(phone.all('message.read')[0]).toMatchObject({ message_id: sent[1], chat_id, read_by: bob.id })
  })

  it('of what is not there is refused', async () => {
    const { bob, chat_id } = await scene(['1'])
    const other = await scene(['1'])
    const body = { message_id: other.sent[0] ?? 0 }

    expect(await codeOf(bob.api.markChatRead({ params: { path: { chat_id } }, body }))).toBe(
      'MESSAGE_NOT_FOUND',
    )
    expect(await codeOf(other.bob.api.markChatRead({ params: { path: { chat_id } }, body: {} }))).toBe(
      'CHAT_NOT_FOUND',
    )
  })
})

describe('search', () => {
  const find = ({ api }: Someone, query: SearchQuery) => api.searchMessages({ params: { query } })
  const contents = (items: readonly { content: string }[]) => items.map(({ content }) => content).toSorted()

  it('looks into the chats that one is in, and into no other', async () => {
    const word = randomUUID()
    const { ann, bob, chat_id } = await scene([`one ${word}`, 'nothing', `two ${word.toUpperCase()}`])
    const other = await scene([`secret ${word}`])

    expect(contents((await dataOf(find(bob, { q: word }))).items)).toEqual([
      `one ${word}`,
      `two ${word.toUpperCase()}`,
    ])
    expect(contents((await dataOf(find(other.bob, { q: word }))).items)).toEqual([`secret ${word}`])
    expect((await dataOf(find(ann, { q: word, chat_id }))).items).toHaveLength(2)
    expect(await codeOf(find(ann, { q: word, chat_id: other.chat_id }))).toBe('CHAT_NOT_FOUND')
  })

  it('goes on page by page, over all chats', async () => {
    const word = randomUUID()
    const { ann } = await scene()
    const phone = await openChat(app, ann.userId)
    for (const title of ['one', 'two', 'three']) {
      const { id } = await dataOf(ann.api.createChat({ body: { type: 'group', title } }))
      for (const number of [1, 2])
        await phone.request('message.send', words(id, `${title} ${number} ${word}`))
    }
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await dataOf(find(ann, { q: word, limit: 4, ...(cursor && { cursor }) }))
      found.push(...page.items.map(({ content }) => content.replace(` ${word}`, '')))
      cursor = page.next_cursor ?? undefined
    } while (cursor)

    expect(found.toSorted()).toEqual(['one 1', 'one 2', 'three 1', 'three 2', 'two 1', 'two 2'])
  })

  it('keeps to a time, and does not find what was deleted', async () => {
    const word = randomUUID()
    const { bob, phone, sent } = await scene([`early ${word}`, `late ${word}`])
    const all = (await dataOf(find(bob, { q: word }))).items
    const late = all.find(({ id }) => id === sent[1])?.created_at ?? ''
    const after = new Date(Date.parse(late) + 1).toISOString()

    expect((await dataOf(find(bob, { q: word, from: after }))).items).toEqual([])
    expect((await dataOf(find(bob, { q: word, to: late }))).items).toHaveLength(2)
    await phone.request('message.delete', { message_id: sent[0] ?? 0 })
    expect(contents((await dataOf(find(bob, { q: word }))).items)).toEqual([`late ${word}`])
  })
})

it('the last message of a listed chat is the newest that was not deleted', async () => {
  const { bob, phone, sent, chat_id } = await scene(['one', 'two'])
  await phone.request('message.delete', { message_id: sent[1] ?? 0 })

  const [listed] = (await dataOf(bob.api.listChats())).items
  expect(listed).toMatchObject({ id: chat_id, last_message: { content: 'one' } })
})
