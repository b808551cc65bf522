/**
 * Signals: small facts of the moment (somebody types, a call rings) for the people who are connected now, through whatever process.
 * They are not stored: who is not there does not get them, and while the bus is away nobody but the people of this process does.
 * What must not be lost is in a store, and a signal only brings it sooner.
 *
 *   send ──> the listeners of this process, at once
 *        ──> gathered, one publication under way at a time ──> the listeners of every other process, in the order of sending
 */
import { randomUUID } from 'node:crypto'
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'

/** What is told: plain JSON in the words of its area. */
export interface SignalFact {
  kind: string
}

export interface Signal<Fact extends SignalFact = SignalFact> {
  tenantId: string
  /** Who is told; `all`: whoever of the tenant is connected. */
  userIds: readonly string[] | 'all'
  /** The connection that gets nothing, where its user is told. */
  except?: string
  /** The connection that alone gets it. */
  only?: string
  fact: Fact
}

export interface SignalListener<Fact extends SignalFact> {
  /** In the order of sending for each sending process. Finds its connections itself; there may be none. */
  hear(signal: Signal<Fact>): void
}

export interface SignalFeedNeeds {
  bus: Pick<Bus, 'listen' | 'publish'>
  /** Of the bus channel over which processes tell each other. */
  prefix: string
  onError: (error: unknown) => void
  /** Between two tries to listen. */
  againMs?: number
}

/** One publication is kept about this long; above it the rest goes with the next. */
const TOGETHER_CHARACTERS = 256 * 1024
/** Waiting for a slow Redis; the oldest are lost first. */
const MAX_WAITING = 10_000

export function signalFeed<Fact extends SignalFact>(needs: SignalFeedNeeds) {
  const { bus, onError, againMs = 1000 } = needs
  const name = `${needs.prefix}:signals`
  const ownId = randomUUID()
  const listeners = new Set<SignalListener<Fact>>()
  const waiting: string[] = []
  let isSending = false
  let subscription: BusSubscription | undefined
  let isSubscribing = false
  let again: NodeJS.Timeout | undefined
  let isClosed = false

  function hear(signal: Signal<Fact>): void {
    for (const listener of listeners) {
      try {
        listener.hear(signal)
      } catch (error) {
        onError(error)
      }
    }
  }

  /** What comes while one publication is under way goes together with the next. */
  async function sendOut(): Promise<void> {
    if (isSending) return
    isSending = true
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const text = take()
      await bus.publish(name, `${ownId} [${text}]`).catch(onError)
    }
    isSending = false
  }

  function take(): string {
    let length = 0
    let count = 0
    while (count < waiting.length && (count === 0 || length < TOGETHER_CHARACTERS)) {
      length += waiting[count]?.length ?? 0
      count += 1
    }
    return waiting.splice(0, count).join(',')
  }

  async function listen(): Promise<void> {
    if (isSubscribing || subscription) return
    isSubscribing = true
    try {
      subscription = await bus.listen(name, { message: hearText, lost: () => {}, restored: () => {} })
      if (listeners.size === 0) leave()
    } catch (error) {
      onError(error)
      if (!isClosed && listeners.size > 0) again = setTimeout(listen, againMs).unref()
    } finally {
      isSubscribing = false
    }
  }

  function hearText(text: string): void {
    // Our own words come back to us too.
    if (text.startsWith(ownId)) return
    for (const signal of JSON.parse(text.slice(text.indexOf(' ') + 1)) as Signal<Fact>[]) hear(signal)
  }

  function leave(): void {
    clearTimeout(again)
    subscription?.close()
    subscription = undefined
  }

  return {
    /** Told here before it returns, elsewhere a moment later. Never throws and never waits. */
    send(signal: Signal<Fact>): void {
      if (isClosed || (signal.userIds !== 'all' && signal.userIds.length === 0)) return
      hear(signal)
      waiting.push(JSON.stringify(signal))
      if (waiting.length > MAX_WAITING) waiting.shift()
      void sendOut()
    },

    /** Lets the connections of a face hear. Gives the function that ends it. */
    attach(listener: SignalListener<Fact>): () => void {
      listeners.add(listener)
      void listen()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) leave()
      }
    },

    /** Whether signals of other processes are heard here. */
    isListening: (): boolean => subscription !== undefined,

    close(): void {
      isClosed = true
      listeners.clear()
      leave()
    },
  }
}
