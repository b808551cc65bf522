import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Answers, answersIn, neverAccepted, openDoors } from '#scripts/fuzz/answers.ts'
import { contractOf } from '#scripts/fuzz/contract.ts'
import { exceptionsOf } from '#scripts/fuzz/exceptions.ts'
import { fuzzOptions } from '#scripts/fuzz/options.ts'
import { runConfig } from '#scripts/fuzz/run-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-answers-'))

afterAll(() => rmSync(folder, { recursive: true }))

const admin = contractOf('admin')
const everyLabel = (contract: typeof admin) => contract.operations.map(({ label }) => label)
const eachAnswered = (labels: string[], status: number): Answers =>
  new Map(labels.map((label) => [label, new Map([[status, 1]])]))

test('answers are counted by operation and status, and requests without one are not', async () => {
  const cases = Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [id, { value: { method: 'GET', path: '/x/{y}' } }]),
  )
  const interactions = { a: { response: { status_code: 200 } }, b: { response: { status_code: 404 } }, c: {} }
  const file = join(folder, 'events.ndjson')
  const events = [{ EngineStarted: {} }, { ScenarioFinished: { recorder: { cases, interactions } } }]
  writeFileSync(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''))

  const answers = await answersIn(file)

  expect([...(answers.get('GET /x/{y}') ?? [])]).toEqual([
    [200, 1],
    [404, 1],
  ])
})

test('a secured operation that answers without a credential is an open door', () => {
  const [first = ''] = everyLabel(admin)

  expect(openDoors(admin, eachAnswered(everyLabel(admin), 401))).toEqual([])
  expect(openDoors(admin, eachAnswered([first], 200))).toEqual([
    `${first} needs a credential and was answered without one`,
  ])
})

test('an operation that only ever refuses is a gap', () => {
  const [first = '', ...rest] = everyLabel(admin)
  const all = [eachAnswered(rest, 201), eachAnswered([first], 400)]

  expect(neverAccepted(admin, all)).toEqual([`${first} accepted no request in any run`])
  expect(neverAccepted(admin, [...all, eachAnswered([first], 200)])).toEqual([])
})

test('an operation that waits for what somebody else does is no gap', () => {
  const waiting = admin.operations
    .filter(({ needsOthers }) => needsOthers)
    .map(({ operationId }) => operationId)

  expect(waiting.sort()).toEqual(['getWebhookDelivery', 'listWebhookAttempts', 'verifyWebhookEndpoint'])
  expect(neverAccepted(admin, []).join()).not.toContain('/verify')
})

test('every operation with an exception is named by a test', () => {
  const exceptions = ['sdk', 'admin'].flatMap(exceptionsOf)

  expect(exceptions.map(({ operationId }) => operationId)).toContain('issueToken')
  expect(exceptions.filter((exception) => exception.test === undefined)).toEqual([])
})

test('a run shows the credentials of the schemes that its contract has, and no others', () => {
  const config = runConfig('# generated', admin, {
    oauth2: { bearer: 'a "token"' },
    basicClient: { username: 'x', password: 'y' },
  })

  expect(config).toContain('oauth2 = { bearer = "a \\"token\\"" }')
  expect(config).not.toContain('basicClient')
  expect(runConfig('# generated', admin, {})).not.toContain('auth')
})

test('seeds, size and families are chosen, and what is unknown is told', () => {
  expect(fuzzOptions([])).toMatchObject({ seeds: [1, 2], examples: 100 })
  expect(fuzzOptions([]).families).toEqual(expect.arrayContaining(['admin', 'sdk']))
  expect(fuzzOptions(['--moderate'])).toMatchObject({ seeds: [1], examples: 6 })
  expect(fuzzOptions(['--seed', '7', '--seed', '8', '--family', 'sdk'])).toMatchObject({
    seeds: [7, 8],
    families: ['sdk'],
  })
  expect(() => fuzzOptions(['--family', 'nope'])).toThrow(/there is no family nope; known are .*sdk/)
  expect(() => fuzzOptions(['--seed', 'x'])).toThrow('--seed takes a whole number, not x')
})
