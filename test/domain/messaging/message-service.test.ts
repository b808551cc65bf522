/** Sending, up to the log: who may, what is refused, what happens before and after. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { SendRefusedError } from '#domain/messaging/errors.ts'
import type { SendOrder } from '#domain/messaging/model.ts'
import { until } from '#test/support/until.ts'
import { group, messageDatabase, stored } from './log.ts'
import { aSend, type Options, openMessaging } from './messaging-process.ts'

const TEAM = 'default:2:team'

async function scene(options: Partial<Options> = {}) {
  const database = await messageDatabase()
  const process = await openMessaging(database, { prefix: randomUUID(), people: ['bob'], ...options })
  return { database, process, send: (fields: Partial<SendOrder> = {}) => process.service.send(aSend(fields)) }
}

test('an answered message is stored, and the same number is stored once', async () => {
  const { database, send } = await scene()

  const first = await send({ clientNo: 'n1' })
  const again = await send({ clientNo: 'n1' })

  expect(first).toMatchObject({ seq: 1, clientNo: 'n1', duplicate: false })
  expect(again).toEqual({ ...first, duplicate: true })
  expect(await stored(database, TEAM)).toHaveLength(1)
})

test('a message without a number gets one', async () => {
  const { send } = await scene()

  const [one, other] = await Promise.all([send(), send({ clientNo: '' })])

  expect(one.clientNo).not.toBe(other.clientNo)
  expect(one.clientNo).toMatch(/^[0-9a-f-]{36}$/)
})

test('text that the database cannot keep is kept as it can', async () => {
  const { send } = await scene()

  const first = await send({ clientNo: 'a\ud800' })
  const again = await send({ clientNo: 'a\ud800' })

  expect(again).toEqual({ ...first, duplicate: true })
})

test('a refusal says why, and nothing is stored', async () => {
  const { database, send } = await scene({ access: { maySend: async () => 'blocked' } })

  await expect(send()).rejects.toEqual(new SendRefusedError('blocked'))
  expect(await stored(database, TEAM)).toEqual([])
})

test.each([
  { fields: { payload: Buffer.alloc(101) }, code: 'payload_too_large', because: 'the limit is 100' },
  {
    fields: { channel: group('a@b') },
    code: 'invalid_channel',
    because: 'only two people have such a channel',
  },
  { fields: { channel: group('a#b') }, code: 'invalid_channel', because: 'the sign names records' },
  {
    fields: { channel: { tenantId: 'default', type: 1, id: 'ann' } },
    code: 'invalid_channel',
    because: 'there are two people',
  },
  {
    fields: { channel: { tenantId: 'default', type: 1, id: 'a@b@c' } },
    code: 'invalid_channel',
    because: 'there are not three',
  },
])('a message is refused as $code because $because', async ({ fields, code }) => {
  const { send } = await scene({ maxPayloadBytes: 100 })

  await expect(send(fields)).rejects.toMatchObject({ code })
})

test('what one person sends to one channel is stored in the order of the calls, however long the checks take', async () => {
  let slow = 10
  const { database, send } = await scene({
    access: {
      async maySend() {
        for (let turns = slow--; turns > 0; turns--) await new Promise(setImmediate)
        return undefined
      },
    },
  })
  const numbers = Array.from({ length: 10 }, (_, index) => `n${index}`)

  await Promise.all(numbers.map((clientNo) => send({ clientNo })))

  expect((await stored(database, TEAM)).map(({ no }) => no)).toEqual(numbers)
})

test('what must be there before the message is made before it, and what follows it before the answer', async () => {
  const steps: string[] = []
  const { database, send } = await scene({
    prepare: async ({ channel }) =>
      void steps.push(`before ${channel.id} ${(await stored(database, 'default:1:ann@bob')).length}`),
    stored: async ({ seq }) =>
      void steps.push(`after ${seq} ${(await stored(database, 'default:1:ann@bob')).length}`),
  })

  await send({ channel: personChannel('default', 'bob', 'ann') })

  expect(steps).toEqual(['before ann@bob 0', 'after 1 1'])
})

test('a command has a log of its own', async () => {
  const { database, send } = await scene()
  const header = { redDot: false, syncOnce: true, noPersist: false }

  const command = await send({ header, recipients: ['bob'] })
  const message = await send()

  expect([command.seq, message.seq]).toEqual([1, 1])
  expect(await stored(database, `!${TEAM}`)).toMatchObject([{ to: ['bob'], h: 2 }])
})

test('what is not to be stored is pushed, has an id and no seq', async () => {
  const { database, process, send } = await scene()
  const header = { redDot: false, syncOnce: false, noPersist: true }

  const sent = await send({ header, origin: 'here' })

  await until('it is pushed', () => process.pushed.length === 1)
  expect(sent).toMatchObject({ seq: 0, duplicate: false })
  expect(sent.id).toBeGreaterThan(0)
  expect(process.pushed[0]).toMatchObject({
    users: ['bob'],
    origin: 'here',
    message: { seq: 0, id: sent.id },
  })
  expect(await stored(database, TEAM)).toEqual([])
})
