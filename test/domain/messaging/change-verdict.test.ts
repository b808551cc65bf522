/** Who may change a message, line by line. */
import { expect, test } from 'vitest'
import { type ChangeFacts, changeVerdict } from '#domain/messaging/change-verdict.ts'

const message = { from: 'ann' }
const deleted = { from: 'ann', deletedAt: 1, deletedBy: 'ann' }
const facts: ChangeFacts = { kind: 'edit', by: 'ann', message, isMember: true, role: undefined }

test.each<{ who: string; is: Partial<ChangeFacts>; verdict: string }>([
  { who: 'the sender edits', is: {}, verdict: 'may' },
  { who: 'the sender deletes', is: { kind: 'delete' }, verdict: 'may' },
  { who: 'nobody edits what is not there', is: { message: undefined }, verdict: 'message_missing' },
  { who: 'a sender who left', is: { isMember: false }, verdict: 'message_missing' },
  { who: 'somebody outside learns nothing', is: { by: 'eve', isMember: false }, verdict: 'message_missing' },
  { who: 'another member edits', is: { by: 'bob' }, verdict: 'not_allowed' },
  {
    who: 'another member deletes',
    is: { by: 'bob', kind: 'delete', role: 'member' },
    verdict: 'not_allowed',
  },
  { who: 'an admin edits', is: { by: 'bob', role: 'admin' }, verdict: 'not_allowed' },
  { who: 'the owner edits', is: { by: 'bob', role: 'owner' }, verdict: 'not_allowed' },
  { who: 'an admin deletes', is: { by: 'bob', kind: 'delete', role: 'admin' }, verdict: 'may' },
  { who: 'the owner deletes', is: { by: 'bob', kind: 'delete', role: 'owner' }, verdict: 'may' },
  { who: 'the sender edits what is deleted', is: { message: deleted }, verdict: 'message_missing' },
  { who: 'who deleted it deletes again', is: { kind: 'delete', message: deleted }, verdict: 'done' },
  {
    who: 'another one deletes what is deleted',
    is: { kind: 'delete', by: 'bob', role: 'admin', message: deleted },
    verdict: 'message_missing',
  },
])('$who: $verdict', ({ is, verdict }) => {
  expect(changeVerdict({ ...facts, ...is })).toBe(verdict)
})
