/** Facts of calls in the words of the contract. */
import type { CallFact } from '#domain/calls/model.ts'
import type { Pushes } from '#generated/chat/realtime.ts'
import type { IceCandidate } from '#generated/chat/realtime-schemas.ts'
import { time } from '../message-view.ts'

type CallPush = 'call.offer' | 'call.answer' | 'call.ice' | 'call.end'

export type CallFrame<Name extends CallPush = CallPush> = Name extends CallPush
  ? { name: Name; payload: Pushes[Name] }
  : never

/** Candidates were checked when they came in, and are passed on as they are. */
const candidateOf = (candidate: unknown): IceCandidate => candidate as IceCandidate

export function callFrame(fact: CallFact, numberOf: (userId: string) => number): CallFrame {
  const about = { call_id: fact.callId, from_user: numberOf(fact.from), to_user: numberOf(fact.to) }
  switch (fact.what) {
    case 'offered': {
      const { sdp, candidates } = fact.description
      const said = { sdp, ice_candidates: candidates.map(candidateOf) }
      return {
        name: 'call.offer',
        payload: { ...about, ...said, call_type: fact.type, created_at: time(fact.at) },
      }
    }
    case 'answered': {
      const { sdp, candidates } = fact.description
      const said = { sdp, ice_candidates: candidates.map(candidateOf) }
      return { name: 'call.answer', payload: { ...about, ...said, answered_at: time(fact.at) } }
    }
    case 'candidate':
      return { name: 'call.ice', payload: { ...about, ice_candidate: candidateOf(fact.candidate) } }
    case 'ended':
      return {
        name: 'call.end',
        payload: {
          ...about,
          reason: fact.reason,
          duration: fact.durationSeconds,
          ended_at: time(fact.at),
          call_type: fact.type,
          created_at: time(fact.createdAt),
        },
      }
  }
}
