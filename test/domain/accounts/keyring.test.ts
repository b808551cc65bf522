import { expect, test } from 'vitest'
import { firstRing, type Keyring, rotated, verifies, without } from '#domain/accounts/keyring.ts'
import { type KeyMaterial, makeKeyMaterial } from '#platform/auth/signing-key-material.ts'

const minuteMs = 60_000

const material = (kid: string) => ({ kid }) as KeyMaterial
const at = (minute: number) => new Date(minute * minuteMs)
const states = (ring: Keyring) => Object.fromEntries(ring.keys.map((key) => [key.kid, key.state]))
const first = firstRing(material('a'), material('b'), at(0))
const second = rotated(first, material('c'), at(10), at(30))
const third = rotated(second, material('d'), at(20), at(40))
const fourth = rotated(third, material('e'), at(35), at(55))

test.each([
  { step: 'at first', ring: first, is: { a: 'current', b: 'next' } },
  { step: 'after a rotation', ring: second, is: { a: 'retired', b: 'current', c: 'next' } },
  { step: 'after another', ring: third, is: { a: 'retired', b: 'retired', c: 'current', d: 'next' } },
  {
    step: 'what has run out goes',
    ring: fourth,
    is: { b: 'retired', c: 'retired', d: 'current', e: 'next' },
  },
  {
    step: 'the current one revoked',
    ring: without(third, 'c', material('x'), at(21)),
    is: { a: 'retired', b: 'retired', d: 'current', x: 'next' },
  },
  {
    step: 'the next one revoked',
    ring: without(third, 'd', material('x'), at(21)),
    is: { a: 'retired', b: 'retired', c: 'current', x: 'next' },
  },
  {
    step: 'a retired one revoked',
    ring: without(third, 'a', material('x'), at(21)),
    is: { b: 'retired', c: 'current', d: 'next' },
  },
])('$step', ({ ring, is }) => {
  expect(states(ring)).toEqual(is)
})

test('a retired key verifies until its time, the others without an end', () => {
  const [a, b] = second.keys

  expect(a && verifies(a, at(29))).toBe(true)
  expect(a && verifies(a, at(30))).toBe(false)
  expect(b && verifies(b, at(1_000_000))).toBe(true)
})

test('a key is named by its thumbprint', async () => {
  const one = await makeKeyMaterial()
  const other = await makeKeyMaterial()

  expect(one.kid).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(one.kid).not.toBe(other.kid)
})
