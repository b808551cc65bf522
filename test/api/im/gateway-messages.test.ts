/** Sending, receiving and acknowledging (wire facts §5, §8 row 3). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'
import { connect, openDevice, text, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
const clock = movableClock()

beforeAll(async () => {
  app = await startTestApp({ limits: { messagesPerSecond: 0 } }, clock.now)
})
afterAll(() => app.close())

let names = 0
const two = () => {
  names += 1
  return [`ann-${names}`, `bob-${names}`] as const
}

/** What the business server sends. */
const fromServer = (from: string, to: string, payload: Buffer) =>
  app.app.context.messaging.service.send({
    channel: personChannel('default', from, to),
    from,
    payload,
    header: { redDot: true, syncOnce: false, noPersist: false },
    check: 'api',
  })

const contents = (pushes: { payload?: unknown }[]) =>
  pushes.map(({ payload }) => (payload as { content?: unknown }).content)

describe('send', () => {
  it('is answered with id and place when it is stored, and reaches the other person with everything in it', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
    await bob.request('send', toPerson(a, 'so that bob has a form'))

    const result = await ann.request('send', {
      ...toPerson(b, 'hello', 'no-1'),
      setting: { receipt: true, topic: true },
      expire: 60,
      topic: 'lunch',
    })
    await bob.untilHeard('recv', 1)

    expect(result).toEqual({ messageId: expect.stringMatching(/^\d+$/), messageSeq: 2, reasonCode: 1 })
    expect(bob.all('recv')).toEqual([
      {
        header: { noPersist: false, redDot: true, syncOnce: false, dup: false },
        setting: { receipt: true, signal: false, stream: false, topic: true },
        messageId: result.messageId,
        messageSeq: 2,
        clientMsgNo: 'no-1',
        timestamp: expect.closeTo(clock.now() / 1000, -1),
        channelId: a,
        channelType: 1,
        fromUid: a,
        payload: text('hello'),
        expire: 60,
        topic: 'lunch',
      },
    ])
  })

  it("reaches the sender's other devices, as of the other person, and never the connection that sent", async () => {
    const [a, b] = two()
    const [app1, web] = [await openDevice(app, a, { flag: 0 }), await openDevice(app, a, { flag: 1 })]
    const bob = await openDevice(app, b)

    await web.request('send', toPerson(b, 'hello'))
    await Promise.all([app1.untilHeard('recv', 1), bob.untilHeard('recv', 1)])

    expect(app1.all('recv')).toMatchObject([{ channelId: b, fromUid: a }])
    expect(bob.all('recv')).toMatchObject([{ channelId: a, fromUid: a }])
    expect(web.all('recv')).toEqual([])
  })

  it('of a business server reaches every device of the sender too', async () => {
    const [a, b] = two()
    const devices = [await openDevice(app, a, { flag: 0 }), await openDevice(app, a, { flag: 1 })]

    await fromServer(a, b, Buffer.from('{"type":1,"content":"by http"}'))

    for (const device of devices) await device.untilHeard('recv', 1)
    expect(devices.map((device) => device.all('recv').length)).toEqual([1, 1])
  })

  it('with the same number again is stored once and answered with the same place', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]

    const first = await ann.request('send', toPerson(b, 'once', 'same'))
    const second = await ann.request('send', toPerson(b, 'once', 'same'))
    await ann.request('send', toPerson(b, 'next', 'other'))
    await bob.untilHeard('recv', 2)

    expect(second).toEqual(first)
    expect(contents(bob.all('recv'))).toEqual(['once', 'next'])
  })

  it('that is not to be stored is pushed to who is there, and has no place', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]

    const result = await ann.request('send', { ...toPerson(b, 'typing'), header: { noPersist: true } })
    await bob.untilHeard('recv', 1)

    expect(result).toMatchObject({ reasonCode: 1, messageSeq: 0 })
    expect(bob.all('recv')).toMatchObject([{ messageSeq: 0, header: { noPersist: true } }])
  })

  it.each([
    { because: 'ids hold no @', send: { channelId: 'a@b', channelType: 2 }, reasonCode: 16 },
    { because: 'a person has an id too', send: { channelId: 'x#y', channelType: 1 }, reasonCode: 16 },
    { because: 'it is larger than 256 KiB', send: { payload: ['x'.repeat(300_000)] }, reasonCode: 11 },
  ])('is refused by a result with reason $reasonCode: $because', async ({ send, reasonCode }) => {
    const [a, b] = two()
    const ann = await openDevice(app, a)

    const answer = await ann.ask('send', { ...toPerson(b, ''), ...send })

    expect(answer.result).toEqual({ messageId: '0', messageSeq: 0, reasonCode })
    expect(answer).not.toHaveProperty('error')
    expect(await ann.ask('ping')).toMatchObject({ result: null })
  })

  it('§8 row 3: pipelined sends are stored and pushed in the order in which they were sent', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
    const count = 1000

    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => ann.request('send', toPerson(b, String(index)))),
    )
    await bob.untilHeard('recv', count)

    expect(answers.map(({ messageSeq }) => messageSeq)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    )
    expect(bob.all('recv').map(({ messageSeq }) => messageSeq)).toEqual(
      answers.map(({ messageSeq }) => messageSeq),
    )
    expect(contents(bob.all('recv'))).toEqual(Array.from({ length: count }, (_, index) => String(index)))
  })

  it('many to one channel at once reach everybody in one order without a gap', async () => {
    const [a, b] = two()
    const [one, other, bob] = [
      await openDevice(app, a, { flag: 0 }),
      await openDevice(app, a),
      await openDevice(app, b),
    ]

    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 ? one : other).request('send', toPerson(b, String(index))),
      ),
    )
    await bob.untilHeard('recv', 200)

    expect(bob.all('recv').map(({ messageSeq }) => messageSeq)).toEqual(
      Array.from({ length: 200 }, (_, at) => at + 1),
    )
  })
})

describe('payloads', () => {
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

  it('come in the form in which the connection sends them', async () => {
    const [a, b] = two()
    const [json, bytes] = [await openDevice(app, a), await openDevice(app, b)]
    await json.request('send', { channelId: b, channelType: 1, payload: { type: 1, content: 'as JSON' } })
    await bytes.request('send', { channelId: a, channelType: 1, payload: base64({ content: 'as bytes' }) })
    await json.request('send', { channelId: b, channelType: 1, payload: 'a text' })
    await json.untilHeard('recv', 1)
    await bytes.untilHeard('recv', 2)

    expect(json.all('recv')[0]?.payload).toEqual({ content: 'as bytes' })
    // The first came before `bytes` had a form.
    expect(bytes.all('recv').map(({ payload }) => payload)).toEqual([
      { type: 1, content: 'as JSON' },
      Buffer.from('"a text"').toString('base64'),
    ])
  })

  it('are bytes for the one who sends bytes, whatever they hold, and base64 for all where they are no JSON', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
    await bob.request('send', { channelId: a, channelType: 1, payload: { form: 'json' } })
    const bytes = Buffer.from([0, 255, 123, 34]).toString('base64')

    await ann.request('send', { channelId: b, channelType: 1, payload: bytes })
    await bob.untilHeard('recv', 1)

    expect(bob.all('recv')[0]?.payload).toBe(bytes)
  })

  it.each([[42], [true], [null], [[1, 'two']], ['not base64!'], ['']])(
    '%j comes as it was sent',
    async (payload) => {
      const [a, b] = two()
      const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
      for (const [client, to] of [
        [ann, b],
        [bob, a],
      ] as const) {
        await client.request('send', { channelId: to, channelType: 1, payload: {} })
      }

      await ann.request('send', { channelId: b, channelType: 1, payload })
      await bob.untilHeard('recv', 2)

      expect(bob.all('recv').at(-1)?.payload).toEqual(payload)
    },
  )

  it('of somebody who has sent nothing yet are objects where they hold one, and base64 otherwise', async () => {
    const [a, b] = two()
    const bob = await openDevice(app, b)

    await fromServer(a, b, Buffer.from('{"type":1}'))
    await fromServer(a, b, Buffer.from('plain'))
    await bob.untilHeard('recv', 2)

    expect(bob.all('recv').map(({ payload }) => payload)).toEqual([
      { type: 1 },
      Buffer.from('plain').toString('base64'),
    ])
  })
})

describe('what was not acknowledged', () => {
  it('is pushed again every minute, five times, marked as a repetition; what was acknowledged is not', async () => {
    const [a, b] = two()
    const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
    const kept = await ann.request('send', toPerson(b, 'kept'))
    const lost = await ann.request('send', toPerson(b, 'lost'))
    await ann.request('send', { ...toPerson(b, 'typing'), header: { noPersist: true } })
    await bob.untilHeard('recv', 3)
    bob.notify('recvack', { header: {}, messageId: kept.messageId, messageSeq: kept.messageSeq })
    await bob.ask('ping')

    for (let minute = 1; minute <= 7; minute += 1) {
      clock.advance(60_000)
      if (minute <= 5) await bob.untilHeard('recv', 3 + minute)
    }
    await ann.request('send', toPerson(b, 'last'))
    await until('the last came', () => contents(bob.all('recv')).includes('last'))

    const again = bob.all('recv').filter(({ header }) => header.dup)
    expect(again.map(({ messageId }) => messageId)).toEqual(Array.from({ length: 5 }, () => lost.messageId))
  })

  it('is known to whoever announces messages to absent people, by master devices only', async () => {
    const [a, b] = two()
    const ann = await openDevice(app, a)
    const master = await openDevice(app, b, { flag: 0, level: 1 })
    const slave = await openDevice(app, `${b}-slave`, { flag: 1 })
    const { acks } = app.app.context.devices
    const sent = await ann.request('send', toPerson(b, 'to a master'))
    const other = await ann.request('send', toPerson(`${b}-slave`, 'to a slave'))

    master.notify('recvack', { messageId: sent.messageId })
    slave.notify('recvack', { messageId: other.messageId, messageSeq: 1 })

    await until('it is known', async () => (await acks.haveIt(Number(sent.messageId), [b])).has(b))
    expect(await acks.haveIt(Number(other.messageId), [`${b}-slave`])).toEqual(new Set())
  })
})

it('what was sent while nobody was connected is not pushed on connecting', async () => {
  const [a, b] = two()
  const bob = await openDevice(app, b)
  bob.socket.terminate()
  const { connections } = app.app.context.devices
  await until('bob is gone', () => !connections.isHere('default', b))
  const ann = await openDevice(app, a)
  await ann.request('send', toPerson(b, 'while away'))

  const back = await connect(app, b, { token: `token of ${b}` })
  await ann.request('send', toPerson(b, 'now'))
  await back.untilHeard('recv', 1)

  expect(contents(back.all('recv'))).toEqual(['now'])
})
