import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
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

/** What stands for the rest of a valid body is put where `…` is. */
const unsafe: [name: string, members: string][] = [
  ['__proto__', '"__proto__": {"polluted": true}'],
  ['__proto__ in escapes', '"\\u005f\\u005fproto\\u005f\\u005f": {"polluted": true}'],
  ['__proto__ that is a text', '"__proto__": "x"'],
  ['a NUL', '"a\\u0000b": 1'],
  ['only a NUL', '"\\u0000": 1'],
  ['_bsontype', '"_bsontype": "Long"'],
  ['_bsontype in escapes', '"\\u005fbsontype": "ObjectId", "id": "aaaaaaaaaaaa"'],
]

const strange: [name: string, members: string][] = [
  ['constructor.prototype', '"constructor": {"prototype": {"polluted": true}}'],
  ['constructor in escapes', '"\\u0063onstructor": {"prototype": {"polluted": true}}'],
  ['toString', '"toString": 1, "valueOf": 2, "hasOwnProperty": 3, "toJSON": 4, "then": 5'],
  ['a reference', '"$ref": "events", "$id": "x", "$db": "admin"'],
  ['a lone surrogate in a key', '"\\ud800": 1'],
  ['a lone surrogate in a value', '"name": "\\udfff"'],
  ['the same key twice', '"name": "a", "name": {"$gt": ""}'],
  ['a huge number', '"ts": 1e999'],
  ['an empty key', '"": ""'],
]

/** The example once for each object in it, with these members before its own; a list of names gets an object. */
function withMembers(example: unknown, members: string): string[] {
  const text = JSON.stringify(example).includes('{') ? JSON.stringify(example) : '[{}]'
  return [...text.matchAll(/\{/g)].map(({ index }) => {
    const rest = text.slice(index + 1)
    return `${text.slice(0, index + 1)}${members}${rest.startsWith('}') ? '' : ','}${rest}`
  })
}

afterEach(() => {
  const untouched = {} as { polluted?: unknown }
  expect(untouched.polluted, 'Object.prototype was polluted').toBeUndefined()
})

describe.each(reading)('%s', (operationId, operation) => {
  const [example] = operation.jsonBodies
  const body = operationId === 'sendEvents' ? [(example as unknown[])[0]] : example

  const statuses = async (bodies: string[], because: string) => {
    const requests = bodies.map((text) => ({ because, body: text }))
    return new Set((await sendAll(send, operation, requests)).map(({ status }) => status))
  }

  it.each(unsafe)('refuses a key that is %s, in every object', async (name, members) => {
    expect(await statuses(withMembers(body, members), `a key is ${name}`)).toEqual(new Set([400]))
  })

  it.each(strange)('answers safely to %s, in every object', async (name, members) => {
    expect(await statuses(withMembers(body, members), `there is ${name}`)).not.toContain(500)
  })

  it.each([33, 5_000, 80_000, 400_000])('refuses arrays %d deep', async (depth) => {
    const answer = await send(operation, {
      because: 'it is nested too deep',
      body: '['.repeat(depth) + ']'.repeat(depth),
    })

    expect(answer.status).toBe(400)
  })

  it.each([33, 5_000, 80_000])('refuses objects %d deep', async (depth) => {
    const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    const bodies = withMembers(body, `"deep": ${deep}`)

    expect(await statuses(bodies, 'it is nested too deep')).toEqual(new Set([400]))
  })

  it('answers within a second to 60,000 equal characters in every text', async () => {
    const long = JSON.stringify(body).replaceAll(/:"[^"]*"/g, `:"${'a'.repeat(60_000 / 8)}!"`)
    const startedAt = performance.now()

    await send(operation, { because: 'long texts', body: long })

    expect(performance.now() - startedAt).toBeLessThan(1000)
  })
})

it('takes a valid batch after all that, and reads what was stored', async () => {
  const { data } = await app.sdk().sendEvents({ body: [telemetryEvent()] })
  const lists = [app.admin().listUsers(), app.admin().listClients(), app.admin().getDefaultSdkConfig()]
  const statuses = (await Promise.all(lists)).map(({ response }) => response.status)

  expect(data).toMatchObject({ success: true, received: 1, processed: 1 })
  expect(statuses).toEqual([200, 200, 200])
})
