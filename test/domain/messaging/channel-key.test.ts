/** Keys of channels and logs: different channels never share one, and two people share theirs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channelKey,
  channelOf,
  isUsableId,
  logKey,
  logOf,
  otherOf,
  personChannel,
  personMembers,
} from '#domain/messaging/channel-key.ts'
import { LIVE_CHANNEL, type LogName } from '#domain/messaging/model.ts'

const usable = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(isUsableId)
const channel = fc.record({
  tenantId: fc.constantFrom('default', 'acme', 'a-1'),
  type: fc.constantFrom(2, 3, LIVE_CHANNEL),
  id: usable,
})
const log = fc.constantFrom<LogName>('messages', 'commands', 'changes')

describe('a key', () => {
  test('tells the channel and the log it was made of, whatever the id consists of', () => {
    fc.assert(
      fc.property(channel, log, (ref, name) => {
        expect(channelOf(channelKey(ref))).toEqual(ref)
        expect(logOf(logKey(ref, name))).toEqual({ channel: ref, log: name })
      }),
    )
  })

  test('of commands is never one of messages, also where an id ends like a sign', () => {
    const named = (id: string) => ({ tenantId: 'default', type: 2, id })

    const keys = ['a', 'a!', '!a', 'a~'].flatMap((id) => [
      logKey(named(id), 'messages'),
      logKey(named(id), 'commands'),
    ])

    expect(new Set(keys).size).toBe(8)
  })
})

describe('two people', () => {
  test('have one channel in both directions', () => {
    fc.assert(
      fc.property(usable, usable, (one, other) => {
        const shared = personChannel('default', one, other)

        expect(personChannel('default', other, one)).toEqual(shared)
        expect(otherOf(shared, one)).toBe(other)
        expect(otherOf(shared, other)).toBe(one)
        expect(new Set(personMembers(shared))).toEqual(new Set([one, other]))
      }),
    )
  })

  test('who are one person have one member', () => {
    expect(personMembers(personChannel('default', 'ann', 'ann'))).toEqual(['ann'])
  })
})

test.each([
  { id: '', usable: false, because: 'it is empty' },
  { id: 'a@b', usable: false, because: 'the sign stands between two people' },
  { id: 'a#b', usable: false, because: 'the sign names records' },
  { id: 'a&b', usable: false, because: 'existing clients use it' },
  { id: 'a\0', usable: false, because: 'an index key cannot carry it' },
  { id: 'a:b!~', usable: true, because: 'keys are read from the front' },
  { id: '群', usable: true, because: 'any letters do' },
])('the id $id is usable: $usable, because $because', ({ id, usable: expected }) => {
  expect(isUsableId(id)).toBe(expected)
})
