/** Who may send, a row for each line of the decision, and rows for the lines that meet. */
import { expect, test } from 'vitest'
import { kindOf } from '#domain/messaging/channel-kind.ts'
import { type SendFacts, sendVerdict } from '#domain/messaging/send-verdict.ts'

const member: SendFacts = {
  kind: kindOf(2),
  check: 'all',
  exists: true,
  isBanned: false,
  isDisbanded: false,
  isSilenced: false,
  senderIsSilenced: false,
  isSystem: false,
  isMember: true,
  isBlocked: false,
  allowListInForce: false,
  isAllowed: false,
}

interface Row {
  name: string
  facts: Partial<SendFacts>
  verdict: string | undefined
}

const person = { kind: kindOf(1) }
const stranger = { isMember: false }

const rows: Row[] = [
  { name: 'a member', facts: {}, verdict: undefined },
  { name: 'a stranger', facts: stranger, verdict: 'not_a_member' },
  { name: 'a stranger to nothing', facts: { ...stranger, exists: false }, verdict: 'not_a_member' },
  { name: 'a back end to nothing', facts: { ...stranger, exists: false, check: 'api' }, verdict: undefined },
  { name: 'a back end as a stranger', facts: { ...stranger, check: 'api' }, verdict: 'not_a_member' },
  { name: 'a back end as somebody blocked', facts: { isBlocked: true, check: 'api' }, verdict: 'blocked' },
  { name: 'a type that is not there', facts: { kind: kindOf(99) }, verdict: 'type_unsupported' },
  { name: 'a banned channel', facts: { isBanned: true }, verdict: 'channel_banned' },
  {
    name: 'the system, banned channel',
    facts: { isBanned: true, isSystem: true },
    verdict: 'channel_banned',
  },
  { name: 'a disbanded channel', facts: { isDisbanded: true }, verdict: 'channel_disbanded' },
  {
    name: 'the system, disbanded channel',
    facts: { isDisbanded: true, isSystem: true },
    verdict: 'channel_disbanded',
  },
  {
    name: 'disbanded and banned',
    facts: { isDisbanded: true, isBanned: true },
    verdict: 'channel_disbanded',
  },
  { name: 'a silenced channel', facts: { isSilenced: true }, verdict: 'sending_banned' },
  { name: 'a silenced sender', facts: { senderIsSilenced: true }, verdict: 'sending_banned' },
  { name: 'the system, silenced channel', facts: { isSilenced: true, isSystem: true }, verdict: undefined },
  {
    name: 'the system, on every list',
    facts: { isSystem: true, isBlocked: true, allowListInForce: true, ...stranger },
    verdict: undefined,
  },
  { name: 'blocked', facts: { isBlocked: true }, verdict: 'blocked' },
  { name: 'blocked and a stranger', facts: { isBlocked: true, ...stranger }, verdict: 'blocked' },
  { name: 'blocked and allowed', facts: { isBlocked: true, isAllowed: true }, verdict: 'blocked' },
  { name: 'an allow list without the sender', facts: { allowListInForce: true }, verdict: 'not_allowed' },
  { name: 'an allow list', facts: { allowListInForce: true, isAllowed: true }, verdict: undefined },
  {
    name: 'on the allow list, but a stranger',
    facts: { allowListInForce: true, isAllowed: true, ...stranger },
    verdict: 'not_a_member',
  },
  { name: 'customer service by a stranger', facts: { kind: kindOf(3), ...stranger }, verdict: undefined },
  { name: 'information by a stranger', facts: { kind: kindOf(6), ...stranger }, verdict: undefined },
  {
    name: 'information by somebody blocked',
    facts: { kind: kindOf(6), ...stranger, isBlocked: true },
    verdict: 'blocked',
  },
  { name: 'one person to another', facts: person, verdict: undefined },
  { name: 'to somebody who blocked', facts: { ...person, isBlocked: true }, verdict: 'blocked' },
  { name: 'to somebody choosy', facts: { ...person, allowListInForce: true }, verdict: 'not_allowed' },
]

test.each(rows)('$name: $verdict', ({ facts, verdict }) => {
  expect(sendVerdict({ ...member, ...facts })).toBe(verdict)
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('channels of type %i are supported', (type) => {
  expect(kindOf(type)).toBeDefined()
})

test.each([0, 13, 255, -1, 2.5])('channels of type %d are not supported', (type) => {
  expect(kindOf(type)).toBeUndefined()
})
