/** Where a device begins and what it is told of changes, decided. */
import { expect, test } from 'vitest'
import { beginningOf, isWanted, reachable, type StandingFacts } from '#domain/messaging/inbox-plan.ts'
import { placed } from '#domain/messaging/message-document.ts'
import { aDraft } from './log.ts'

const facts = (fields: Partial<StandingFacts>): StandingFacts => ({
  since: 0,
  read: 0,
  isFirst: false,
  heads: { messages: 50, changes: 10 },
  ...fields,
})

const beginnings: [title: string, Partial<StandingFacts>, messages: number, changes: number][] = [
  ['a new device begins where the user has read', { isFirst: true, read: 30 }, 30, 0],
  ['but not before the user came', { isFirst: true, read: 3, since: 20 }, 20, 0],
  ['a known device goes on where it was', { given: { messages: 40, changes: 7 }, read: 50 }, 40, 7],
  ['in a channel that it was never in, where the user came', { since: 12, read: 45 }, 12, 0],
  ['between two people, at the beginning', { read: 45 }, 0, 0],
  ['who left and came again, where he came again', { given: { messages: 10, changes: 3 }, since: 45 }, 45, 3],
  [
    'of very many only the newest ten thousand',
    { given: { messages: 5, changes: 1 }, heads: { messages: 25_000, changes: 20_000 } },
    15_000,
    10_000,
  ],
  [
    'of old changes a new device looks at the last two hundred',
    { isFirst: true, read: 50, heads: { messages: 50, changes: 900 } },
    50,
    700,
  ],
]

test.each(beginnings)('%s', (_title, given, messages, changes) => {
  expect(beginningOf(facts(given)).at).toEqual({ messages, changes })
})

const aChange = (seq: number, messageSeq: number) => ({
  ...placed(aDraft({ log: 'changes' }), { id: 1000 + seq, seq, at: 1 }),
  change: { kind: 'edit' as const, messageId: messageSeq, messageSeq, messageAt: 1 },
})

test.each([
  ['of a message that it had', 3, 5, true],
  ['of a message that it was never given', 3, 20, false],
  ['of such a message, when it is made now', 8, 20, true],
  ['of a message that it gets now', 3, 31, true],
])('a change %s', (_title, seq, target, expected) => {
  const unknown = { above: 10, upTo: 30, before: 7 }

  expect(isWanted(aChange(seq, target), unknown)).toBe(expected)
})

test('a page of changes ends before the first whose message has not been reached', () => {
  const page = [aChange(1, 4), aChange(2, 9), aChange(3, 5)]

  expect(reachable(page, 5)).toEqual({ changes: [page[0]], expects: 9 })
  expect(reachable(page, 9)).toEqual({ changes: page, expects: 0 })
})
