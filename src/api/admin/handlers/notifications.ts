import type { Principal } from '#domain/accounts/model.ts'
import type { HandlersOf } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'

export function notificationHandlers({
  topics: { publishing },
}: Pick<Context, 'topics'>): HandlersOf<'notifications', Principal> {
  return {
    async sendNotification({ body, principal }) {
      const { id } = await publishing.notify(principal, body)
      return { status: 201, body: { id } }
    },
  }
}
