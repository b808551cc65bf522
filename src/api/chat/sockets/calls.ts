/** Calls on the socket (CHAT-4): what clients do. What they are told comes from call-telling.ts. */
import type { RealtimeHandlers } from '#generated/chat/realtime.ts'
import type { Context } from '../../../context.ts'
import { ChatError } from '../errors.ts'
import { time } from '../message-view.ts'
import { callTelling } from './call-telling.ts'
import type { Session, Sessions } from './session.ts'

type Handlers = Pick<RealtimeHandlers<Session>, 'call.offer' | 'call.answer' | 'call.ice' | 'call.end'>

/** What clients may say when they hang up; whatever else they say, they hang up. */
const LAST_WORDS = new Map([
  ['busy', 'sayBusy'],
  ['failed', 'fail'],
] as const)

export function chatCalls(context: Context, sessions: Sessions) {
  return { ...callTelling(context, sessions), handlers: callHandlers(context) }
}

function callHandlers({ calls, messaging }: Context): Handlers {
  return {
    async 'call.offer'({ to_user, call_type: type, sdp, ice_candidates: candidates = [] }, session) {
      const found = await messaging.numbers.find(session.tenantId, 'user', [to_user])
      const to = found.get(to_user)
      if (to === undefined) throw new ChatError('USER_NOT_FOUND', 'there is no such user')
      const { id, createdAt } = await calls.offer(session, { to, type, description: { sdp, candidates } })
      return { call_id: id, created_at: time(createdAt.getTime()) }
    },

    async 'call.answer'({ call_id, sdp, ice_candidates: candidates = [] }, session) {
      const { answeredAt, createdAt } = await calls.answer(session, call_id, { sdp, candidates })
      return { call_id, answered_at: time((answeredAt ?? createdAt).getTime()) }
    },

    async 'call.ice'({ call_id, ice_candidate }, session) {
      await calls.candidate(session, call_id, ice_candidate)
      return { call_id }
    },

    async 'call.end'({ call_id, reason }, session) {
      const event = LAST_WORDS.get(reason as 'busy') ?? 'hangUp'
      const { endedAt, createdAt, durationSeconds = 0 } = await calls.end(session, call_id, event)
      return { call_id, ended_at: time((endedAt ?? createdAt).getTime()), duration: durationSeconds }
    },
  }
}
