/** What is to be decided about a call when nobody does anything. Pure but for the clock it is given. */
import { end, legOf, type Step } from './call-steps.ts'
import { type CallEvent, callTable, type Who } from './call-table.ts'
import type { Call, CallPart } from './model.ts'

interface Due {
  event: Extract<CallEvent, 'timeOver' | 'lost'>
  who: Who
  /** The one who was lost. */
  by?: string
  /** When that is, and when the call ended by it. */
  dueAt: number
  endedAt: number
}

export interface CallClock {
  now: () => number
  graceMs: number
}

/** @returns the step of a call that is overdue; undefined while there is time */
export const dueBy =
  ({ now, graceMs }: CallClock) =>
  (call: Call): Step | undefined => {
    const [first] = duties(call, graceMs).sort((one, other) => one.dueAt - other.dueAt)
    if (!first || first.dueAt > now()) return undefined
    const outcome = callTable[call.state][first.event][first.who]
    return outcome.is === 'ended' ? end(call, outcome, first.by, first.endedAt) : undefined
  }

function duties(call: Call, graceMs: number): Due[] {
  const rungAt = call.ringUntil.getTime()
  const parts: CallPart[] = ['caller', 'callee']
  return [
    ...(call.state === 'ringing'
      ? [{ event: 'timeOver' as const, who: 'caller' as const, dueAt: rungAt, endedAt: rungAt }]
      : []),
    ...parts.flatMap((part) => lostLeg(call, part, graceMs)),
  ]
}

/** The call was over when the connection was seen last, not when we gave it up. */
function lostLeg(call: Call, part: CallPart, graceMs: number): Due[] {
  const leg = legOf(call, part)
  if (!leg?.lostAt) return []
  const lostAt = leg.lostAt.getTime()
  const endedAt = Math.max(lostAt, call.answeredAt?.getTime() ?? 0)
  return [{ event: 'lost', who: part, by: leg.userId, dueAt: lostAt + graceMs, endedAt }]
}
