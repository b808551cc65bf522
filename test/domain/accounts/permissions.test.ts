import { describe, expect, test } from 'vitest'
import {
  covers,
  grantable,
  grantScope,
  intersect,
  isPermission,
  readScope,
} from '#domain/accounts/permissions.ts'

describe('covers', () => {
  test.each([
    { held: ['telemetry:read'], needed: 'telemetry:read', is: true, because: 'it is the same' },
    { held: ['telemetry:read'], needed: 'telemetry:write', is: false, because: 'it is another' },
    { held: ['*'], needed: 'telemetry:read', is: true, because: 'the star is everything' },
    { held: ['*'], needed: '*', is: true, because: 'everything is everything' },
    { held: ['telemetry:*'], needed: 'telemetry:read', is: true, because: 'it lies below' },
    { held: ['telemetry:*'], needed: 'telemetry:read:own', is: true, because: 'it lies two below' },
    { held: ['telemetry:*'], needed: 'telemetry:*', is: true, because: 'it is the same wildcard' },
    { held: ['admin:*'], needed: 'admin:users:*', is: true, because: 'a wildcard lies below a wider one' },
    { held: ['admin:users:*'], needed: 'admin:*', is: false, because: 'the wider one is not covered' },
    { held: ['telemetry:*'], needed: 'telemetry', is: false, because: 'the noun itself is not below itself' },
    {
      held: ['telemetry:*'],
      needed: 'telemetry2:read',
      is: false,
      because: 'the colon belongs to the prefix',
    },
    { held: ['telemetry:*'], needed: '*', is: false, because: 'everything is wider' },
    { held: ['telemetry:r*'], needed: 'telemetry:read', is: false, because: 'a star is a whole word' },
    { held: ['read'], needed: 'telemetry:read', is: false, because: 'no suffixes' },
    { held: ['TELEMETRY:READ'], needed: 'telemetry:read', is: false, because: 'case counts' },
    { held: [], needed: 'telemetry:read', is: false, because: 'nothing covers nothing' },
    { held: ['a', 'b:*', 'c'], needed: 'b:x', is: true, because: 'any one is enough' },
    { held: [''], needed: 'telemetry:read', is: false, because: 'an empty one is no prefix' },
  ])('$held covers $needed: $is, because $because', ({ held, needed, is }) => {
    expect(covers(held, needed)).toBe(is)
  })
})

describe('intersect', () => {
  test.each([
    { one: ['telemetry:read'], other: ['telemetry:read', 'x'], both: ['telemetry:read'] },
    { one: ['*'], other: ['telemetry:*'], both: ['telemetry:*'] },
    { one: ['telemetry:*'], other: ['*'], both: ['telemetry:*'] },
    { one: ['telemetry:*', 'x'], other: ['telemetry:read', 'y'], both: ['telemetry:read'] },
    { one: ['a', 'b'], other: ['c'], both: [] },
    { one: [], other: ['*'], both: [] },
    { one: ['b', 'a', 'b'], other: ['*'], both: ['b', 'a'] },
    { one: ['*'], other: ['*'], both: ['*'] },
    { one: ['admin:*', 'x:y'], other: ['x:*', 'admin:users'], both: ['x:y', 'admin:users'] },
  ])('of $one and $other is $both', ({ one, other, both }) => {
    expect(intersect(one, other)).toEqual(both)
  })
})

test('what is granted is covered by both sides, whatever they are', () => {
  const some = ['*', 'a', 'a:*', 'a:b', 'a:b:*', 'a:b:c', 'b', 'b:*']
  const sides = some.flatMap((one) => some.map((other) => [one, other]))

  for (const one of sides)
    for (const other of sides) {
      const both = intersect(one, other)
      expect(grantable(one, both) && grantable(other, both)).toBe(true)
      for (const needed of some.filter((each) => covers(one, each) && covers(other, each))) {
        expect(covers(both, needed)).toBe(true)
      }
    }
})

test.each([
  { held: ['*'], asked: ['a', 'b:*', '*'], is: true },
  { held: ['b:*'], asked: ['b:c', 'b:*'], is: true },
  { held: ['b:*'], asked: ['b:c', 'a'], is: false },
  { held: [], asked: [], is: true },
])('$held may grant $asked: $is', ({ held, asked, is }) => {
  expect(grantable(held, asked)).toBe(is)
})

test.each([
  { text: '*', is: true },
  { text: 'telemetry:read', is: true },
  { text: 'admin:signing-keys', is: true },
  { text: 'telemetry:*', is: true },
  { text: 'a:b:*', is: true },
  { text: '', is: false },
  { text: ':', is: false },
  { text: 'a:', is: false },
  { text: ':a', is: false },
  { text: 'a::b', is: false },
  { text: '*:a', is: false },
  { text: 'a*', is: false },
  { text: 'a:b*', is: false },
  { text: '**', is: false },
  { text: 'a b', is: false },
  { text: 'a"b', is: false },
  { text: 'a\\b', is: false },
  { text: 'ä', is: false },
  { text: 'a\u0000', is: false },
  { text: 'a\n', is: false },
  { text: 'a'.repeat(128), is: true },
  { text: 'a'.repeat(129), is: false },
])('$text is a permission: $is', ({ text, is }) => {
  expect(isPermission(text)).toBe(is)
})

test('a long text of colons is judged quickly', () => {
  const startedAt = performance.now()

  expect(isPermission('a:'.repeat(64))).toBe(false)
  expect(isPermission(`${'a'.repeat(127)} `)).toBe(false)

  expect(performance.now() - startedAt).toBeLessThan(50)
})

test.each([
  { asked: undefined, scope: undefined },
  { asked: '', scope: undefined },
  { asked: '  ', scope: undefined },
  { asked: [], scope: undefined },
  { asked: 'a b', scope: ['a', 'b'] },
  { asked: 'a  b a', scope: ['a', 'b'] },
  { asked: ['a', 'b c'], scope: ['a', 'b', 'c'] },
])('a scope of $asked asks for $scope', ({ asked, scope }) => {
  expect(readScope(asked)).toEqual(scope)
})

test('asking for nothing gives all that is allowed, asking for more is cut down, asking for nothing allowed is refused', () => {
  expect(grantScope(undefined, ['a', 'b:*'])).toEqual(['a', 'b:*'])
  expect(grantScope(['a', 'b:c', 'd'], ['a', 'b:*'])).toEqual(['a', 'b:c'])
  expect(() => grantScope(['d'], ['a', 'b:*'])).toThrow(expect.objectContaining({ code: 'invalid_scope' }))
})
