/**
 * The clients here as messaging sees them. What a message shows is looked up first, so the messages of a channel wait in line and go
 * out in the order in which they came; those that wait together are looked up together.
 */
import { channelKey } from '#domain/messaging/channel-key.ts'
import type { Audience } from '#domain/messaging/message-feed.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { MessageFrames } from './message-frames.ts'

/** A session as far as messages reach it. */
export interface Listener {
  /** Writes the message, unless it comes by what was missed. */
  deliver(message: StoredMessage, frame: Buffer): void
  /** The message cannot be shown now: it has to be read from the log. */
  fallBehind(message: StoredMessage): void
}

export interface AudienceNeeds {
  sessions: {
    of(tenantId: string, userId: string): ReadonlySet<Listener>
    isHere(tenantId: string, userId: string): boolean
    users(tenantId: string): Iterable<string>
  }
  show: MessageFrames
  onError(error: unknown): void
}

interface Waiting {
  userIds: readonly string[]
  message: StoredMessage
}

export function chatAudience({ sessions, show, onError }: AudienceNeeds): Audience {
  const lines = new Map<string, Waiting[]>()

  async function sendOut(key: string, line: Waiting[]): Promise<void> {
    while (line.length > 0) {
      const due = line.splice(0)
      try {
        const shown = await show(due.map(({ message }) => message))
        for (const one of due) {
          eachOf(one, (listener, userId) => {
            const frame = shown(one.message, userId)
            if (frame) listener.deliver(one.message, frame)
          })
        }
      } catch (error) {
        onError(error)
        for (const one of due) eachOf(one, (listener) => listener.fallBehind(one.message))
      }
    }
    lines.delete(key)
  }

  function eachOf({ userIds, message }: Waiting, work: (listener: Listener, userId: string) => void): void {
    const { tenantId } = message.channel
    for (const userId of userIds) for (const listener of sessions.of(tenantId, userId)) work(listener, userId)
  }

  return {
    isHere: (userId, tenantId) => sessions.isHere(tenantId, userId),
    localUsers: (tenantId) => sessions.users(tenantId),
    deliver(userIds, message) {
      const key = channelKey(message.channel)
      const line = lines.get(key)
      const one = { userIds: [...userIds], message }
      if (line) line.push(one)
      else {
        const fresh = [one]
        lines.set(key, fresh)
        void sendOut(key, fresh)
      }
    },
  }
}
