import fc from 'fast-check'
import { BSON } from 'mongodb'
import { describe, expect, test } from 'vitest'
import { carriable } from '#domain/telemetry/carriable.ts'

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) })

describe('what BSON can carry', () => {
  test.each([
    { because: 'plain values', value: { a: 1, b: 'x', c: null, d: [true, { e: 0.5 }] } },
    { because: 'operators are only names inside a document', value: { $set: { 'a.b': { $gt: '' } } } },
    { because: 'a reference of JSON Schema has no $id beside it', value: { $ref: '#/definitions/a' } },
    { because: 'half a character in a value becomes U+FFFD', value: { a: '\ud800' } },
    { because: 'a NUL in a value is a character', value: { a: 'x\0y' } },
    { because: '32 levels', value: nested(32) },
    { because: 'a long text of ASCII is counted exactly', value: { a: 'x'.repeat(1_000_000) } },
  ])('$because', ({ value }) => {
    expect(carriable(value)).toMatchObject({ ok: true, bytes: expect.any(Number) })
  })
})

describe('what BSON cannot carry', () => {
  test.each([
    {
      because: 'a NUL in a key',
      value: { props: { 'a\0b': 1 } },
      reason: 'a field name contains a NUL character',
    },
    {
      because: 'a NUL in a key inside an array',
      value: [[{ '\0': 1 }]],
      reason: 'a field name contains a NUL character',
    },
    {
      because: 'an object of the driver',
      value: { a: { _bsontype: 'Long' } },
      reason: 'a field is called _bsontype',
    },
    { because: 'a prototype', value: JSON.parse('{"__proto__":1}'), reason: 'a field is called __proto__' },
    {
      because: 'half a character in a key',
      value: { '\ud800': 1 },
      reason: 'a field name contains half a character (a lone surrogate)',
    },
    {
      because: 'a reference of the driver',
      value: { a: { $ref: 'x', $id: 1 } },
      reason: 'an object has both $ref and $id',
    },
    { because: '33 levels', value: nested(33), reason: 'nested deeper than 32 levels' },
    {
      because: '50,000 levels',
      value: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)),
      reason: 'nested deeper than 32 levels',
    },
    {
      because: 'a text over a mebibyte',
      value: { a: 'é'.repeat(600_000) },
      reason: 'larger than 1048576 bytes when stored',
    },
    {
      because: 'small items that grow when stored',
      value: new Array(200_000).fill(1),
      reason: 'larger than 1048576 bytes when stored',
    },
  ])('$because', ({ value, reason }) => {
    expect(carriable(value)).toEqual({ ok: false, reason })
  })
})

test('what is called carriable comes back from BSON as it was, and is never larger than estimated', () => {
  const awkwardKey = fc.constantFrom(
    '$ref',
    '$id',
    '$db',
    '_bsontype',
    '__proto__',
    'a\0',
    '\ud800',
    'toBSON',
    '$gt',
    '.',
    '',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.array(fc.tuple(fc.oneof(fc.string(), awkwardKey), tie('value'))).map(withOwnKeys),
    ),
  }))
  fc.assert(
    fc.property(value, (sent) => {
      const checked = carriable(sent)
      if (!checked.ok) return
      const bytes = BSON.serialize({ sent })
      expect(BSON.deserialize(bytes)).toEqual({ sent: asStored(sent) })
      expect(bytes.length).toBeLessThanOrEqual(checked.bytes + 20)
    }),
    { numRuns: 3000 },
  )
})

/** Own keys, as JSON.parse makes them, `__proto__` too. */
function withOwnKeys(pairs: [string, unknown][]): object {
  const object = {}
  for (const [key, value] of pairs)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true })
  return object
}

function asStored(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(asStored)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asStored(item)]))
}
