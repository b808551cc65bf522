/** Topics for back ends (RT-7): publish, read the log, see who is there. */
import type { Caller } from '#api/sdk/index.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { TopicsError } from '#domain/topics/errors.ts'
import type { HandlersOf } from '#generated/sdk/http.ts'
import type { components } from '#generated/sdk/types.ts'
import type { Context } from '../../../context.ts'

type LoggedMessage = components['schemas']['LoggedMessage']

export function realtimeHandlers({
  topics: { topics, publishing },
}: Pick<Context, 'topics'>): HandlersOf<'realtime', Caller> {
  return {
    async publishToTopic({ params, body, principal }) {
      const published = await publishing.publish({ principal: known(principal), ...params, ...body })
      const { id, position, isRepeat } = published
      return { status: 201, body: { id, position, repeated: isRepeat } }
    },
    async getTopicHistory({ params: { topic }, query: { epoch, offset, limit }, principal }) {
      const since = positionOf(epoch, offset)
      const slice = await topics.history({ principal: known(principal), topic, since }, limit)
      const { recovered, entries, ...log } = slice
      const items = entries.map(({ frame }) => JSON.parse(frame) as LoggedMessage)
      const place = { epoch: log.epoch, offset: log.offset, oldest: log.oldest }
      return { status: 200, body: { ...place, ...(since && { recovered }), items } }
    },
    async getTopicPresence({ params, query, principal }) {
      const { count, connections, members } = await topics.presence(
        { principal: known(principal), ...params },
        query.limit,
      )
      return { status: 200, body: { count, connections, members } }
    },
  }
}

/** These operations are closed, so there is somebody. */
function known(principal: Caller): Principal {
  if (!principal) throw new TopicsError('permission_denied', 'a credential is needed')
  return principal
}

function positionOf(epoch: string | undefined, offset: number | undefined) {
  if (epoch === undefined && offset === undefined) return undefined
  if (epoch === undefined || offset === undefined)
    throw new TopicsError('invalid_message', 'epoch and offset belong together')
  return { epoch, offset }
}
