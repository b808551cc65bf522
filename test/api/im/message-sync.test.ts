/** IM-1: offline commands and parts of channels (wire/wukongim.md §2, §8). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { hello, newGroup, newUid } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

const header = { sync_once: 1 as const }
const seqsOf = (messages: { message_seq: number }[]) => messages.map(({ message_seq }) => message_seq)

describe('commands', () => {
  const commandsOf = (uid: string, limit = 100) =>
    dataOf(app.im().syncMessages({ body: { uid, message_seq: 0, limit } }))

  it('of a group wait for its subscribers, and not among its messages', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    const group = await newGroup(app, [ann, ben])
    await dataOf(app.im().sendMessage({ body: { ...group, from_uid: ann, payload: hello, header } }))

    expect(await commandsOf(ben)).toMatchObject([{ ...group, from_uid: ann, header: { sync_once: 1 } }])
    expect((await dataOf(app.im().listMessages({ body: group }))).messages).toEqual([])
    expect(await dataOf(app.im().syncConversations({ body: { uid: ben } }))).toEqual([])
  })

  it('to named users wait for each of them (§8, 9)', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    await dataOf(app.im().sendMessage({ body: { subscribers: [ann, ben], payload: hello, header } }))

    const [first, second] = [await commandsOf(ann), await commandsOf(ben)]

    expect(first).toMatchObject([{ payload: hello, from_uid: '' }])
    expect(second.map(({ message_id }) => message_id)).toEqual(first.map(({ message_id }) => message_id))
  })

  it('are given again until they are acknowledged, and neither repeated nor skipped then (§8, 9; §9, 6)', async () => {
    const ann = newUid('ann')
    const order = { subscribers: [ann], payload: hello, header, from_uid: newUid('bot') }
    for (let count = 0; count < 3; count += 1) await dataOf(app.im().sendMessage({ body: order }))

    const first = await commandsOf(ann, 2)
    expect(await commandsOf(ann, 2)).toEqual(first)
    await dataOf(app.im().sendMessage({ body: order }))
    await dataOf(app.im().acknowledgeCommands({ body: { uid: ann, last_message_seq: 1 } }))
    const rest = await commandsOf(ann)

    expect([seqsOf(first), seqsOf(rest)]).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('are acknowledged with a seq above 0 only', async () => {
    const { im } = app.leaving('0 is no seq')

    expect(await statusOf(im().acknowledgeCommands({ body: { uid: 'ann', last_message_seq: 0 } }))).toBe(400)
  })

  it('with a limit below 0 are 400', async () => {
    const { im } = app.leaving('a limit is not below 0')

    expect(await statusOf(im().syncMessages({ body: { uid: 'ann', limit: -1 } }))).toBe(400)
  })
})

describe('the messages of a channel', () => {
  let group: { channel_id: string; channel_type: number }
  beforeAll(async () => {
    group = await newGroup(app)
    const messages = Array.from({ length: 9 }, () => ({ ...group, payload: hello }))
    await dataOf(app.im().sendMessages({ body: { messages } }))
  })

  it.each([
    { name: 'the newest', start: 0, end: 0, mode: 0, limit: 3, seqs: [7, 8, 9], more: 1 },
    { name: 'the newest, whatever the mode', start: 0, end: 0, mode: 1, limit: 3, seqs: [7, 8, 9], more: 1 },
    { name: 'older ones, with the start', start: 5, end: 0, mode: 0, limit: 3, seqs: [3, 4, 5], more: 1 },
    { name: 'older ones, without the end', start: 5, end: 3, mode: 0, limit: 9, seqs: [4, 5], more: 0 },
    { name: 'newer ones, with the start', start: 4, end: 0, mode: 1, limit: 3, seqs: [4, 5, 6], more: 1 },
    { name: 'newer ones, without the end', start: 4, end: 6, mode: 1, limit: 9, seqs: [4, 5], more: 0 },
    { name: 'newer ones from the first', start: 0, end: 3, mode: 1, limit: 9, seqs: [1, 2], more: 0 },
    { name: 'nothing beyond the last', start: 10, end: 0, mode: 1, limit: 3, seqs: [], more: 0 },
  ])('$name: $seqs', async ({ start, end, mode, limit, seqs, more }) => {
    const range = { start_message_seq: start, end_message_seq: end, pull_mode: mode as 0 | 1, limit }

    const page = await dataOf(
      app.im().syncChannelMessages({ body: { login_uid: 'ann', ...group, ...range } }),
    )

    expect(seqsOf(page.messages)).toEqual(seqs)
    expect(page).toMatchObject({ more, start_message_seq: start, end_message_seq: end })
  })

  it('are given by /message/sync too, as the document has it', async () => {
    const body = { uid: 'ann', ...group, start_message_seq: 2, pull_mode: 1 as const, limit: 2 }

    expect(seqsOf(await dataOf(app.im().syncMessages({ body })))).toEqual([2, 3])
  })

  it('are none in an unknown channel', async () => {
    const body = { login_uid: 'ann', channel_id: newUid('g'), channel_type: 2 }

    expect((await dataOf(app.im().syncChannelMessages({ body }))).messages).toEqual([])
  })

  it('end with the last one', async () => {
    const params = { query: group }

    expect(await dataOf(app.im().getLastSeq({ params }))).toEqual({ message_seq: 9 })
    expect(await dataOf(app.im().getLastMessage({ params }))).toMatchObject({ message_seq: 9 })
  })

  it('have no last one in an unknown channel', async () => {
    const params = { query: { channel_id: newUid('g'), channel_type: 2 } }

    expect(await dataOf(app.im().getLastSeq({ params }))).toEqual({ message_seq: 0 })
    expect(await statusOf(app.im().getLastMessage({ params }))).toBe(404)
  })

  it.each([
    {
      name: 'a channel without its type',
      ask: () => app.im().syncMessages({ body: { uid: 'a', channel_id: 'g' } }),
    },
    {
      name: 'a person channel of two others',
      ask: () =>
        app.im().syncChannelMessages({ body: { login_uid: 'c', channel_id: 'a@b', channel_type: 1 } }),
    },
    {
      name: 'a person channel of nobody',
      ask: () => app.im().getLastSeq({ params: { query: { channel_id: 'a', channel_type: 1 } } }),
    },
    {
      name: 'the last message of a person channel of nobody',
      ask: () => app.im().getLastMessage({ params: { query: { channel_id: 'a', channel_type: 1 } } }),
    },
  ])('of $name are 400', async ({ ask }) => {
    expect(await statusOf(ask())).toBe(400)
  })
})
