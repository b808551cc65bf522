/** The calls of a person, newest first (CHAT-6). */
import { orUnavailable } from '../messaging/or-unavailable.ts'
import type { CallStore } from './call-store.ts'
import type { Call } from './model.ts'

export interface CallPageRequest {
  tenantId: string
  userId: string
  /** Only those that this person missed. */
  isMissed?: boolean
  /** The end of the page before; any base64url text is a place. */
  cursor?: string
  limit: number
}

export interface CallPage {
  calls: Call[]
  nextCursor: string | null
}

export interface CallHistoryNeeds {
  store: Pick<CallStore, 'list'>
}

export function callHistory({ store }: CallHistoryNeeds) {
  return {
    /** @throws UnavailableError */
    async page({ cursor, limit, isMissed = false, ...whose }: CallPageRequest): Promise<CallPage> {
      const before = cursor === undefined ? {} : { before: Buffer.from(cursor, 'base64url').toString() }
      const found = await orUnavailable(store.list({ ...whose, isMissed, ...before, limit: limit + 1 }))
      const calls = found.slice(0, limit)
      const last = calls.at(-1)
      const hasMore = found.length > limit && last !== undefined
      return { calls, nextCursor: hasMore ? Buffer.from(last.id).toString('base64url') : null }
    },
  }
}
