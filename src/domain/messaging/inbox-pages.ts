/**
 * Pages of the logs for many who catch up at once: a few reads at a time, and those who want the same page at the same time share one.
 * Whoever joins a read knows the same end of the log as who began it, so all of the page was there when it began.
 */
import { channelOf } from './channel-key.ts'
import type { InboxGap } from './inbox-place.ts'
import type { MessageReader } from './message-reader.ts'
import type { StoredMessage } from './model.ts'
import { readBudget } from './read-budget.ts'

export interface InboxPage {
  /** By rising seq. */
  messages: readonly StoredMessage[]
  /** Whatever is not among them up to here is gone. */
  upTo: number
}

export interface InboxPagesOptions {
  reader: Pick<MessageReader, 'range'>
  /** Reads at the same time. */
  together?: number
  messages?: number
  bytes?: number
}

export type InboxPages = ReturnType<typeof inboxPages>

export function inboxPages({
  reader,
  together = 16,
  messages = 100,
  bytes = 1024 * 1024,
}: InboxPagesOptions) {
  const underWay = new Map<string, Promise<InboxPage>>()
  const waiting: (() => void)[] = []
  let free = together

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }

  async function read(key: string, { log, from, to }: InboxGap): Promise<InboxPage> {
    const budget = readBudget(bytes)
    const range = { from, to, limit: messages, order: 'oldest', budget } as const
    const found = await inTurn(() => reader.range(channelOf(key), log, range))
    const isCut = found.length === messages || budget.isSpent()
    return { messages: found, upTo: isCut ? (found.at(-1)?.seq ?? to) : to }
  }

  /** The beginning of the gap, or all of it. */
  return (key: string, gap: InboxGap): Promise<InboxPage> => {
    const name = `${gap.log} ${gap.from} ${gap.to} ${key}`
    const known = underWay.get(name)
    if (known) return known
    const reading = read(key, gap).finally(() => underWay.delete(name))
    underWay.set(name, reading)
    return reading
  }
}
