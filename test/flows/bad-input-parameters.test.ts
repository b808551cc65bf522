import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { type ContractOperation, everyOperation } from '#test/support/contract.ts'
import { addressOf, expectSafe, type Intruder, intruderIn, sendAll } from '#test/support/hostile.ts'

let app: TestApp
let send: Intruder
beforeAll(async () => {
  app = await startTestApp()
  send = await intruderIn(app)
})
afterAll(() => app.close())

const long = 'a'.repeat(20_000)

/** Values as they stand in a URL. */
const values = [
  '%00',
  'a%00b',
  '%7B%22%24gt%22%3A%22%22%7D',
  '%24ne',
  '..%2F..%2Fetc%2Fpasswd',
  '%F0%9F%98%80',
  '%C0%AF',
  '%ED%A0%80',
  '%0d%0aSet-Cookie:%20a=b',
  "'%20OR%201=1--",
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e400',
  '99999999999999999999999',
  'true',
  long,
]

/** What operations without a body do not ask for, and what they would do if they were tricked. */
const foreignQueries = [
  '?__proto__=1',
  '?__proto__[polluted]=1',
  '?constructor[prototype][polluted]=1',
  '?toString=1&hasOwnProperty=2',
  '?unknown=1',
  '?$where=sleep(1000)',
  '?%00=1',
  `?${long}=1`,
  `?${'a=1&'.repeat(4000)}`,
]

const readsOpenQuery = ({ extensions }: ContractOperation) => extensions['x-open-query'] === true
const isForeign = (operation: ContractOperation, query = '') =>
  readsOpenQuery(operation) && query.includes('[')
const ofPlace = (operation: ContractOperation, place: string) =>
  operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name)

const named = (some: ContractOperation[]) => some.map((one) => [one.operationId, one] as const)
const harmless = everyOperation.filter(({ method }) => method === 'GET')
const withQuery = named(harmless.filter((operation) => ofPlace(operation, 'query').length > 0))
const withPath = named(everyOperation.filter((operation) => ofPlace(operation, 'path').length > 0))

describe.each(withQuery)('the query of %s', (_, operation) => {
  const names = ofPlace(operation, 'query')

  it('refuses operators in brackets and repeated names', async () => {
    const queries = names.flatMap((name) => [
      `?${name}[$gt]=`,
      `?${name}[$ne]=1`,
      `?${name}[]=1`,
      `?${name}[0]=1`,
      `?${name}=1&${name}=2`,
    ])

    const answers = await sendAll(
      send,
      operation,
      queries.map((query) => ({ because: `the query is ${query}`, query })),
    )

    // In an open query a name with brackets is a name that nobody reads.
    const read = answers.filter((_, index) => !isForeign(operation, queries[index]))
    expect(read.map(({ status }) => status)).toEqual(read.map(() => 400))
  })

  it('answers safely to strange values', async () => {
    const queries = names.flatMap((name) => values.map((value) => `?${name}=${value}`))

    const answers = await sendAll(
      send,
      operation,
      queries.map((query) => ({ because: `the query is ${query.slice(0, 60)}`, query })),
    )

    expect(new Set(answers.map(({ status }) => status))).toContain(400)
  })
})

describe.each(named(harmless))('%s', (_, operation) => {
  it('refuses a query that it does not know, or does not mind any', async () => {
    const plain = await send(operation, { because: 'it may need a query' })
    const answers = await sendAll(
      send,
      operation,
      foreignQueries.map((query) => ({ because: `the query is ${query.slice(0, 60)}`, query })),
    )

    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses]).toEqual([readsOpenQuery(operation) ? plain.status : 400])
  })
})

describe.each(withPath)('the path of %s', (_, operation) => {
  it.each([...values, '%20', '.', '%2e%2e', '%2F', ' '])('may hold %j', async (value) => {
    const [name = ''] = ofPlace(operation, 'path')
    const path = operation.path.replace(`{${name}}`, value)
    const example = operation.jsonBodies[0]

    const response = await offContract('the path is strange', `${addressOf(app, operation)}${path}`, {
      method: operation.method,
      headers: { authorization: `Bearer ${app.administratorToken}`, 'content-type': 'application/json' },
      ...(example !== undefined && { body: JSON.stringify(example) }),
    })

    expectSafe({ status: response.status, text: await response.text() }, path)
  })
})

it('has not touched any prototype', () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
