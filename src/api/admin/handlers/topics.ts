import type { Principal } from '#domain/accounts/model.ts'
import type { HandlersOf } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { topicView } from '../mapping.ts'

export function topicHandlers({
  topics: { admin },
}: Pick<Context, 'topics'>): HandlersOf<'topics', Principal> {
  return {
    async listTopics({ query, principal }) {
      const { items, nextCursor } = await admin.list(principal.tenantId, query)
      return { status: 200, body: { items: items.map(topicView), nextCursor } }
    },
    async createTopic({ body, principal }) {
      const topic = await admin.create(principal.tenantId, body)
      const Location = `/api/admin/topics/${encodeURIComponent(topic.topic)}`
      return { status: 201, headers: { Location }, body: topicView(topic) }
    },
    async getTopic({ params, principal }) {
      return { status: 200, body: topicView(await admin.get(principal.tenantId, params.topic)) }
    },
    async deleteTopic({ params, principal }) {
      await admin.remove(principal.tenantId, params.topic)
      return { status: 204 }
    },
  }
}
