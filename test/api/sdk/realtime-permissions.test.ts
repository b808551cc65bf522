/** RT-3: every kind of topic, every operation, every kind of caller; what is expected is worked out from the contract. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { RouteSpec } from '#generated/runtime/route-table.ts'
import { routes } from '#generated/sdk/http.ts'
import { settings } from '#generated/sdk/realtime.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type Operation, type Row, type TopicKindSpec, topicMatrix } from '#test/support/topic-matrix.ts'
import { type Observer, topicObserver } from '#test/support/topic-observer.ts'

const kinds: readonly TopicKindSpec[] = settings.topics
const operations: Operation[] = [
  { name: 'subscribe', rule: 'subscribe', permissions: [] },
  { name: 'publish', rule: 'publish', permissions: [] },
  { name: 'publishToTopic', rule: 'publish', permissions: neededFor(routes.publishToTopic) },
  { name: 'getTopicHistory', rule: 'read', permissions: neededFor(routes.getTopicHistory) },
  { name: 'getTopicPresence', rule: 'read', permissions: neededFor(routes.getTopicPresence) },
]
const rows = topicMatrix(kinds, operations)

let app: TestApp
let observer: Observer
beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
  observer = await topicObserver(app, rows)
}, 60_000)
afterAll(async () => {
  observer?.close()
  await app.close()
})

test.each(rows.map((row) => ({ row, ...namesOf(row) })))(
  '$operation $topic by $caller: $verdict',
  async ({ row }) => {
    expect(await observer.verdict(row)).toBe(row.verdict)
  },
)

describe('the table', () => {
  const rules = kinds.flatMap((spec, index) =>
    [...new Set(operations.map(({ rule }) => rule))].map((rule) => ({ kind: spec.kind, rule, index })),
  )

  it.each(rules)('fails when the contract says something else about $rule on $kind topics', async (one) => {
    const { who } = { who: '', ...(kinds[one.index]?.[one.rule] as object) }
    const other = who === 'anyone' ? { who: 'permission', permission: 'a:b' } : { who: 'anyone' }
    const changed = kinds.map((spec, index) => (index === one.index ? { ...spec, [one.rule]: other } : spec))
    const expected = new Map(topicMatrix(changed, operations).map((row) => [placeOf(row), row.verdict]))

    const wrong = await Promise.all(
      rows.map(async (row) => {
        const verdict = expected.get(placeOf(row))
        return verdict !== undefined && verdict !== (await observer.verdict(row)) ? [row] : []
      }),
    )

    expect(wrong.flat().length).toBeGreaterThan(0)
    for (const { topic, operation } of wrong.flat())
      expect([topic.kind, operation.rule]).toEqual([one.kind, one.rule])
  })

  it.each([
    { what: 'a new sort of people', spec: { subscribe: { who: 'friends' } }, says: /knows who/ },
    { what: 'a permission without its name', spec: { subscribe: { who: 'permission' } }, says: /knows who/ },
    { what: 'a new way to exist', spec: { exists: 'sometimes' }, says: /exist sometimes/ },
    { what: 'an operation without a rule', spec: { publish: undefined }, says: /does not say who may/ },
    { what: 'a rule of a new operation', spec: { invite: { who: 'owner' } }, says: /goes by the rule/ },
  ])('is refused for a kind of topic with $what', ({ spec, says }) => {
    const added = { ...(kinds[0] as TopicKindSpec), kind: 'group', example: 'group:one', ...spec }

    expect(() => topicMatrix([...kinds, added], operations)).toThrow(says)
  })

  it('has refusals and permissions in every operation, and every kind of topic', () => {
    for (const operation of operations) {
      const verdicts = rows.filter((row) => row.operation === operation).map(({ verdict }) => verdict)
      expect(new Set(verdicts)).toEqual(
        new Set(['allowed', 'auth_error', 'permission_denied', 'channel_not_found']),
      )
    }
    expect(new Set(rows.map(({ topic }) => topic.kind))).toEqual(new Set(kinds.map(({ kind }) => kind)))
  })
})

/** The permissions of an operation, however one proves them. */
function neededFor({ security }: Pick<RouteSpec, 'security'>): string[] {
  const sets = security.map((requirement) => Object.values(requirement).flat())
  const [first = []] = sets
  if (sets.some((set) => set.join() !== first.join())) throw new Error('each credential must need the same')
  return first
}

function namesOf({ topic, operation, caller, verdict }: Row) {
  return { topic: topic.name, operation: operation.name, caller: caller.name, verdict }
}

/** A row's place in the table, whatever its topic is called. */
function placeOf({ topic: { kind, isThere }, operation, caller }: Row): string {
  return JSON.stringify([kind, isThere, operation.name, caller.name])
}
