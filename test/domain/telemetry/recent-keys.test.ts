import { describe, expect, test } from 'vitest'
import { recentKeys } from '#domain/telemetry/recent-keys.ts'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, nth) => `key-${from + nth}`)

describe('keys of the recent past', () => {
  test('are remembered for a generation at least', () => {
    const keys = recentKeys(10)

    for (const key of numbered(0, 1000)) {
      keys.add(key)
      const recent = numbered(Math.max(0, Number(key.slice(4)) - 9), Number(key.slice(4)) + 1)
      expect(recent.every(keys.has)).toBe(true)
    }
  })

  test('are forgotten after two', () => {
    const keys = recentKeys(10)

    for (const key of numbered(0, 1000)) keys.add(key)

    expect(numbered(0, 980).some(keys.has)).toBe(false)
  })

  test('are not remembered at all when there is no room', () => {
    const keys = recentKeys(0)

    keys.add('a')

    expect(keys.has('a')).toBe(false)
  })
})
