/** Whom people do not want to hear from: the list of the instant-messaging surface. */
import type { Principal } from '#domain/accounts/model.ts'
import { type ChannelRef, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { Context } from '../../../context.ts'
import { peopleByNumber } from '../askers.ts'
import { pageOf, placeOf, textIn } from '../cursor.ts'
import { time, userCard } from '../message-view.ts'

type Operations = 'listBlocks' | 'blockUser' | 'unblockUser'

/** The record that rules what a person is sent. */
const recordOf = ({ tenantId, id }: Principal): ChannelRef => ({ tenantId, type: PERSON_CHANNEL, id })

export function blockHandlers(
  context: Pick<Context, 'chat' | 'messaging'>,
): Pick<Handlers<Principal>, Operations> {
  const { lists } = context.messaging.channels
  const byNumber = peopleByNumber(context)

  return {
    async listBlocks({ query: { limit, cursor }, principal }) {
      const after = textIn(placeOf(cursor).user) ?? ''
      const found = await lists.get(recordOf(principal), 'block', { cursor: after, limit: limit + 1 })
      const people = await context.chat.people.of(
        principal.tenantId,
        found.map(({ userId }) => userId),
      )
      const body = pageOf(
        found,
        limit,
        ({ userId }) => ({ user: userId }),
        ({ userId, createdAt }) => ({
          user: userCard(people.get(userId)),
          blocked_at: time(createdAt.getTime()),
        }),
      )
      return { status: 200, body }
    },
    async blockUser({ params, principal }) {
      const userId = await byNumber.one(principal.tenantId, params.user_id)
      if (userId === principal.id) throw new Refusal('forbidden', 'nobody blocks himself')
      await lists.add(recordOf(principal), 'block', [userId])
      return { status: 204 }
    },
    async unblockUser({ params, principal }) {
      const userId = await byNumber.one(principal.tenantId, params.user_id)
      await lists.remove(recordOf(principal), 'block', [userId])
      return { status: 204 }
    },
  }
}
