/**
 * Who got a message: users of whom a master device acknowledged it. Kept in Redis for the hand-over window only, and lossy on
 * purpose: a lost acknowledgement makes an offline notice too many, never one too few (IM-7).
 */
import type { Redis } from '#platform/redis/connect.ts'
import { type DeviceLevel, deviceLevels } from './device-model.ts'

export interface HandoverLogOptions {
  redis: Redis
  prefix: string
  /** How long it is remembered; longer than any hand-over window. */
  keepMs?: number
}

export interface Acknowledgement {
  messageId: number
  tenantId: string
  userId: string
  level: DeviceLevel
}

const KEEP_MS = 10 * 60_000
const ASK_TOGETHER = 1000

export function handoverLog({ redis, prefix, keepMs = KEEP_MS }: HandoverLogOptions) {
  const keyOf = (messageId: number) => `${prefix}:handover:${messageId}`
  const waiting = new Map<number, string[]>()

  function flush(): void {
    const due = [...waiting]
    waiting.clear()
    for (const [messageId, users] of due) {
      const lost = () => undefined
      redis.sadd(keyOf(messageId), ...users).catch(lost)
      redis.pexpire(keyOf(messageId), keepMs).catch(lost)
    }
  }

  return {
    /** A device has it. Slaves do not count. Known to the other processes a moment later. */
    acknowledged({ messageId, userId, level }: Acknowledgement): void {
      if (level !== deviceLevels.master) return
      if (waiting.size === 0) setImmediate(flush)
      const users = waiting.get(messageId)
      if (users) users.push(userId)
      else waiting.set(messageId, [userId])
    },

    /** Whether anybody has any of these messages, in one question: mostly nobody has, and that is all to be known. */
    async isAnyKnown(messageIds: readonly number[]): Promise<boolean> {
      if (messageIds.length === 0) return false
      return redis.exists(...messageIds.map(keyOf)).then(
        (known) => known > 0,
        () => false,
      )
    },

    /** Those of these users who have the message; nobody while Redis is away. */
    async haveIt(messageId: number, userIds: readonly string[]): Promise<Set<string>> {
      const have = new Set<string>()
      try {
        for (let first = 0; first < userIds.length; first += ASK_TOGETHER) {
          const some = userIds.slice(first, first + ASK_TOGETHER)
          const marks = await redis.smismember(keyOf(messageId), ...some)
          some.forEach((userId, index) => void (marks[index] === 1 && have.add(userId)))
        }
      } catch {
        return new Set()
      }
      return have
    },
  }
}
