/**
 * Calls between two people (CHAT-4). The server brings the devices together and knows how a call went; sound and pictures never pass it.
 *
 *   ringing ──> answered ──> ended        a person is in one call at most; the database keeps that (call-store.ts)
 *      └────────────────────────┘         what leads where: call-table.ts
 *
 * A leg is the device of one of the two. The caller's is known from the start, the other's when somebody answers. A leg whose
 * connection is gone waits for another connection of the device, and ends the call when none comes.
 */

export type CallType = 'audio' | 'video'
export type CallState = 'ringing' | 'answered' | 'ended'
export type CallPart = 'caller' | 'callee'

/** Why a call ended. */
export type EndReason =
  | 'user_hangup'
  | 'declined'
  | 'cancelled'
  | 'busy'
  | 'no_answer'
  | 'connection_lost'
  | 'failed'

/** What a device says about itself, passed on as it is. */
export interface Description {
  sdp: string
  candidates: readonly Candidate[]
}
export type Candidate = Readonly<Record<string, unknown>>

/** In one description; of an offer, with those that followed while it rings. */
export const MAX_CANDIDATES = 50

export interface Leg {
  userId: string
  /** Chosen by the client; empty where it has none. */
  device: string
  connectionId: string
  /** The process that holds the connection. */
  processId: string
  /** Since when it has this connection. */
  since: Date
  /** Since when the connection is gone; the call waits for another one. */
  lostAt?: Date
}

export interface Call {
  /** Later calls have larger ids. */
  id: string
  tenantId: string
  caller: string
  callee: string
  type: CallType
  state: CallState
  /** Rises with every change of what is below. */
  version: number
  createdAt: Date
  ringUntil: Date
  callerLeg: Leg
  /** Since the call was answered. */
  calleeLeg?: Leg
  /** While it rings. */
  offer?: Description
  /** While it goes on. */
  answer?: Description
  answeredAt?: Date
  /** When something has to be decided, if nothing happens before. */
  dueAt?: Date
  endedAt?: Date
  reason?: EndReason
  /** The one who ended it, or was lost. */
  endedBy?: string
  /** Whole seconds from answered to ended. */
  durationSeconds?: number
  /** The callee did not take part, and did not choose that. */
  isMissed?: boolean
  /** Who has not been told of the end. */
  untold?: string[]
}

/** What changes in a call; null takes a field away. */
export type CallChange = {
  [Field in Exclude<keyof Call, 'id' | 'tenantId' | 'caller' | 'callee' | 'version'>]?: Call[Field] | null
}

/** What devices are told. */
export type CallFact = OfferedFact | AnsweredFact | CandidateFact | EndedFact

interface AboutCall {
  kind: 'call'
  callId: string
  /** Who did it; for what nobody did, the caller. */
  from: string
  to: string
}

export interface OfferedFact extends AboutCall {
  what: 'offered'
  type: CallType
  description: Description
  /** In milliseconds, as all times of facts. */
  at: number
}

export interface AnsweredFact extends AboutCall {
  what: 'answered'
  description: Description
  at: number
}

export interface CandidateFact extends AboutCall {
  what: 'candidate'
  candidate: Candidate
}

export interface EndedFact extends AboutCall {
  what: 'ended'
  reason: EndReason | 'missed' | 'answered_elsewhere'
  durationSeconds: number
  at: number
  type: CallType
  createdAt: number
  /** It stays owed to this person until somebody says that it was told. */
  owedTo?: string
}

/** A connection that takes part. */
export interface CallConnection {
  readonly id: string
  readonly tenantId: string
  readonly userId: string
  readonly device: string
  readonly isClosed: boolean
}

export const otherPerson = ({ caller, callee }: Pick<Call, 'caller' | 'callee'>, userId: string): string =>
  userId === caller ? callee : caller
