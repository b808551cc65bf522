import { expect, test } from 'vitest'
import {
  deriveSecret,
  digestOf,
  equalDigests,
  makeId,
  makeSalt,
  makeSecret,
} from '#platform/auth/random-secret.ts'
import { secretMemory } from '#platform/auth/secret-memory.ts'

test('a secret says what it is for and carries 256 random bits', () => {
  expect(makeSecret('parley_key')).toMatch(/^parley_key_[\w-]{43}$/)
  expect(makeSecret()).toMatch(/^[\w-]{43}$/)
  expect(new Set(Array.from({ length: 1000 }, () => makeSecret())).size).toBe(1000)
  expect(makeId('usr')).toMatch(/^usr_[\w-]{22}$/)
})

test('the digest is SHA-256', () => {
  expect(digestOf('abc')).toBe(
    Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex').toString(
      'base64url',
    ),
  )
})

test.each([
  { one: digestOf('a'), other: digestOf('a'), equal: true },
  { one: digestOf('a'), other: digestOf('b'), equal: false },
  { one: digestOf('a'), other: digestOf('a').slice(0, -4), equal: false },
  { one: digestOf('a'), other: '', equal: false },
  { one: '', other: '', equal: false },
  { one: '$$$', other: '$$$', equal: false },
])('$one and $other are equal digests: $equal', ({ one, other, equal }) => {
  expect(equalDigests(one, other)).toBe(equal)
})

test('a derived secret follows from both halves and from nothing less', () => {
  const [salt, otherSalt] = [makeSalt(), makeSalt()]
  const derived = deriveSecret('parley_refresh', salt, 'token')

  expect(derived).toMatch(/^parley_refresh_[\w-]{43}$/)
  expect(deriveSecret('parley_refresh', salt, 'token')).toBe(derived)
  expect(deriveSecret('parley_refresh', otherSalt, 'token')).not.toBe(derived)
  expect(deriveSecret('parley_refresh', salt, 'tokem')).not.toBe(derived)
})

test('a remembered secret is known under its digest, and no other is', () => {
  const memory = secretMemory()
  memory.remember('digest', 'right')

  expect(memory.knows('digest', 'right')).toBe(true)
  expect(memory.knows('digest', 'wrong')).toBe(false)
  expect(memory.knows('other digest', 'right')).toBe(false)
})
