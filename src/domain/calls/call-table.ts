/**
 * What leads where, as one table: in which state, what happens, by whom. It decides and does nothing; a row that is missing does
 * not compile. `otherDevice` is a device of one of the two that has no part in the call.
 */
import type { CallRefusal } from './errors.ts'
import type { CallState, EndReason } from './model.ts'

export type CallEvent =
  | 'answer'
  | 'candidate'
  | 'hangUp'
  /** Hangs up, and says that its person is in another call. */
  | 'sayBusy'
  /** Hangs up, because the devices could not connect. */
  | 'fail'
  /** It has rung long enough. */
  | 'timeOver'
  /** A leg was lost, and no other connection came in time. */
  | 'lost'

export type Who = 'caller' | 'callee' | 'otherDevice'

export type Outcome =
  | { is: 'answered' }
  | { is: 'passedOn' }
  /** Nothing changes, and that is no error. */
  | { is: 'stays' }
  | { is: 'ended'; reason: EndReason; isMissed: boolean }
  | { is: 'refused'; code: CallRefusal }

const answered: Outcome = { is: 'answered' }
const passedOn: Outcome = { is: 'passedOn' }
const stays: Outcome = { is: 'stays' }
const ended = (reason: EndReason): Outcome => ({ is: 'ended', reason, isMissed: false })
const missed = (reason: EndReason): Outcome => ({ is: 'ended', reason, isMissed: true })
const refused = (code: CallRefusal): Outcome => ({ is: 'refused', code })
const each = (outcome: Outcome): Record<Who, Outcome> => ({
  caller: outcome,
  callee: outcome,
  otherDevice: outcome,
})
const notInCall = refused('not_in_call')
const callEnded = refused('call_ended')

export const callTable: Record<CallState, Record<CallEvent, Record<Who, Outcome>>> = {
  ringing: {
    answer: { caller: notInCall, callee: answered, otherDevice: notInCall },
    // A device that is about to answer may have candidates before its answer is on the way.
    candidate: { caller: passedOn, callee: passedOn, otherDevice: notInCall },
    hangUp: { caller: missed('cancelled'), callee: ended('declined'), otherDevice: notInCall },
    sayBusy: { caller: missed('cancelled'), callee: missed('busy'), otherDevice: notInCall },
    fail: { caller: missed('failed'), callee: missed('failed'), otherDevice: notInCall },
    timeOver: each(missed('no_answer')),
    lost: { caller: missed('connection_lost'), callee: stays, otherDevice: stays },
  },
  answered: {
    // The device that has it may say so again; another one came too late.
    answer: { caller: notInCall, callee: stays, otherDevice: callEnded },
    candidate: { caller: passedOn, callee: passedOn, otherDevice: notInCall },
    // "Decline" on one device must not end what another one has just answered.
    hangUp: { caller: ended('user_hangup'), callee: ended('user_hangup'), otherDevice: callEnded },
    sayBusy: { caller: ended('user_hangup'), callee: ended('user_hangup'), otherDevice: callEnded },
    fail: { caller: ended('failed'), callee: ended('failed'), otherDevice: callEnded },
    timeOver: each(stays),
    lost: { caller: ended('connection_lost'), callee: ended('connection_lost'), otherDevice: stays },
  },
  ended: {
    answer: each(callEnded),
    candidate: each(callEnded),
    // Both may hang up at the same moment.
    hangUp: each(stays),
    sayBusy: each(stays),
    fail: each(stays),
    timeOver: each(stays),
    lost: each(stays),
  },
}
