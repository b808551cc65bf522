/**
 * Pub/sub between the processes of an installation, over one Redis connection per process that only listens.
 *
 *   listen ──> the first of its channel: SUBSCRIBE, acknowledged ──> messages, in the order in which Redis took them
 *   connection lost ──> `lost` ──> reconnected, SUBSCRIBE acknowledged again ──> `restored`
 *   the last listener left ──> a moment later UNSUBSCRIBE, so that coming and going costs nothing
 *
 * What is sent while nobody listens is gone: who must not miss anything keeps a log and reads it after `restored`.
 */
import type { Redis } from 'ioredis'
import { type BusChannel, busChannels } from './channels.ts'
import { openBusConnection } from './connection.ts'
import { BusAwayError } from './errors.ts'

export interface BusListener {
  /** May be called before `listen` resolves: from the moment in which Redis knows of the channel. */
  message(text: string): void
  /** From now on messages are missed. */
  lost(): void
  /** Messages come again. What was sent since `lost` never comes. */
  restored(): void
}

export interface BusSubscription {
  /** No call comes after this one. May be called twice. */
  close(): void
}

export interface BusOptions {
  url: string
  /** Connection for publishing; the bus neither opens nor closes it. */
  redis: Pick<Redis, 'publish'>
  onError: (error: Error) => void
  /** How long a channel without listeners stays subscribed. */
  lingerMs?: number
  /** Between two signs of life of the listening connection. */
  pingMs?: number
}

export type Bus = ReturnType<typeof createBus>

export function createBus({ url, redis, onError, lingerMs = 1000, pingMs = 10_000 }: BusOptions) {
  const connection = openBusConnection({ url, pingMs, onError })
  const channels = busChannels(connection)
  const isOpen = () => connection.status === 'ready'

  connection.on('message', (name: string, text: string) => {
    for (const listener of channels.get(name)?.listeners ?? []) hand(listener, text)
  })
  connection.on('close', () => {
    for (const channel of channels.interrupt()) tell(channel, 'lost')
  })
  connection.on('ready', () => {
    for (const channel of channels.all()) {
      // A refusal here is the end of this connection too; the next one tries again.
      channels.subscribe(channel).then(
        () => tell(channel, 'restored'),
        () => undefined,
      )
    }
  })

  /** Whatever comes over the bus, it harms nobody else: not the next listener, and not the process. */
  function hand(listener: BusListener, text: string): void {
    try {
      listener.message(text)
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)))
    }
  }

  function leave(channel: BusChannel, listener: BusListener): void {
    channel.listeners.delete(listener)
    if (channel.listeners.size > 0) return
    clearTimeout(channel.lingering)
    channel.lingering = setTimeout(() => {
      if (channel.listeners.size === 0) channels.drop(channel)
    }, lingerMs).unref()
  }

  return {
    isOpen,
    /** Resolves when the connection stands. */
    async ready(): Promise<void> {
      if (!isOpen()) await new Promise<void>((resolve) => connection.once('ready', () => resolve()))
    },
    /**
     * Resolves when every later message will reach the listener.
     * @throws BusAwayError at once while the connection is down
     */
    async listen(name: string, listener: BusListener): Promise<BusSubscription> {
      if (!isOpen()) throw new BusAwayError()
      const channel = channels.take(name)
      channel.listeners.add(listener)
      try {
        await channels.subscribe(channel)
      } catch (cause) {
        leave(channel, listener)
        throw new BusAwayError({ cause })
      }
      return { close: () => leave(channel, listener) }
    },
    /** Sends to whoever listens now; the number of processes that did is no promise. */
    async publish(name: string, text: string): Promise<void> {
      await redis.publish(name, text)
    },
    close(): void {
      for (const channel of channels.all()) clearTimeout(channel.lingering)
      connection.disconnect()
    },
  }
}

function tell(channel: BusChannel, what: 'lost' | 'restored'): void {
  for (const listener of [...channel.listeners]) listener[what]()
}
