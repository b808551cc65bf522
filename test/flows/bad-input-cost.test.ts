import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { type ContractOperation, everyOperation } from '#test/support/contract.ts'
import { type Intruder, intruderIn } from '#test/support/hostile.ts'
import { withEachValue } from '#test/support/spoiled-bodies.ts'

const BODY_BYTES = 300_000

let app: TestApp
let send: Intruder
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
})
afterAll(() => app.close())

const reading = everyOperation
  .filter((operation) => operation.jsonBodies.length > 0)
  .map((operation, index) => [operation.operationId, operation, index] as const)

const MARK = '"@"'
const keys = (of: (index: number) => string) =>
  `{${Array.from({ length: 20_000 }, (_, i) => of(i)).join(',')}}`

/** Text that stands for one value and fills the whole body. */
const costly: [name: string, text: string][] = [
  ['a list of numbers', `[${'1,'.repeat(BODY_BYTES / 2)}1]`],
  ['a list of objects', `[${'{},'.repeat(BODY_BYTES / 3)}{}]`],
  ['a list of lists', `[${'[],'.repeat(BODY_BYTES / 3)}[]]`],
  ['a list of texts', `[${'"a:b",'.repeat(BODY_BYTES / 6)}"a"]`],
  ['an object of many keys', keys((index) => `"k${index}":1`)],
  ['an object of one key again and again', keys(() => '"k":1')],
  ['a long text', `"${'a'.repeat(BODY_BYTES)}"`],
  ['a long text that nearly fits patterns', `"${'a.b-c:'.repeat(BODY_BYTES / 6)}!"`],
  ['a long number', '9'.repeat(BODY_BYTES)],
  ['an object with a long key', `{"${'k'.repeat(BODY_BYTES)}":{"__proto__":1}}`],
  ['a long text of escapes', `"${'\\u0041'.repeat(BODY_BYTES / 6)}"`],
]

function firstOf({ operationId, jsonBodies }: ContractOperation): unknown {
  const [example] = jsonBodies
  return operationId === 'sendEvents' ? [(example as unknown[])[0]] : example
}

/** Every operation meets a quarter of the texts, and every text a quarter of the operations: what reads bodies is common to all. */
const SHARE = 4

describe.each(reading)('%s', (_, operation, index) => {
  const places = [
    { place: '', body: '@' },
    { place: '/unknown', body: { unknown: '@' } },
    ...withEachValue(firstOf(operation), '@'),
  ]

  const share = costly.filter((__, kind) => (kind + index) % SHARE === 0)

  it.each(share)('answers soon and shortly when any value is %s', async (name, text) => {
    for (const { place, body } of places) {
      const startedAt = performance.now()
      const bytes = JSON.stringify(body).replace(MARK, () => text)
      const answer = await send(operation, { because: `${place} is ${name}`, body: bytes })

      expect(answer.text.length, `answer of ${place}`).toBeLessThan(64 * 1024)
      expect(performance.now() - startedAt, `time of ${place}`).toBeLessThan(5000)
    }
  })
})

it('takes a batch of 100 faulty events without growing', async () => {
  const faulty = Array.from({ length: 99 }, () => ({ ['wrong'.repeat(1000)]: 1, ts: 'no' }))
  const sendEvents = everyOperation.find((one) => one.operationId === 'sendEvents') as ContractOperation
  const body = JSON.stringify([...faulty, telemetryEvent()])

  const answer = await send(sendEvents, { because: 'nearly all are bad', body })

  expect(answer.status).toBe(200)
  expect(answer.text.length).toBeLessThan(200 * 1024)
})
