/** IM-1: messages are sent in either form, stored once, found again (wire/wukongim.md §2, §3, §8). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { components } from '#generated/im/types.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

type Message = components['schemas']['MessageSend']

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const hello = base64({ type: 1, content: 'hello' })
const newGroup = () => ({ channel_id: `g-${randomUUID()}`, channel_type: 2 as const })

const send = (body: Message) => dataOf(app.im().sendMessage({ body }))
const find = (body: object) =>
  dataOf(app.im().listMessages({ body: body as { channel_id: string; channel_type: number } }))

describe('a message', () => {
  it('with a payload is stored before the answer, with id, seq and number', async () => {
    const group = newGroup()

    const answer = await send({ ...group, from_uid: 'ann', payload: hello, client_msg_no: 'n1' })
    const { messages } = await find({ ...group, message_seqs: [1] })

    expect(answer).toMatchObject({ status: 200, data: { client_msg_no: 'n1', message_seq: 1 } })
    expect(answer.data?.message_id).toBeLessThan(2 ** 53)
    expect(answer.data?.message_idstr).toBe(String(answer.data?.message_id))
    expect(messages).toMatchObject([{ message_id: answer.data?.message_id, payload: hello, from_uid: 'ann' }])
  })

  it('with content and type has the payload that they make', async () => {
    const group = newGroup()
    await send({ ...group, from_uid: 'ann', content: 'hello', type: 1 })

    const { messages } = await find({ ...group, message_seqs: [1] })

    expect(messages.map(({ payload }) => JSON.parse(Buffer.from(payload, 'base64').toString()))).toEqual([
      { type: 1, content: 'hello' },
    ])
  })

  it('sent again with the same number is stored once (§8, 6)', async () => {
    const message = { ...newGroup(), from_uid: 'ann', payload: hello, client_msg_no: 'once' }

    expect(await send(message)).toEqual(await send(message))
  })

  it('keeps red_dot and its other marks (§8, 7)', async () => {
    const group = newGroup()
    const marks: Message = { setting: 8, topic: 'pets', expire: 3600, header: { red_dot: 1 } }
    await send({ ...group, from_uid: 'ann', payload: hello, ...marks })

    const { messages } = await find({ ...group, message_seqs: [1] })

    expect(messages).toMatchObject([
      { setting: 8, topic: 'pets', expire: 3600, header: { red_dot: 1, sync_once: 0, no_persist: 0 } },
    ])
  })

  it("of nobody is the system's", async () => {
    const group = newGroup()
    await send({ ...group, payload: hello })

    expect((await find({ ...group, message_seqs: [1] })).messages).toMatchObject([{ from_uid: '' }])
  })

  it('to a person is found in both directions, named by the one who did not send', async () => {
    const [ann, ben] = [`ann-${randomUUID()}`, `ben-${randomUUID()}`]
    await send({ channel_id: ben, channel_type: 1, from_uid: ann, payload: hello })
    const seqs = { channel_type: 1, message_seqs: [1] }

    const asked = await Promise.all([
      find({ ...seqs, channel_id: ben, login_uid: ann }),
      find({ ...seqs, channel_id: ann, login_uid: ben }),
      find({ ...seqs, channel_id: `${ben}@${ann}` }),
    ])

    expect(asked.map(({ messages }) => messages.map(({ channel_id }) => channel_id))).toEqual([
      [ben],
      [ben],
      [ben],
    ])
  })

  it('that is not to be stored has no place', async () => {
    const group = newGroup()

    const { data } = await send({ ...group, payload: hello, header: { no_persist: 1 } })

    expect(data).toMatchObject({ message_seq: 0 })
    expect((await find({ ...group, keyword: 'hello' })).messages).toEqual([])
  })

  it('to named users is answered with the status only', async () => {
    const command: Message = { header: { sync_once: 1 }, subscribers: ['ann', 'ben'], payload: hello }

    expect(await send(command)).toEqual({ status: 200 })
  })

  it('may have the empty fields of other servers', async () => {
    const empty: Message = {
      header: null,
      subscribers: null,
      client_msg_no: '',
      from_uid: '',
      tag_key: '',
      expire: 0,
    }

    expect(await send({ ...newGroup(), ...empty, is_stream: 0, payload: hello })).toMatchObject({
      status: 200,
    })
  })

  it('with content beside a payload that says the same is taken', async () => {
    const both = { payload: hello, content: 'hello', type: 1 }

    expect(await send({ ...newGroup(), ...both })).toMatchObject({ status: 200 })
  })
})

const g = { channel_id: 'g', channel_type: 2 }

describe('a message is refused with 400', () => {
  it.each<{ because: string; body: Message; msg: RegExp }>([
    { because: 'it has neither payload nor content', body: g, msg: /payload/ },
    { because: 'content has no type', body: { ...g, content: 'x' }, msg: /payload/ },
    {
      because: 'its forms disagree',
      body: { ...g, payload: hello, content: 'bye', type: 1 },
      msg: /disagree/,
    },
    { because: 'its types disagree', body: { ...g, payload: hello, type: 2 }, msg: /disagree/ },
    { because: 'it names no channel', body: { payload: hello }, msg: /channel_id or subscribers/ },
    {
      because: 'it names a channel and users',
      body: { ...g, payload: hello, subscribers: ['a'], header: { sync_once: 1 } },
      msg: /exclude/,
    },
    { because: 'users get no command', body: { payload: hello, subscribers: ['a'] }, msg: /sync_once/ },
    { because: 'streams are not served yet', body: { ...g, payload: hello, is_stream: 1 }, msg: /streams/ },
  ])('where $because', async ({ body, msg }) => {
    const { status, body: answer } = await refusalOf(app.im().sendMessage({ body }))

    expect(answer).toEqual({ status: 400, msg: expect.stringMatching(msg) })
    expect(status).toBe(400)
  })

  it('where the payload is an object', async () => {
    const body = { ...g, payload: { type: 1 } as unknown as string }

    const { status } = await refusalOf(app.leaving('an object is no base64').im().sendMessage({ body }))

    expect(status).toBe(400)
  })
})

describe('several messages', () => {
  it('of one payload reach each of the users', async () => {
    const uids = [`a-${randomUUID()}`, `b-${randomUUID()}`]

    const batch = await dataOf(
      app.im().sendMessages({ body: { from_uid: 'ann', subscribers: uids, payload: hello } }),
    )

    expect(batch).toMatchObject({ fail_uids: [], reason: [], data: [{ message_seq: 1 }, { message_seq: 1 }] })
  })

  it.each([
    { form: 'an object', wrap: (messages: Message[]) => ({ messages }) },
    { form: 'a bare list', wrap: (messages: Message[]) => messages },
  ])('to channels, as $form, keep their order', async ({ wrap }) => {
    const group = newGroup()
    const messages = [1, 2, 3].map((content) => ({ ...group, content, type: 1, from_uid: 'ann' }))

    const batch = await dataOf(app.im().sendMessages({ body: wrap(messages) }))

    expect(batch.data?.map((sent) => sent?.message_seq)).toEqual([1, 2, 3])
  })

  it.each([
    { because: 'there are none', body: {} },
    { because: 'both forms are given', body: { messages: [g], subscribers: ['a'], payload: hello } },
    { because: 'one has no payload', body: { messages: [g] } },
  ])('are refused with 400 where $because', async ({ body }) => {
    expect((await refusalOf(app.im().sendMessages({ body }))).status).toBe(400)
  })
})

describe('finding messages', () => {
  const group = newGroup()
  const at = Math.floor(Date.now() / 1000)
  let ids: number[] = []

  beforeAll(async () => {
    const sent = []
    for (const content of ['red apple', 'green pear', 'Red wine']) {
      const number = content.replace(' ', '-')
      sent.push(await send({ ...group, content, type: 1, from_uid: 'ann', client_msg_no: number }))
    }
    ids = sent.map(({ data }) => data?.message_id ?? 0)
  })

  it.each([
    { name: 'a keyword, in any case', search: { keyword: 'red' }, seqs: [1, 3] },
    { name: 'a limit: the newest', search: { limit: 2 }, seqs: [2, 3] },
    { name: 'a time before', search: { end_time: at - 60 }, seqs: [] },
    { name: 'a time since', search: { start_time: at - 60 }, seqs: [1, 2, 3] },
    { name: 'places', search: { message_seqs: [3, 1, 9] }, seqs: [1, 3] },
    { name: 'numbers of the sender', search: { client_msg_nos: ['green-pear'] }, seqs: [2] },
    { name: 'nothing', search: {}, seqs: [1, 2, 3] },
  ])('by $name gives $seqs', async ({ search, seqs }) => {
    const page = await find({ ...group, ...search })

    expect(page.messages.map(({ message_seq }) => message_seq)).toEqual(seqs)
  })

  it('says whether there is more', async () => {
    expect(await find({ ...group, limit: 2 })).toMatchObject({ more: 1 })
    expect(await find({ ...group, limit: 3 })).toMatchObject({ more: 0 })
  })

  it('by ids gives each once, whatever else names it', async () => {
    const [first] = ids

    const { messages } = await find({ ...group, message_ids: [first ?? 0], message_seqs: [1] })

    expect(messages).toHaveLength(1)
  })

  it('by words and places at once is refused with 400', async () => {
    const body = { ...group, keyword: 'x', message_seqs: [1] }

    expect((await refusalOf(app.im().listMessages({ body }))).status).toBe(400)
  })

  it.each([{ message_id: 2 }, { client_msg_no: 'Red-wine' }])('one by its id or number', async (by) => {
    const name = 'message_id' in by ? { message_id: ids[2] ?? 0 } : by

    expect(await dataOf(app.im().getMessage({ body: { ...group, ...name } }))).toMatchObject({
      message_seq: 3,
    })
  })

  it('one by the number of its sender, as a query (§8, 11)', async () => {
    const query = { ...group, client_msg_no: 'red-apple' }

    expect(await dataOf(app.im().getMessageByClientNo({ params: { query } }))).toMatchObject({
      message_seq: 1,
    })
  })

  it.each([
    { because: 'nothing names it', status: 400, body: group },
    { because: 'there is none', status: 404, body: { ...group, message_id: 7 } },
    {
      because: 'a person channel has no reader',
      status: 400,
      body: { channel_id: 'a', channel_type: 1, message_id: 7 },
    },
    { because: 'a group has no @', status: 400, body: { channel_id: 'a@b', channel_type: 2, message_id: 7 } },
    {
      because: 'the reader is not one of the two',
      status: 400,
      body: { channel_id: 'a@b', channel_type: 1, login_uid: 'c', message_id: 7 },
    },
  ])('one is $status where $because', async ({ status, body }) => {
    expect((await refusalOf(app.im().getMessage({ body }))).status).toBe(status)
  })
})
