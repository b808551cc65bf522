import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventKey } from '#domain/telemetry/event-key.ts'

type Name = [tenantId: string, app: string, id: string]

describe('the key of an event', () => {
  test('is readable in the usual case', () => {
    expect(eventKey('default', 'my-app', 'evt_1')).toBe('default:6:my-app:evt_1')
  })

  test.each([
    { because: 'the colon moves', one: ['t', 'a:b', 'c'], other: ['t', 'a', 'b:c'] },
    { because: 'the tenant looks like a key', one: ['a:1:b', 'x', 'y'], other: ['a', 'b', '1:x:y'] },
    { because: 'an escape is spelled out', one: ['a%3Ab', 'x', 'y'], other: ['a:b', 'x', 'y'] },
    {
      because: 'half characters would both become U+FFFD',
      one: ['t', 'a', '\ud800'],
      other: ['t', 'a', '\ud801'],
    },
    {
      because: 'a spelled-out escape is no half character',
      one: ['t', 'a', '\ud800'],
      other: ['t', 'a', '\\ud800'],
    },
    {
      because: 'the id is spelled as JSON',
      one: ['t', 'a', '\ud800'],
      other: ['t', 'json', '["a","\\ud800"]'],
    },
  ] satisfies { because: string; one: Name; other: Name }[])('differs when $because', ({ one, other }) => {
    expect(stored(eventKey(...one))).not.toBe(stored(eventKey(...other)))
  })

  test('is equal only for equal tenant, app and id, and stays so when stored as UTF-8', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ':', '1', '%', '3', '"', '\\', '\ud800', '\udfff', 'é') }),
      fc.string({ unit: 'binary' }),
    )
    const names: fc.Arbitrary<Name> = fc.tuple(part, part, part)
    fc.assert(
      fc.property(names, names, (one, other) => {
        const same = one.every((text, index) => text === other[index])
        expect(stored(eventKey(...one)) === stored(eventKey(...other))).toBe(same)
      }),
      { numRuns: 2000 },
    )
  })
})

/** What the database makes of a string. */
const stored = (key: string) => Buffer.from(key, 'utf8').toString('utf8')
