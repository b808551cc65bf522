import { describe, expect, it } from 'vitest'
import { TopicPosition } from '#codegen/static/realtime-positions.ts'
import { expiryOf, renewalDelay } from '#codegen/static/realtime-token.ts'

const at = (offset: number, epoch = 'e') => ({ epoch, offset })

/** Reads offsets and gives those that were new. */
const readAll = (position: TopicPosition, offsets: number[], epoch = 'e') =>
  offsets.filter((offset) => position.read(at(offset, epoch)))

describe('a topic that is read', () => {
  it('gives each message once', () => {
    const position = new TopicPosition()

    expect(readAll(position, [1, 2, 2, 1, 3])).toEqual([1, 2, 3])
    expect(position.last).toEqual(at(3))
  })

  it('takes what was missed after a resumed subscription was answered', () => {
    const position = new TopicPosition(at(3))

    position.subscribed(at(6), true)

    expect(readAll(position, [4, 5, 6, 7])).toEqual([4, 5, 6, 7])
  })

  it('starts where a fresh subscription says', () => {
    const position = new TopicPosition()

    position.subscribed(at(6), undefined)

    expect(position.last).toEqual(at(6))
  })

  it('starts anew where something is lost', () => {
    const position = new TopicPosition(at(900))

    position.subscribed(at(2, 'f'), false)

    expect(readAll(position, [3, 4], 'f')).toEqual([3, 4])
  })

  it('keeps what came before the answer of a fresh subscription', () => {
    const position = new TopicPosition()
    readAll(position, [7, 8])

    position.subscribed(at(6), undefined)

    expect(position.last).toEqual(at(8))
  })
})

it('starts anew where the log of the same epoch is behind', () => {
  const position = new TopicPosition(at(900))

  position.subscribed(at(2), false)

  expect(readAll(position, [3, 4])).toEqual([3, 4])
})

describe('messages of one’s own', () => {
  it('are counted in their turn, and not told when they come back', () => {
    const position = new TopicPosition(at(3))

    position.published(at(5))
    expect(position.last).toEqual(at(3))

    expect(readAll(position, [4])).toEqual([4])
    expect(position.last).toEqual(at(5))
    expect(readAll(position, [5, 6])).toEqual([6])
  })

  it('that come back ahead of their turn are not told', () => {
    const position = new TopicPosition(at(3))
    position.published(at(6))

    expect(readAll(position, [4, 5, 6, 7])).toEqual([4, 5, 7])
  })

  it('of another epoch count for nothing', () => {
    const position = new TopicPosition(at(3))

    position.published(at(4, 'f'))

    expect(position.last).toEqual(at(3))
  })
})

describe('a token', () => {
  const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

  it.each([
    { token: jwt({ exp: 10 }), expiresAt: 10_000 },
    { token: `Bearer ${jwt({ exp: 10, name: 'Ünï' })}`, expiresAt: 10_000 },
    { token: jwt({ sub: 'a' }), expiresAt: undefined },
    { token: 'opaque', expiresAt: undefined },
    { token: 'a.%%%.c', expiresAt: undefined },
  ])('$token expires at $expiresAt', ({ token, expiresAt }) => {
    expect(expiryOf(token)).toBe(expiresAt)
  })

  it.each([
    { left: 900_000, delay: 810_000, because: 'a tenth of its life is left' },
    { left: 120_000, delay: 90_000, because: 'thirty seconds are left' },
    { left: 20_000, delay: 10_000, because: 'half of a short life' },
    { left: -5, delay: 1_000, because: 'never in a tight loop' },
    { left: 1e12, delay: 2_147_483_647, because: 'timers know no more' },
  ])('with $left ms left is renewed after $delay ms: $because', ({ left, delay }) => {
    expect(renewalDelay(1_000 + left, 1_000)).toBe(delay)
  })
})
