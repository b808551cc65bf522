/** Bodies are judged by compiled validators; the plain ones are what parity proves. Both must say the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { TelemetryEvent } from '#generated/sdk/schemas.ts'

const names = fc.constantFrom(
  '__proto__',
  '_bsontype',
  'a\0',
  '$ref',
  '$id',
  'url',
  'query',
  'duration',
  'value',
  'rating',
)
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('12', 'good', 'error'),
    fc.array(tie('anything')),
    fc.array(fc.tuple(fc.oneof(fc.string(), names), tie('anything'))).map(withOwnKeys),
  ),
}))
const text = fc.string({ minLength: 1, maxLength: 20 })
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: good, weight: 15 }, { arbitrary: anything, weight: 1 })
const openObject = fc.array(fc.tuple(fc.oneof(text, names), anything), { maxLength: 4 }).map(withOwnKeys)
const event = fc
  .record({
    id: mostly(text),
    type: mostly(fc.constantFrom('page', 'custom', 'error', 'api', 'perf')),
    name: mostly(text),
    ts: mostly(fc.nat()),
    app: mostly(text),
    release: mostly(text),
    sessionId: mostly(text),
    user: mostly(fc.record({ id: mostly(text), attrs: openObject }, { requiredKeys: ['id'] })),
    props: mostly(openObject),
  })
  .map((fields) => JSON.parse(JSON.stringify(fields)) as unknown)

test('a compiled validator takes exactly the events that the plain one takes', () => {
  const compiled = z.compile(TelemetryEvent, { strict: true })
  const seen = { taken: 0, refused: 0 }

  fc.assert(
    fc.property(event, (sent) => {
      const isTaken = TelemetryEvent.safeParse(sent).success
      seen[isTaken ? 'taken' : 'refused'] += 1
      expect(compiled.safeParse(sent).success).toBe(isTaken)
    }),
    { numRuns: 3000 },
  )

  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(300)
})

/** Own keys, as JSON.parse makes them, `__proto__` too. */
function withOwnKeys(pairs: [string, unknown][]): object {
  const object = {}
  for (const [key, value] of pairs) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true })
  }
  return object
}
