import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { defaultPasswordCost, passwordHasher } from '#platform/auth/password-hash.ts'

const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

test('a password is kept as argon2id at 19 MiB, two passes, one lane', async () => {
  const hasher = passwordHasher()

  const digest = await hasher.hash('correct horse')

  expect(digest).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hasher.verify(digest, 'correct horse')).toBe(true)
  expect(await hasher.verify(digest, 'correct horsf')).toBe(false)
  expect(hasher.needsRehash(digest)).toBe(false)
})

test('one password is kept differently each time', async () => {
  const hasher = passwordHasher({ cost: cheap })

  expect(await hasher.hash('same')).not.toBe(await hasher.hash('same'))
})

test('a digest of another implementation is understood', async () => {
  const fromReference =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

  expect(await passwordHasher().verify(fromReference, 'password')).toBe(true)
  expect(await passwordHasher().verify(fromReference, 'passwore')).toBe(false)
})

test.each([
  { made: 'more memory', cost: { ...defaultPasswordCost, memoryCost: 20_000 } },
  { made: 'one pass', cost: { ...defaultPasswordCost, timeCost: 1 } },
  { made: 'two lanes', cost: { ...defaultPasswordCost, parallelism: 2 } },
])('a digest made with $made is to be made anew', async ({ cost }) => {
  expect(passwordHasher().needsRehash(await hash('x', cost))).toBe(true)
})

test('nobody has a password, not even the empty one, and texts that are no digests fit nothing', async () => {
  const hasher = passwordHasher({ cost: cheap })

  expect(await hasher.verify(undefined, '')).toBe(false)
  for (const odd of ['', 'x', '$argon2id$', '$2b$10$abc', '$argon2i$v=19$m=16,t=2,p=1$c29tZXNhbHQ$AAAA']) {
    expect(await hasher.verify(odd, 'x')).toBe(false)
  }
})

test('to check against nobody takes as long as to check against somebody', async () => {
  const hasher = passwordHasher({ cost: { memoryCost: 8192, timeCost: 2, parallelism: 1 } })
  const digest = await hasher.hash('right')
  const timeOf = async (against: string | undefined) => {
    const startedAt = performance.now()
    await hasher.verify(against, 'wrong')
    return performance.now() - startedAt
  }
  await hasher.verify(undefined, 'warm')
  const [nobody, somebody]: [number[], number[]] = [[], []]

  // In turn, and the fastest of each: what else the machine does only ever makes one slower.
  for (let run = 0; run < 15; run += 1) {
    nobody.push(await timeOf(undefined))
    somebody.push(await timeOf(digest))
  }
  const ratio = Math.min(...nobody) / Math.min(...somebody)

  expect(ratio).toBeGreaterThan(0.3)
  expect(ratio).toBeLessThan(3)
})

test('a flood of sign-ins waits, and what comes above the limit is refused at once', async () => {
  const hasher = passwordHasher({ cost: cheap, parallel: 1, waitingLimit: 4 })

  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => hasher.hash('x')))

  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(15)
  expect(refused[0]?.reason).toMatchObject({ code: 'overloaded', retryAfterMs: 1000 })
  expect(await hasher.hash('later')).toMatch(/^\$argon2id/)
})
