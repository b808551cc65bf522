/** The table of calls, row by row: in which state, what happens, by whom, and what comes of it (CHAT-4). */
import { expect, test } from 'vitest'
import { type CallEvent, callTable, type Outcome, type Who } from '#domain/calls/call-table.ts'
import type { CallState } from '#domain/calls/model.ts'

type Row = [state: CallState, event: CallEvent, who: Who, comes: string, because?: string]

const rows: Row[] = [
  ['ringing', 'answer', 'callee', 'answered'],
  ['ringing', 'answer', 'caller', 'refused: not_in_call', 'nobody answers oneself'],
  ['ringing', 'answer', 'otherDevice', 'refused: not_in_call', 'it is another device of the caller'],
  ['ringing', 'candidate', 'caller', 'passedOn'],
  ['ringing', 'candidate', 'callee', 'passedOn', 'a device may gather before its answer is on the way'],
  ['ringing', 'candidate', 'otherDevice', 'refused: not_in_call'],
  ['ringing', 'hangUp', 'caller', 'ended: cancelled, missed'],
  ['ringing', 'hangUp', 'callee', 'ended: declined'],
  ['ringing', 'hangUp', 'otherDevice', 'refused: not_in_call'],
  ['ringing', 'sayBusy', 'caller', 'ended: cancelled, missed', 'whatever the caller says, it gives up'],
  ['ringing', 'sayBusy', 'callee', 'ended: busy, missed', 'the device knows of a call that we do not'],
  ['ringing', 'sayBusy', 'otherDevice', 'refused: not_in_call'],
  ['ringing', 'fail', 'caller', 'ended: failed, missed'],
  ['ringing', 'fail', 'callee', 'ended: failed, missed'],
  ['ringing', 'fail', 'otherDevice', 'refused: not_in_call'],
  ['ringing', 'timeOver', 'caller', 'ended: no_answer, missed'],
  ['ringing', 'timeOver', 'callee', 'ended: no_answer, missed'],
  ['ringing', 'timeOver', 'otherDevice', 'ended: no_answer, missed'],
  ['ringing', 'lost', 'caller', 'ended: connection_lost, missed'],
  ['ringing', 'lost', 'callee', 'stays', 'nobody has answered yet: there is no leg to lose'],
  ['ringing', 'lost', 'otherDevice', 'stays'],
  ['answered', 'answer', 'caller', 'refused: not_in_call'],
  ['answered', 'answer', 'callee', 'stays', 'the device that has it says so again'],
  ['answered', 'answer', 'otherDevice', 'refused: call_ended', 'another device was first'],
  ['answered', 'candidate', 'caller', 'passedOn'],
  ['answered', 'candidate', 'callee', 'passedOn'],
  ['answered', 'candidate', 'otherDevice', 'refused: not_in_call'],
  ['answered', 'hangUp', 'caller', 'ended: user_hangup'],
  ['answered', 'hangUp', 'callee', 'ended: user_hangup'],
  [
    'answered',
    'hangUp',
    'otherDevice',
    'refused: call_ended',
    '"decline" here must not end what was answered there',
  ],
  ['answered', 'sayBusy', 'caller', 'ended: user_hangup'],
  ['answered', 'sayBusy', 'callee', 'ended: user_hangup'],
  ['answered', 'sayBusy', 'otherDevice', 'refused: call_ended'],
  ['answered', 'fail', 'caller', 'ended: failed'],
  ['answered', 'fail', 'callee', 'ended: failed'],
  ['answered', 'fail', 'otherDevice', 'refused: call_ended'],
  ['answered', 'timeOver', 'caller', 'stays', 'the wake-up for the ringing came late'],
  ['answered', 'timeOver', 'callee', 'stays'],
  ['answered', 'timeOver', 'otherDevice', 'stays'],
  ['answered', 'lost', 'caller', 'ended: connection_lost'],
  ['answered', 'lost', 'callee', 'ended: connection_lost'],
  ['answered', 'lost', 'otherDevice', 'stays'],
  ['ended', 'answer', 'caller', 'refused: call_ended'],
  ['ended', 'answer', 'callee', 'refused: call_ended'],
  ['ended', 'answer', 'otherDevice', 'refused: call_ended'],
  ['ended', 'candidate', 'caller', 'refused: call_ended'],
  ['ended', 'candidate', 'callee', 'refused: call_ended'],
  ['ended', 'candidate', 'otherDevice', 'refused: call_ended'],
  ['ended', 'hangUp', 'caller', 'stays', 'both may hang up at the same moment'],
  ['ended', 'hangUp', 'callee', 'stays'],
  ['ended', 'hangUp', 'otherDevice', 'stays'],
  ['ended', 'sayBusy', 'caller', 'stays'],
  ['ended', 'sayBusy', 'callee', 'stays'],
  ['ended', 'sayBusy', 'otherDevice', 'stays'],
  ['ended', 'fail', 'caller', 'stays'],
  ['ended', 'fail', 'callee', 'stays'],
  ['ended', 'fail', 'otherDevice', 'stays'],
  ['ended', 'timeOver', 'caller', 'stays'],
  ['ended', 'timeOver', 'callee', 'stays'],
  ['ended', 'timeOver', 'otherDevice', 'stays'],
  ['ended', 'lost', 'caller', 'stays'],
  ['ended', 'lost', 'callee', 'stays'],
  ['ended', 'lost', 'otherDevice', 'stays'],
]

test.each(rows)('%s, %s by %s: %s', (state, event, who, comes) => {
  expect(inWords(callTable[state][event][who])).toBe(comes)
})

test('every row of the table is tested, once', () => {
  const tested = rows.map(([state, event, who]) => `${state} ${event} ${who}`)
  const inTable = Object.entries(callTable).flatMap(([state, events]) =>
    Object.entries(events).flatMap(([event, people]) =>
      Object.keys(people).map((who) => `${state} ${event} ${who}`),
    ),
  )

  expect(tested.sort()).toEqual(inTable.sort())
})

function inWords(outcome: Outcome): string {
  if (outcome.is === 'refused') return `refused: ${outcome.code}`
  if (outcome.is === 'ended') return `ended: ${outcome.reason}${outcome.isMissed ? ', missed' : ''}`
  return outcome.is
}
