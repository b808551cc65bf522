/**
 * The word that something about a channel changed, told to every process, this one first. It names what to read again, never what is
 * in it, so it does not matter in which order two words arrive. A word that cannot be told is told again until it can; who may have
 * missed words (`isAway`, `onDoubt`) reads everything again.
 */
import { randomUUID } from 'node:crypto'
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import type { ListName } from './channel-model.ts'

export interface ChannelChanged {
  /** Of the channel. */
  key: string
  /** `all`: nothing that was known of it holds. */
  what: 'channel' | 'members' | ListName | 'all'
  /** Those who came or went; everybody when absent. */
  userIds?: string[]
}

export interface ChannelNewsOptions {
  bus: Pick<Bus, 'listen' | 'publish'>
  /** Of the bus channel over which processes tell each other. */
  prefix: string
}

/** Above so many names it is cheaper to read all again. */
const MAX_NAMED = 200
const TELL_AGAIN_MS = 250
const MAX_UNTOLD = 10_000

export type ChannelNews = ReturnType<typeof channelNews>

export function channelNews({ bus, prefix }: ChannelNewsOptions) {
  const channel = `${prefix}:channels-changed`
  const ownId = randomUUID()
  const listeners = new Set<{ changed(change: ChannelChanged): void; doubt(): void }>()
  const untold = new Set<string>()
  let again: NodeJS.Timeout | undefined
  let subscription: BusSubscription | undefined
  let isAway = true

  const heard = (change: ChannelChanged) => {
    for (const listener of listeners) listener.changed(change)
  }

  async function tellOthers(text: string): Promise<void> {
    try {
      await bus.publish(channel, text)
    } catch {
      if (untold.size < MAX_UNTOLD) untold.add(text)
      again ??= setTimeout(tellAgain, TELL_AGAIN_MS).unref()
    }
  }

  function tellAgain(): void {
    again = undefined
    const texts = [...untold]
    untold.clear()
    for (const text of texts) void tellOthers(text)
  }

  return {
    /** Whether words may be missed at the moment. */
    isAway: () => isAway,

    /** `changed` is called before `tell` resolves; `doubt` when words were missed. */
    onNews(listener: { changed(change: ChannelChanged): void; doubt(): void }): void {
      listeners.add(listener)
    },

    /** Call it when the change is stored, and also when it is not known whether it is. Never rejects. */
    async tell(change: ChannelChanged): Promise<void> {
      const { userIds, ...rest } = change
      const told = userIds && userIds.length <= MAX_NAMED ? change : rest
      heard(told)
      await tellOthers(JSON.stringify([ownId, told]))
    },

    /** Resolves when words from elsewhere are heard here. */
    async open(): Promise<void> {
      subscription = await bus.listen(channel, {
        message(text) {
          const [teller, change] = JSON.parse(text) as [string, ChannelChanged]
          if (teller !== ownId) heard(change)
        },
        lost() {
          isAway = true
        },
        restored() {
          isAway = false
          for (const listener of listeners) listener.doubt()
        },
      })
      isAway = false
    },

    close(): void {
      clearTimeout(again)
      subscription?.close()
    },
  }
}
