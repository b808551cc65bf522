/** Words of the operators to people who are connected. */
import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import type { Context } from '../../../context.ts'
import { peopleByNumber } from '../askers.ts'

export function notificationHandlers(
  context: Pick<Context, 'chat' | 'messaging'>,
): Pick<Handlers<Principal>, 'notifyPeople'> {
  const { activity } = context.chat
  const byNumber = peopleByNumber(context)
  return {
    async notifyPeople({ body, principal: { tenantId } }) {
      const { title, message: text, type: level = 'info', action_url: url, user_ids: numbers } = body
      const userIds = numbers ? await byNumber.find(tenantId, numbers) : 'all'
      activity.notify(tenantId, userIds, { title, text, level, ...(url !== undefined && { url }) })
      return { status: 204 }
    },
  }
}
