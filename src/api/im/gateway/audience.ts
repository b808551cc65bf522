/** The devices here as messaging sees them: who is connected, and the way of a message to them. */
import type { DeviceConnections } from '#domain/messaging/device-connections.ts'
import type { Audience } from '#domain/messaging/message-feed.ts'
import { isChange } from '#domain/messaging/model.ts'
import type { Pushes } from '#generated/im/realtime.ts'
import { eventParams } from './event-frames.ts'
import { recvParams, sharedFrames } from './recv-frames.ts'
import type { Session } from './session.ts'

export interface AudienceNeeds {
  connections: Pick<DeviceConnections, 'of' | 'isHere' | 'users'>
  sessionOf(connectionId: string): Session | undefined
  encode<Name extends 'recv' | 'event'>(name: Name, params: Pushes[Name]): Buffer
}

export function gatewayAudience({ connections, sessionOf, encode }: AudienceNeeds): Audience {
  return {
    isHere: (userId, tenantId) => connections.isHere(tenantId, userId),
    localUsers: (tenantId) => connections.users(tenantId),
    deliver(userIds, message, origin) {
      // Read from the log after it was deleted: there is nothing to show, and its place is found by synchronising.
      if (message.deletedAt !== undefined) return
      const frameFor = sharedFrames(message.channel, (userId, form) =>
        isChange(message)
          ? encode('event', eventParams(message, userId, form))
          : encode('recv', recvParams(message, userId, { form })),
      )
      for (const userId of userIds) {
        for (const { id } of connections.of(message.channel.tenantId, userId)) {
          const session = id === origin ? undefined : sessionOf(id)
          if (!session) continue
          const frame = frameFor(userId, session.form)
          if (isChange(message)) session.deliverChange(message, frame)
          else session.deliver(message, frame)
        }
      }
    },
  }
}
