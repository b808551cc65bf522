import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { expectSafe } from '#test/support/hostile.ts'
import { searchAll } from '#test/support/telemetry.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Props, as text, that MongoDB or its driver cannot carry or would take for something else. */
const poisons: [name: string, props: string][] = [
  ['a NUL in a nested key', '{"a":{"b\\u0000c":1}}'],
  ['a key that is a NUL', '{"\\u0000":1}'],
  ['a nested _bsontype', '{"a":[{"_bsontype":"Long","low":1}]}'],
  ['a _bsontype in escapes', '{"a":{"_bsontyp\\u0065":"ObjectId","id":"x"}}'],
  ['a nested __proto__', '{"a":{"__proto__":{"polluted":true}}}'],
  ['half a character in a key', '{"a\\ud800":1}'],
  ['a database reference', '{"a":{"$ref":"users","$id":"x","$db":"admin"}}'],
  ['a number beyond all numbers', '{"a":1e999}'],
  ['33 levels', deep(33)],
  ['5,000 levels', deep(5000)],
  ['100,000 array levels', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a list that grows over the limit when stored', `{"a":[${'0,'.repeat(200_000)}0]}`],
]

/** Looks dangerous and is stored as it came. */
const harmless: [name: string, props: string][] = [
  ['operators', '{"$gt":"","$where":"sleep(1)","a":{"$ne":null}}'],
  ['dots in keys', '{"a.b":{"c.d":1},"":2,".":3}'],
  ['names of methods', '{"constructor":{"prototype":{"x":1}},"toString":1,"toBSON":2,"toJSON":3,"then":4}'],
  ['half a character in a value', '{"a":"x\\udfffy"}'],
  ['numbers at the edge', '{"a":9007199254740993,"b":1e308,"c":-0,"d":5e-324}'],
  ['30 levels', deep(30)],
]

const good = (id: string) => JSON.stringify(telemetryEvent({ id, app: 'poisoned' }))
const withProps = (id: string, props: string) => `${good(id).slice(0, -1)},"props":${props}}`

async function send(events: string[]) {
  const response = await offContract(
    'an event cannot be stored',
    `${app.url}/api/telemetry/events?results=true`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `[${events.join(',')}]`,
    },
  )
  const text = await response.text()
  expectSafe({ status: response.status, text }, events.length.toString())
  return {
    status: response.status,
    ...(JSON.parse(text) as { processed: number; errors?: string[]; results: object[] }),
  }
}

async function storedIds(): Promise<string[]> {
  const events = await searchAll(app.sdk(app.administratorToken), { app: 'poisoned', limit: 1000 })
  return events.map(({ id }) => id)
}

describe('an event with', () => {
  it.each(poisons)('%s is left out, and its neighbours are stored', async (_, props) => {
    const [before, poisoned, after] = [randomUUID(), randomUUID(), randomUUID()]

    const answer = await send([good(before), withProps(poisoned, props), good(after)])

    expect(answer).toMatchObject({
      status: 200,
      processed: 2,
      results: [{ outcome: 'accepted' }, { outcome: 'rejected', id: poisoned }, { outcome: 'accepted' }],
    })
    expect(answer.errors?.[0]).toMatch(/^\[1\]/)
    const stored = await storedIds()
    expect(stored).toEqual(expect.arrayContaining([before, after]))
    expect(stored).not.toContain(poisoned)
  })

  it.each(harmless)('%s is stored', async (_, props) => {
    const id = randomUUID()

    expect(await send([withProps(id, props)])).toMatchObject({ status: 200, processed: 1 })
    expect(await storedIds()).toContain(id)
  })
})

it('poisoned events of some requests harm no other request that is stored at the same moment', async () => {
  const clean = Array.from({ length: 60 }, () => randomUUID())
  const requests = clean.map((id, index) => {
    const [, props = ''] = poisons[index % 9] ?? []
    return index % 2 === 0 ? [good(id)] : [withProps(randomUUID(), props), good(id)]
  })

  const answers = await Promise.all(requests.map(send))

  expect(answers.map(({ status, processed }) => [status, processed])).toEqual(answers.map(() => [200, 1]))
  const stored = await storedIds()
  expect(clean.filter((id) => stored.filter((one) => one === id).length !== 1)).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
