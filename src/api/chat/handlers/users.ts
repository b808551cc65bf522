/** How people show themselves, and people that business servers make known. */
import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import type { components } from '#generated/chat/types.ts'
import type { Context } from '../../../context.ts'
import { askerOf, peopleByNumber } from '../askers.ts'
import type { Asker } from '../chats.ts'
import { ChatError } from '../errors.ts'
import { time, userCard } from '../message-view.ts'

type Operations = 'registerUser' | 'getOwnProfile' | 'updateOwnProfile' | 'getPerson'
type Needs = Pick<Context, 'chat' | 'messaging' | 'devices'>

export function userHandlers(context: Needs): Pick<Handlers<Principal>, Operations> {
  const { people, activity } = context.chat
  const { ensure } = context.devices.users
  const byNumber = peopleByNumber(context)

  async function cardOf(tenantId: string, userId: string) {
    return userCard((await people.of(tenantId, [userId])).get(userId))
  }

  async function viewFor(asker: Asker, userId: string): Promise<components['schemas']['User']> {
    const [card, seen] = await Promise.all([
      cardOf(asker.tenantId, userId),
      activity.presence.seenBy(asker, userId),
    ])
    return {
      ...card,
      ...(seen && { is_online: seen.isOnline }),
      ...(seen?.lastSeenAt !== undefined && { last_seen: time(seen.lastSeenAt) }),
    }
  }

  return {
    async registerUser({ body: { subject, nickname, avatar_url: avatarUrl }, principal: { tenantId } }) {
      if (!subject.isWellFormed()) throw unusable()
      await ensure(tenantId, subject)
      await people.change(tenantId, subject, {
        ...(nickname !== undefined && { nickname }),
        ...(avatarUrl !== undefined && { avatarUrl }),
      })
      return { status: 200, body: { ...(await cardOf(tenantId, subject)), subject } }
    },
    async getOwnProfile({ principal }) {
      return { status: 200, body: await viewFor(askerOf(principal), principal.id) }
    },
    async updateOwnProfile({ body: { nickname, avatar_url: avatarUrl }, principal }) {
      await people.change(principal.tenantId, principal.id, {
        ...(nickname !== undefined && { nickname }),
        ...(avatarUrl !== undefined && { avatarUrl }),
      })
      return { status: 200, body: await viewFor(askerOf(principal), principal.id) }
    },
    async getPerson({ params, principal }) {
      const userId = await byNumber.one(principal.tenantId, params.user_id)
      return { status: 200, body: await viewFor(askerOf(principal), userId) }
    },
  }
}

const unusable = () =>
  new ChatError('VALIDATION_ERROR', 'The request does not fit the contract.', {
    field: 'subject',
    reason: 'holds half a character',
  })
