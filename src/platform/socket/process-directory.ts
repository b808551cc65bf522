/**
 * Which process holds which connection (RT-5). A session id begins with the id of its process, and each process
 * writes the address where its neighbours reach it to Redis, with an end: who died is forgotten.
 */
import { randomBytes } from 'node:crypto'
import type { Redis } from '../redis/connect.ts'

export interface DirectoryOptions {
  redis: Redis
  prefix: string
  onError(error: Error): void
}

const LIVES_SECONDS = 15
const RENEW_MS = 5000
/** How long an address that was looked up is believed. */
const TRUST_MS = 2000

export type ProcessDirectory = ReturnType<typeof processDirectory>

export function processDirectory({ redis, prefix, onError }: DirectoryOptions) {
  const own = randomBytes(6).toString('hex')
  const known = new Map<string, { address: string | undefined; until: number }>()
  const key = (id: string) => `${prefix}:realtime:process:${id}`
  let renewing: NodeJS.Timeout | undefined

  async function announce(address: string): Promise<void> {
    await redis.set(key(own), address, 'EX', LIVES_SECONDS)
  }

  return {
    /** A session id that nobody can guess and every process can place. */
    newSessionId: (): string => `${own}-${randomBytes(15).toString('base64url')}`,

    /** Who made this session id; undefined for this process's own, and for what no process made. */
    foreignOwner(sessionId: string): string | undefined {
      const owner = /^([0-9a-f]{12})-/.exec(sessionId)?.[1]
      return owner === own ? undefined : owner
    },

    /** Where that process listens; undefined when it is gone. */
    async addressOf(id: string): Promise<string | undefined> {
      const remembered = known.get(id)
      if (remembered && remembered.until > performance.now()) return remembered.address
      try {
        const address = (await redis.get(key(id))) ?? undefined
        if (known.size > 1000) known.clear()
        known.set(id, { address, until: performance.now() + TRUST_MS })
        return address
      } catch {
        return remembered?.address
      }
    },

    /** From now on neighbours find this process. */
    async open(address: string): Promise<void> {
      await announce(address)
      renewing = setInterval(() => announce(address).catch(onError), RENEW_MS)
      renewing.unref()
    },

    async close(): Promise<void> {
      clearInterval(renewing)
      await redis.del(key(own)).catch(onError)
    },
  }
}
