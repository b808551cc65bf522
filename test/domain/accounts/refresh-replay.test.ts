import { expect, test } from 'vitest'
import { isReplay } from '#domain/accounts/refresh-replay.ts'
import type { RefreshToken } from '#domain/accounts/refresh-token-store.ts'

const at = (ms: number) => new Date(1_800_000_000_000 + ms)

function aToken(fields: { usedAt?: number; answeredAt?: number }): RefreshToken {
  return {
    digest: 'd',
    tenantId: 'default',
    sessionId: 'ses_1',
    salt: 's',
    expiresAt: at(1_000_000),
    keptUntil: at(1_000_000),
    ...(fields.usedAt !== undefined && { usedAt: at(fields.usedAt) }),
    ...(fields.answeredAt !== undefined && { answeredAt: at(fields.answeredAt) }),
  }
}

test.each([
  { use: 'of an unspent token', read: {}, arrived: 50, is: false },
  { use: 'that arrived before the mark', read: { usedAt: 60, answeredAt: 70 }, arrived: 50, is: false },
  {
    use: 'that arrived between mark and answer',
    read: { usedAt: 60, answeredAt: 70 },
    arrived: 65,
    is: false,
  },
  { use: 'that arrived as the answer left', read: { usedAt: 60, answeredAt: 70 }, arrived: 70, is: true },
  { use: 'that arrived after the answer', read: { usedAt: 60, answeredAt: 70 }, arrived: 71, is: true },
  {
    use: 'before an answer that is noted late',
    read: { usedAt: 60 },
    later: { usedAt: 60, answeredAt: 70 },
    arrived: 65,
    is: false,
  },
  {
    use: 'after an answer that is noted late',
    read: { usedAt: 60 },
    later: { usedAt: 60, answeredAt: 70 },
    arrived: 75,
    is: true,
  },
  {
    use: 'after a mark whose process died',
    read: { usedAt: 60 },
    later: { usedAt: 60 },
    arrived: 61,
    is: true,
  },
  { use: 'of a token spent long ago', read: { usedAt: 60 }, arrived: 5000, is: true },
  { use: 'within the grace', read: { usedAt: 60, answeredAt: 70 }, arrived: 1059, grace: 1000, is: false },
  {
    use: 'at the end of the grace',
    read: { usedAt: 60, answeredAt: 70 },
    arrived: 1060,
    grace: 1000,
    is: true,
  },
])('a use $use is a replay: $is', async ({ read, later, arrived, grace = 0, is }) => {
  const find = async () => aToken(later ?? read)

  expect(await isReplay(aToken(read), at(arrived).getTime(), { find, graceMs: grace })).toBe(is)
})

test('only a use right after the mark is looked at twice', async () => {
  let looks = 0
  const find = async () => {
    looks += 1
    return aToken({ usedAt: 60, answeredAt: 70 })
  }

  await isReplay(aToken({ usedAt: 60 }), at(5000).getTime(), { find, graceMs: 0 })
  expect(looks).toBe(0)
  await isReplay(aToken({ usedAt: 60 }), at(65).getTime(), { find, graceMs: 0 })

  expect(looks).toBe(1)
})
