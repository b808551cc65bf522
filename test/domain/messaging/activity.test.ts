/** Who writes and who is there, decided without anybody to tell (CHAT-2). */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PresenceChange } from '#domain/messaging/presence-log.ts'
import { presenceTurns } from '#domain/messaging/presence-turns.ts'
import { type TypingPlace, typingBoard } from '#domain/messaging/typing-board.ts'

describe('who writes', () => {
  const place: TypingPlace = { connectionId: 'phone', key: '1/default/team' }
  let ended: TypingPlace[]
  let board: ReturnType<typeof typingBoard>

  beforeEach(() => {
    vi.useFakeTimers()
    ended = []
    board = typingBoard({ now: Date.now, ended: (places) => void ended.push(...places) })
  })
  afterEach(() => {
    board.close()
    vi.useRealTimers()
  })

  test('stops by itself after six seconds', () => {
    expect(board.set(place, true)).toBe(true)

    vi.advanceTimersByTime(5900)
    expect(ended).toEqual([])
    vi.advanceTimersByTime(350)
    expect(ended).toEqual([place])
  })

  test('goes on for six seconds from the last word of it', () => {
    board.set(place, true)
    vi.advanceTimersByTime(4000)
    expect(board.set(place, true)).toBe(true)

    vi.advanceTimersByTime(5900)
    expect(ended).toEqual([])
    vi.advanceTimersByTime(350)
    expect(ended).toEqual([place])
  })

  test('is heard once a second, and its end at once', () => {
    expect(board.set(place, true)).toBe(true)
    expect(board.set(place, true)).toBe(false)
    expect(board.set(place, false)).toBe(true)
    expect(board.set(place, false)).toBe(false)
    expect(board.set(place, true)).toBe(false)
    vi.advanceTimersByTime(1000)
    expect(board.set(place, true)).toBe(true)
  })

  test('an end without a beginning is not told', () => {
    expect(board.set(place, false)).toBe(false)
  })

  test('stops with the connection, which tells where it wrote', () => {
    board.set(place, true)
    board.set({ ...place, key: 'other' }, true)
    board.set({ ...place, key: 'other' }, false)
    board.set({ ...place, connectionId: 'laptop' }, true)

    expect(board.leave('phone')).toEqual([place.key])
    expect(board.leave('phone')).toEqual([])
    vi.advanceTimersByTime(7000)
    expect(ended).toEqual([{ ...place, connectionId: 'laptop' }])
  })

  test('one connection writes in twenty channels at most', () => {
    const heard = Array.from({ length: 25 }, (_, index) => board.set({ ...place, key: `c${index}` }, true))

    expect(heard.filter(Boolean)).toHaveLength(20)
  })

  test('nothing ticks while nobody writes', () => {
    board.set(place, true)
    vi.advanceTimersByTime(10_000)

    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('who is there', () => {
  const change = (isOnline: boolean, userConnections: number, userId = 'ann'): PresenceChange => ({
    tenantId: 'default',
    userId,
    flag: 1,
    isOnline,
    connectionId: `${userId}-${userConnections}`,
    deviceConnections: userConnections,
    userConnections,
  })
  const ann = { tenantId: 'default', userId: 'ann' }
  const came = [{ ...ann, isOnline: true }]
  const went = [{ ...ann, isOnline: false }]

  test.each([
    { what: 'the first device comes', changes: [change(true, 1)], first: true, turns: came },
    { what: 'another one comes here', changes: [change(true, 2)], first: false, turns: [] },
    {
      what: 'two come at once by one process',
      changes: [change(true, 2), change(true, 2)],
      first: true,
      turns: came,
    },
    {
      what: 'one comes beside one elsewhere, maybe at once',
      changes: [change(true, 2)],
      first: true,
      turns: came,
    },
    { what: 'one of two goes', changes: [change(false, 1)], first: false, turns: [] },
    { what: 'the last one goes', changes: [change(false, 0)], first: false, turns: went },
    { what: 'one comes and goes', changes: [change(true, 0), change(false, 0)], first: true, turns: went },
    { what: 'one is replaced', changes: [change(false, 1), change(true, 1)], first: false, turns: [] },
  ])('$what: $turns.length turns', ({ changes, first, turns }) => {
    expect(presenceTurns(changes, () => first)).toEqual(turns)
  })

  test('each user has a turn of his own', () => {
    const turns = presenceTurns([change(true, 1), change(false, 0, 'bob')], () => true)

    expect(turns).toEqual([...came, { tenantId: 'default', userId: 'bob', isOnline: false }])
  })
})
