/** What a call becomes, and who is told: pure, so that whoever finds that the call has changed meanwhile decides again. */
import type { Signal } from '../messaging/signal-feed.ts'
import type { Outcome, Who } from './call-table.ts'
import {
  type AnsweredFact,
  type Call,
  type CallChange,
  type CallConnection,
  type CallFact,
  type CallPart,
  type Candidate,
  type Description,
  type EndedFact,
  type Leg,
  type OfferedFact,
  otherPerson,
} from './model.ts'

export type CallSignal = Signal<CallFact>

export interface Step {
  change: CallChange
  signals: CallSignal[]
}

type Ended = Extract<Outcome, { is: 'ended' }>

/** Who somebody is in a call; undefined for people who have no part in it. */
export function whoIs(call: Call, { id, userId }: Pick<CallConnection, 'id' | 'userId'>): Who | undefined {
  const part = partOf(call, userId)
  if (!part) return undefined
  const leg = legOf(call, part)
  return leg === undefined || leg.connectionId === id ? part : 'otherDevice'
}

export function partOf({ caller, callee }: Call, userId: string): CallPart | undefined {
  if (userId === caller) return 'caller'
  return userId === callee ? 'callee' : undefined
}

export const legOf = ({ callerLeg, calleeLeg }: Call, part: CallPart): Leg | undefined =>
  part === 'caller' ? callerLeg : calleeLeg

export const legsOf = ({ callerLeg, calleeLeg }: Pick<Call, 'callerLeg' | 'calleeLeg'>): Leg[] =>
  calleeLeg ? [callerLeg, calleeLeg] : [callerLeg]

/** When something has to be decided: it has rung long enough, or a lost leg did not come back. */
export function dueAt(call: Pick<Call, 'state' | 'ringUntil' | 'callerLeg' | 'calleeLeg'>, graceMs: number) {
  const times = legsOf(call).flatMap(({ lostAt }) => (lostAt ? [lostAt.getTime() + graceMs] : []))
  if (call.state === 'ringing') times.push(call.ringUntil.getTime())
  return times.length > 0 && call.state !== 'ended' ? new Date(Math.min(...times)) : null
}

/** Rings on every device of the callee, or on the one that has just come. */
export function offered(call: Call, only?: string): CallSignal[] {
  if (!call.offer) return []
  const { tenantId, callee, type, offer: description, createdAt } = call
  const fact: OfferedFact = {
    ...aboutCall(call, call.caller),
    what: 'offered',
    type,
    description,
    at: createdAt.getTime(),
  }
  return [{ tenantId, userIds: [callee], ...(only !== undefined && { only }), fact }]
}

/** The first device has it; the caller hears that, and the callee's other devices stop ringing. */
export function answer(
  call: Call,
  calleeLeg: Leg,
  description: Description,
  now: number,
  graceMs: number,
): Step {
  const answeredAt = new Date(now)
  const next: Call = { ...call, state: 'answered', calleeLeg, answer: description, answeredAt }
  const elsewhere = endedFact(call, 'answered_elsewhere', call.caller, now, 0)
  return {
    change: {
      state: 'answered',
      calleeLeg,
      answer: description,
      answeredAt,
      offer: null,
      dueAt: dueAt(next, graceMs),
    },
    signals: [
      ...answerFor(next),
      {
        tenantId: call.tenantId,
        userIds: [call.callee],
        except: calleeLeg.connectionId,
        fact: elsewhere,
      },
    ],
  }
}

/** To the device that called, where it is there. */
export function answerFor(call: Call): CallSignal[] {
  const { callerLeg, answer: description, answeredAt } = call
  if (!description || !answeredAt || callerLeg.lostAt) return []
  const fact: AnsweredFact = {
    ...aboutCall(call, call.callee),
    what: 'answered',
    description,
    at: answeredAt.getTime(),
  }
  return [toLeg(call, callerLeg, fact)]
}

/** To the other device, or to all of the callee's while none has answered. */
export function passOn(call: Call, from: string, candidate: Candidate): CallSignal[] {
  const to = otherPerson(call, from)
  const leg = to === call.caller ? call.callerLeg : call.calleeLeg
  const fact: CallFact = { ...aboutCall(call, from), what: 'candidate', candidate }
  if (leg?.lostAt) return []
  return [leg ? toLeg(call, leg, fact) : { tenantId: call.tenantId, userIds: [to], fact }]
}

/**
 * Everybody who has a part in it is owed the word of its end until it has reached a connection of theirs.
 * @param by the one who ended it or was lost; undefined when nobody did
 */
export function end(call: Call, { reason, isMissed }: Ended, by: string | undefined, endedAt: number): Step {
  const seconds = call.answeredAt ? Math.floor((endedAt - call.answeredAt.getTime()) / 1000) : 0
  const durationSeconds = Math.max(0, seconds)
  const people = legsOf(call).map(({ userId }) => userId)
  const untold = [...new Set([...people, ...(isMissed ? [call.callee] : [])])]
  const fact = endedFact(call, reason, by ?? call.caller, endedAt, durationSeconds)
  const owed = (userId: string): EndedFact => (untold.includes(userId) ? { ...fact, owedTo: userId } : fact)
  const { tenantId, callee } = call
  const toCallee = { tenantId, userIds: [callee], fact: owed(callee) }
  const toLegs = legsOf(call).flatMap((leg) => (leg.lostAt ? [] : [toLeg(call, leg, owed(leg.userId))]))
  return {
    change: {
      state: 'ended',
      reason,
      endedAt: new Date(endedAt),
      durationSeconds,
      ...(by !== undefined && { endedBy: by }),
      ...(isMissed && { isMissed }),
      untold,
      offer: null,
      answer: null,
      dueAt: null,
    },
    signals: call.state === 'ringing' ? [...toLegs, toCallee] : toLegs,
  }
}

/** The callee is in another call: the record of this one, and what its caller is told. */
export function busy(call: Call, now: number): { call: Call; signals: CallSignal[] } {
  const { offer, dueAt: _, ...rest } = call
  const { caller, callee, callerLeg } = call
  const fact = { ...endedFact(call, 'busy', caller, now, 0), owedTo: caller }
  const record: Call = {
    ...rest,
    state: 'ended',
    reason: 'busy',
    isMissed: true,
    endedAt: new Date(now),
    durationSeconds: 0,
    untold: [caller, callee],
  }
  return { call: record, signals: [toLeg(call, callerLeg, fact)] }
}

/** The connection of a leg is gone. */
export function lose(call: Call, part: CallPart, at: number, graceMs: number): CallChange {
  const leg = { ...(legOf(call, part) as Leg), lostAt: new Date(at) }
  return withLeg(call, part, leg, graceMs)
}

/** Another connection of the device goes on with the call; what it did not hear meanwhile is said again. */
export function adopt(call: Call, part: CallPart, leg: Leg, now: number, graceMs: number): Step {
  const change = withLeg(call, part, leg, graceMs)
  // A connection that was dead without anybody knowing has heard nothing for a while.
  const deafSince = legOf(call, part)?.lostAt?.getTime() ?? now - graceMs
  const isDeaf = part === 'caller' && (call.answeredAt?.getTime() ?? 0) >= deafSince
  return { change, signals: isDeaf ? answerFor({ ...call, callerLeg: leg }) : [] }
}

function withLeg(call: Call, part: CallPart, leg: Leg, graceMs: number): CallChange {
  const change = part === 'caller' ? { callerLeg: leg } : { calleeLeg: leg }
  return { ...change, dueAt: dueAt({ ...call, ...change }, graceMs) }
}

/** What somebody is told of the end who was away then. */
export function toldLater(call: Call, userId: string): EndedFact {
  const { reason = 'failed', endedAt = call.createdAt, durationSeconds = 0, endedBy = call.caller } = call
  const isMissed = call.isMissed === true && userId === call.callee
  const by = isMissed ? call.caller : endedBy
  const fact = endedFact(call, isMissed ? 'missed' : reason, by, endedAt.getTime(), durationSeconds)
  return { ...fact, owedTo: userId }
}

function endedFact(
  call: Call,
  reason: EndedFact['reason'],
  from: string,
  at: number,
  durationSeconds: number,
): EndedFact {
  const { type, createdAt } = call
  return {
    ...aboutCall(call, from),
    what: 'ended',
    reason,
    durationSeconds,
    at,
    type,
    createdAt: createdAt.getTime(),
  }
}

const aboutCall = (call: Call, from: string) => ({
  kind: 'call' as const,
  callId: call.id,
  from,
  to: otherPerson(call, from),
})

const toLeg = ({ tenantId }: Call, { userId, connectionId }: Leg, fact: CallFact): CallSignal => ({
  tenantId,
  userIds: [userId],
  only: connectionId,
  fact,
})
