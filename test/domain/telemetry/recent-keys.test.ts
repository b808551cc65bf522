import { describe, expect, test } from 'vitest'
import { recentKeys } from '#domain/telemetry/recent-keys.ts'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, nth) => `key-${from + nth}`)

describe('keys of the recent past', () => {
  test('are not remembered before anybody repeats himself', () => {
    const keys = recentKeys(10)

    keys.add('a')

    expect(keys.has('a')).toBe(false)
  })

  test('are then remembered for a generation at least', () => {
    const keys = recentKeys(10)
    keys.observe(1, 1)

    for (const [nth, key] of numbered(0, 1000).entries()) {
      keys.add(key)
      expect(numbered(Math.max(0, nth - 9), nth + 1).every(keys.has)).toBe(true)
    }
  })

  test('are forgotten after two', () => {
    const keys = recentKeys(10)
    keys.observe(1, 1)

    for (const key of numbered(0, 1000)) keys.add(key)

    expect(numbered(0, 980).some(keys.has)).toBe(false)
  })

  test('are all forgotten when repeats stay away for long', () => {
    const keys = recentKeys(1000)
    keys.observe(100, 1)
    keys.add('a')

    keys.observe(49, 0)
    expect(keys.has('a')).toBe(true)
    keys.observe(1, 0)
    expect(keys.has('a')).toBe(false)
    keys.observe(1, 1)

    expect(keys.has('a')).toBe(false)
  })

  test('stay while one event in fifty is a repeat', () => {
    const keys = recentKeys(1000)
    keys.observe(50, 1)
    keys.add('a')

    for (const _ of numbered(0, 100)) keys.observe(50, 1)

    expect(keys.has('a')).toBe(true)
  })

  test('are not remembered at all when there is no room', () => {
    const keys = recentKeys(0)
    keys.observe(1, 1)

    keys.add('a')

    expect(keys.has('a')).toBe(false)
  })
})
