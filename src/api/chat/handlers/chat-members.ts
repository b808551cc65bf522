/** Who is in a chat, and what they may do there. */

import type { Principal } from '#domain/accounts/model.ts'
import type { Person } from '#domain/accounts/people-service.ts'
import { personMembers } from '#domain/messaging/channel-key.ts'
import type { Member } from '#domain/messaging/channel-model.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import type { components } from '#generated/chat/types.ts'
import type { Context } from '../../../context.ts'
import { askerOf, peopleByNumber } from '../askers.ts'
import { type Chats, chatType } from '../chats.ts'
import { pageOf, placeOf, textIn } from '../cursor.ts'
import { time, userCard } from '../message-view.ts'

type Operations = 'listMembers' | 'addMembers' | 'updateMember' | 'removeMember'
type Listed = Pick<Member, 'userId' | 'role'> & { joinedAt?: Date }

export function chatMemberHandlers(
  context: Pick<Context, 'chat' | 'messaging'>,
  chats: Chats,
): Pick<Handlers<Principal>, Operations> {
  const { people } = context.chat
  const { groups, channels } = context.messaging
  const byNumber = peopleByNumber(context)

  async function membersOf(channel: ChannelRef, cursor: string, limit: number): Promise<Listed[]> {
    if (chatType(channel) === 'group') return channels.members(channel, { cursor, limit })
    const both = personMembers(channel).filter((userId) => userId > cursor)
    return both.slice(0, limit).map((userId) => ({ userId, role: 'member' }))
  }

  return {
    async listMembers({ params, query: { limit, cursor }, principal }) {
      const channel = await chats.find(askerOf(principal), params.chat_id)
      const found = await membersOf(channel, textIn(placeOf(cursor).user) ?? '', limit + 1)
      const known = await people.of(
        principal.tenantId,
        found.map(({ userId }) => userId),
      )
      const viewOf = (member: Listed) => memberView(member, known.get(member.userId))
      return { status: 200, body: pageOf(found, limit, ({ userId }) => ({ user: userId }), viewOf) }
    },
    async addMembers({ params, body, principal }) {
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      await groups.add(asker, channel, await byNumber.find(asker.tenantId, body.user_ids))
      return { status: 204 }
    },
    async updateMember({ params, body, principal }) {
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      const userId = await byNumber.one(asker.tenantId, params.user_id)
      const member = await groups.appoint(asker, channel, userId, body.role)
      const known = await people.of(asker.tenantId, [userId])
      return { status: 200, body: memberView(member, known.get(userId)) }
    },
    async removeMember({ params, principal }) {
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      await groups.remove(asker, channel, await byNumber.one(asker.tenantId, params.user_id))
      return { status: 204 }
    },
  }
}

const memberView = (
  { role, joinedAt }: Listed,
  person: Person | undefined,
): components['schemas']['Member'] => ({
  user: userCard(person),
  role,
  ...(joinedAt && { joined_at: time(joinedAt.getTime()) }),
})
