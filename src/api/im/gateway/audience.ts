/** The devices here as messaging sees them: who is connected, and the way of a message to them. */
import type { DeviceConnections } from '#domain/messaging/device-connections.ts'
import type { Audience } from '#domain/messaging/message-feed.ts'
import type { RecvParams } from '#generated/im/realtime-schemas.ts'
import { recvFrames } from './recv-frames.ts'
import type { Session } from './session.ts'

export interface AudienceNeeds {
  connections: Pick<DeviceConnections, 'of' | 'isHere' | 'users'>
  sessionOf(connectionId: string): Session | undefined
  encode(params: RecvParams): Buffer
}

export function gatewayAudience({ connections, sessionOf, encode }: AudienceNeeds): Audience {
  return {
    isHere: (userId, tenantId) => connections.isHere(tenantId, userId),
    localUsers: (tenantId) => connections.users(tenantId),
    deliver(userIds, message, origin) {
      const frameFor = recvFrames(message, encode)
      for (const userId of userIds) {
        for (const { id } of connections.of(message.channel.tenantId, userId)) {
          const session = id === origin ? undefined : sessionOf(id)
          session?.deliver(message, frameFor(userId, session.form))
        }
      }
    },
  }
}
