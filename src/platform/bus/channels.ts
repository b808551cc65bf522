/**
 * The channels of a bus and what Redis knows of them. At most one SUBSCRIBE is under way; what is wanted meanwhile goes together into
 * the next, so that thousands of channels after a reconnect cost a few commands.
 */
import type { Redis } from 'ioredis'
import type { BusListener } from './bus.ts'

/** Channels per SUBSCRIBE: a longer command would hold up the messages behind its acknowledgements. */
const MAX_TOGETHER = 500

export interface BusChannel {
  name: string
  listeners: Set<BusListener>
  /** Acknowledged by Redis on the present connection. */
  subscribed: boolean
  /** Settles with the SUBSCRIBE under way. */
  pending?: { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } | undefined
  lingering?: NodeJS.Timeout
}

export function busChannels(connection: Redis) {
  const channels = new Map<string, BusChannel>()
  const wanted = new Set<BusChannel>()
  let running = false

  async function subscribeWanted(): Promise<void> {
    if (running) return
    running = true
    while (wanted.size > 0) {
      const batch = [...wanted].slice(0, MAX_TOGETHER)
      for (const channel of batch) wanted.delete(channel)
      try {
        await connection.subscribe(...batch.map(({ name }) => name))
        for (const channel of batch) settle(channel, true)
      } catch (error) {
        for (const channel of batch) settle(channel, false, error)
      }
    }
    running = false
  }

  function settle(channel: BusChannel, subscribed: boolean, error?: unknown): void {
    const { pending } = channel
    channel.pending = undefined
    channel.subscribed = subscribed
    if (subscribed) pending?.resolve()
    else pending?.reject(error)
    // Dropped while Redis was being asked, and not taken again since.
    if (subscribed && !channels.has(channel.name)) forget(channel.name)
  }

  /** Away is as good as unsubscribed: a new connection begins with none. */
  function forget(name: string): void {
    connection.unsubscribe(name).catch(() => undefined)
  }

  return {
    get: (name: string) => channels.get(name),
    all: () => [...channels.values()],

    /** The channel of that name, made when it is new, kept from being dropped. */
    take(name: string): BusChannel {
      const channel = channels.get(name) ?? { name, listeners: new Set(), subscribed: false }
      channels.set(name, channel)
      clearTimeout(channel.lingering)
      return channel
    },

    /** Resolves when Redis has acknowledged the channel on this connection, at once when it has already. */
    subscribe(channel: BusChannel): Promise<void> {
      if (channel.subscribed) return Promise.resolve()
      if (!channel.pending) {
        channel.pending = Promise.withResolvers<void>()
        wanted.add(channel)
        void subscribeWanted()
      }
      return channel.pending.promise
    },

    /** The connection is gone: which channels were subscribed until now. */
    interrupt(): BusChannel[] {
      const interrupted = [...channels.values()].filter(({ subscribed }) => subscribed)
      for (const channel of interrupted) channel.subscribed = false
      return interrupted
    },

    drop(channel: BusChannel): void {
      channels.delete(channel.name)
      wanted.delete(channel)
      if (channel.subscribed) forget(channel.name)
    },
  }
}
