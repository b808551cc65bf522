/**
 * What processes tell each other of what they store, over the bus. Words that the bus did not take are not said again, because the log
 * has them: everybody is told later, as soon as that goes, since when there was something to look for.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import type { Committed } from './message-batch.ts'
import { messageOfWire, messageToWire, type WireMessage } from './message-wire.ts'

export interface FeedLineNeeds {
  bus: Pick<Bus, 'listen' | 'publish'>
  prefix: string
  processId: string
  /** Whether anybody here wants to hear; a line that nobody wants is closed when it opens. */
  isWanted(): boolean
  hear(committed: Committed): void
  /** Words were missed, of what was stored from that time on. */
  missed(since: number): void
  /** Words are heard again after some were missed. */
  restored(): void
  now: () => number
  /** Until words that were missed elsewhere are told of. */
  againMs: number
  onError(error: unknown): void
}

export function feedLine(needs: FeedLineNeeds) {
  const { bus, prefix, processId, now, againMs, onError } = needs
  const name = `${prefix}:stored`
  let untoldSince: number | undefined
  let subscription: BusSubscription | undefined
  let isListening = false
  let isClosed = false

  function hearText(text: string): void {
    // Our own words come back to us too.
    if (text.startsWith(processId)) return
    const said = JSON.parse(text.slice(text.indexOf(' ') + 1)) as WireMessage[] | number
    if (typeof said === 'number') needs.missed(said)
    else for (const wire of said) needs.hear(messageOfWire(wire))
  }

  function tellLater(since: number): void {
    if (untoldSince !== undefined || isClosed) return
    untoldSince = since
    setTimeout(() => {
      untoldSince = undefined
      bus.publish(name, `${processId} ${since}`).catch(() => tellLater(since))
    }, againMs).unref()
  }

  function hangUp(): void {
    subscription?.close()
    subscription = undefined
    isListening = false
  }

  return {
    /** Whether whatever is said now is heard. */
    isListening: () => isListening,

    /** Listens, unless it does. Failing is having missed words; it is tried again when somebody asks again. */
    async listen(): Promise<void> {
      if (subscription) return
      try {
        const opened = await bus.listen(name, {
          message: hearText,
          lost() {
            isListening = false
            needs.missed(now())
          },
          restored() {
            isListening = true
            needs.restored()
          },
        })
        isListening = true
        subscription = opened
        if (isClosed || !needs.isWanted()) hangUp()
      } catch (error) {
        onError(error)
        needs.missed(now())
      }
    },

    tell(committed: readonly Committed[]): void {
      const wire = committed.map(({ message, origin }) => messageToWire(message, origin))
      bus.publish(name, `${processId} ${JSON.stringify(wire)}`).catch((error) => {
        onError(error)
        tellLater(Math.min(...committed.map(({ message }) => message.at)))
      })
    },

    hangUp,

    close(): void {
      isClosed = true
      hangUp()
    },
  }
}
