import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { everyOperation } from '#test/support/contract.ts'
import { type Intruder, intruderIn, sendAll } from '#test/support/hostile.ts'

let app: TestApp
let send: Intruder
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
})
afterAll(() => app.close())

const reading = everyOperation
  .filter((operation) => operation.jsonBodies.length > 0)
  .map((operation) => [operation.operationId, operation] as const)

/** Media types that no operation reads. */
const foreign = [
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/jsonp',
  'application/json, text/html',
  'application/json/extra',
  'application json',
  '*/*',
  'json',
  ';',
  'application/json; charset=utf-16',
  'application/json; charset="UTF-16LE"',
  'application/json; charset=iso-8859-1',
  'constructor',
  '__proto__/x',
  `application/${'a'.repeat(8000)}`,
]

const spellings = [
  'application/json',
  'Application/JSON',
  'application/json;charset=utf-8',
  'application/json ; charset="UTF-8"',
  'application/json; odata=verbose; charset=utf8',
]

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))

const broken: [name: string, body: string | Uint8Array<ArrayBuffer>][] = [
  ['is empty', ''],
  ['is only blanks', '  \r\n\t'],
  ['is cut short', '[{"id":"a"'],
  ['has a comma too many', '[1,]'],
  ['has single quotes', "[{'id':1}]"],
  ['has NaN', '[NaN]'],
  ['has a comment', '/* */[]'],
  ['is two values', '[][]'],
  ['has a raw line break in a text', '["a\nb"]'],
  ['has a NUL byte', '\u0000'],
  ['has a NUL byte at its end', '[]\u0000'],
  ['starts with a byte order mark', '\ufeff[]'],
  ['is HTML', '<html><script>alert(1)</script></html>'],
  ['is not UTF-8', bytes('["', [0xff, 0xfe, 0xc0, 0xaf], '"]')],
  ['has an encoded surrogate', bytes('["', [0xed, 0xa0, 0x80], '"]')],
  ['is UTF-16', new Uint8Array(Buffer.from('[]', 'utf16le'))],
  ['is gzip that is not said', bytes([0x1f, 0x8b, 8, 0, 0, 0])],
]

describe.each(reading)('%s', (operationId, operation) => {
  const body = JSON.stringify(operation.jsonBodies[0])

  it('refuses media types and charsets that it does not read, or reads all as JSON', async () => {
    const requests = foreign.map((type) => ({
      because: `the type is ${type}`,
      body,
      headers: { 'content-type': type },
    }))

    const answers = await sendAll(send, operation, requests)

    const isRefused = answers.map(({ status }) => status === 415)
    expect(isRefused).toEqual(foreign.map(() => !operation.readsAnyType))
  })

  it('reads JSON however its name is spelled', async () => {
    const requests = spellings.map((type) => ({
      because: `the type is ${type}`,
      body,
      headers: { 'content-type': type },
    }))

    const answers = await sendAll(send, operation, requests)

    expect(answers.map(({ status }) => status)).not.toContain(415)
  })

  it('reads text/plain and nothing said only where beacons go, or everything does', async () => {
    const plain = await send(operation, {
      because: 'a beacon of text',
      body,
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
    })
    const unsaid = await send(operation, {
      because: 'a beacon without a type',
      body: bytes(body),
      headers: { 'content-type': undefined },
    })

    const isRead = operationId === 'sendEvents' || operation.readsAnyType
    expect([plain.status !== 415, unsaid.status !== 415]).toEqual([isRead, isRead])
  })

  it.each(broken)('refuses a body that %s', async (name, text) => {
    const answer = await send(operation, { because: `the body ${name}`, body: text })

    expect(answer.status).toBe(400)
  })
})

it('takes a valid batch after all that', async () => {
  const { data } = await app.sdk().sendEvents({ body: [telemetryEvent()] })

  expect(data).toMatchObject({ received: 1, processed: 1 })
})
