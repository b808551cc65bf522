/** What is unread, as decisions: own messages, reading, setting, hiding. */
import { describe, expect, test } from 'vitest'
import {
  hiddenUpTo,
  readTo,
  scanned,
  spanToScan,
  startingAt,
  unreadOf,
  withUnread,
} from '#domain/messaging/conversation-position.ts'

const at = (read: number, scannedTo = read, hiddenTo = 0) => ({ read, scannedTo, hiddenTo })

describe('unread', () => {
  test.each([
    { name: 'nothing was said', position: at(0), last: 0, unread: 0 },
    { name: 'nothing was read', position: at(0), last: 7, unread: 7 },
    { name: 'some was read', position: at(5), last: 7, unread: 2 },
    { name: 'all was read', position: at(7), last: 7, unread: 0 },
    { name: 'more was read than is left', position: at(9), last: 7, unread: 0 },
  ])('$name: $unread', ({ position, last, unread }) => {
    expect(unreadOf(position, last)).toBe(unread)
  })
})

describe('the look back for own messages', () => {
  test.each([
    { name: 'everything is new', position: at(0), last: 5, span: { after: 0, upTo: 5 } },
    { name: 'nothing came', position: at(5), last: 5, span: undefined },
    { name: 'it was done before', position: at(2, 5), last: 5, span: undefined },
    { name: 'it goes on where it ended', position: at(2, 5), last: 8, span: { after: 5, upTo: 8 } },
    { name: 'it never goes below what was read', position: at(6, 2), last: 8, span: { after: 6, upTo: 8 } },
    { name: 'it has an end', position: at(0), last: 50_000, span: { after: 40_000, upTo: 50_000 } },
  ])('$name', ({ position, last, span }) => {
    expect(spanToScan(position, last)).toEqual(span)
  })

  test('reads up to the newest of them, and never back', () => {
    expect(scanned(at(2, 2), 9, 6)).toEqual(at(6, 9))
    expect(scanned(at(2, 2), 9, undefined)).toEqual(at(2, 9))
    expect(scanned(at(7, 7), 9, 3)).toEqual(at(7, 9))
  })
})

describe('reading', () => {
  test.each([
    { name: 'everything', position: at(2), seq: undefined, read: 9 },
    { name: 'up to a place', position: at(2), seq: 5, read: 5 },
    { name: 'never back', position: at(7), seq: 5, read: 7 },
    { name: 'never beyond the last', position: at(2), seq: 50, read: 9 },
  ])('$name', ({ position, seq, read }) => {
    expect(readTo(position, 9, seq).read).toBe(read)
  })
})

describe('setting', () => {
  test.each([
    { name: 'more', position: at(9), unread: 3, read: 6 },
    { name: 'fewer', position: at(0), unread: 3, read: 6 },
    { name: 'none', position: at(4), unread: 0, read: 9 },
    { name: 'more than there are', position: at(4), unread: 100, read: 0 },
  ])('$name', ({ position, unread, read }) => {
    const set = withUnread(position, 9, unread)

    expect(set.read).toBe(read)
    expect(spanToScan(set, 9)).toBeUndefined()
  })
})

test('hiding reads everything', () => {
  expect(hiddenUpTo(startingAt(3), 9)).toEqual(at(9, 9, 9))
})
