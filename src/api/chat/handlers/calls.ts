/** The calls of the caller of the operation (CHAT-6). */

import type { Principal } from '#domain/accounts/model.ts'
import type { Person } from '#domain/accounts/people-service.ts'
import { type Call, otherPerson } from '#domain/calls/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import type { components } from '#generated/chat/types.ts'
import type { Context } from '../../../context.ts'
import { askerOf } from '../askers.ts'
import { time, userCard } from '../message-view.ts'

export function callHistoryHandlers({
  calls,
  chat,
}: Pick<Context, 'calls' | 'chat'>): Pick<Handlers<Principal>, 'listCalls'> {
  return {
    async listCalls({ query: { missed: isMissed, limit, cursor }, principal }) {
      const { tenantId, userId } = askerOf(principal)
      const page = await calls.history.page({
        tenantId,
        userId,
        limit,
        ...(isMissed !== undefined && { isMissed }),
        ...(cursor !== undefined && { cursor }),
      })
      const people = await chat.people.of(
        tenantId,
        page.calls.flatMap(({ caller, callee }) => [caller, callee]),
      )
      const items = page.calls.map((call) => callView(call, userId, people))
      return { status: 200, body: { items, next_cursor: page.nextCursor } }
    },
  }
}

function callView(
  call: Call,
  userId: string,
  people: ReadonlyMap<string, Person>,
): components['schemas']['CallRecord'] {
  const { id, caller, callee, type, state, reason, createdAt, answeredAt, endedAt } = call
  return {
    call_id: id,
    from_user: people.get(caller)?.number ?? 0,
    to_user: people.get(callee)?.number ?? 0,
    user: userCard(people.get(otherPerson(call, userId))),
    call_type: type,
    state,
    ...(reason && { reason }),
    is_missed: call.isMissed === true && userId === callee,
    created_at: time(createdAt.getTime()),
    ...(answeredAt && { answered_at: time(answeredAt.getTime()) }),
    ...(endedAt && { ended_at: time(endedAt.getTime()) }),
    duration: call.durationSeconds ?? 0,
  }
}
