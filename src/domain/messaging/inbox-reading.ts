/**
 * Catching up: the channels that are behind, one after the other, until none is. What is heard meanwhile is noted by the cursor, and
 * the channel is live in the moment in which it has reached the last thing noted: no buffer, no gap, no overlap.
 */
import { channelOf } from './channel-key.ts'
import type { CursorState } from './inbox-cursor.ts'
import type { Reach } from './inbox-model.ts'
import type { InboxPages } from './inbox-pages.ts'
import { type Beginning, gapOf, type InboxGap, type InboxPlace } from './inbox-place.ts'
import { isWanted, reachable } from './inbox-plan.ts'
import type { ChannelRef, StoredMessage } from './model.ts'

export interface Start {
  key: string
  heads: Reach
  beginning: Beginning
}

type BegunPlace = InboxPlace & { at: Reach }
const hasBegunAt = (place: InboxPlace): place is BegunPlace => place.at !== undefined

export interface InboxReadingNeeds {
  cursor: CursorState
  page: InboxPages
  /** Where to begin in every channel of the user, or in the named one where it is his. */
  starts(key?: string): Promise<Start[]>
  isMember(channel: ChannelRef): Promise<boolean>
  observe?(pushed: number): void
}

export function inboxReading({ cursor, page, starts, isMember, observe }: InboxReadingNeeds) {
  let hasBegun = false

  async function begin(key?: string): Promise<void> {
    for (const { key: found, heads, beginning } of await starts(key)) cursor.begins(found, heads, beginning)
  }

  /** Changes come behind their messages: up to the first whose message has not been reached, and that is expected then. */
  async function changesOf(key: string, gap: InboxGap, { at, unknown }: BegunPlace) {
    const { messages, upTo } = await page(key, gap)
    const { changes, expects } = reachable(messages, at.messages)
    if (expects > 0) cursor.reaches(key, { messages: expects, changes: 0 })
    const last = expects > 0 ? (changes.at(-1)?.seq ?? gap.from - 1) : upTo
    return { brings: changes.filter((change) => isWanted(change, unknown)), upTo: last }
  }

  async function messagesOf(key: string, gap: InboxGap) {
    const { messages, upTo } = await page(key, gap)
    return { brings: messages.filter(({ deletedAt }) => deletedAt === undefined), upTo }
  }

  async function* catchUp(key: string): AsyncGenerator<StoredMessage[], void> {
    if (!(await isMember(channelOf(key)))) return cursor.forget(key)
    if (!cursor.placeOf(key).at) await begin(key)
    const place = cursor.placeOf(key)
    if (!hasBegunAt(place)) return cursor.forget(key)
    for (let gap = gapOf(place); gap && !cursor.isClosed(); gap = gapOf(place)) {
      const { brings, upTo } = await (gap.log === 'changes'
        ? changesOf(key, gap, place)
        : messagesOf(key, gap))
      if (brings.length > 0) yield brings
      observe?.(brings.length)
      cursor.passes(key, gap.log, upTo)
    }
  }

  return async function* missed(): AsyncGenerator<StoredMessage[], void> {
    cursor.reads(true)
    try {
      if (!hasBegun) await begin()
      hasBegun = true
      for (let key = cursor.nextBehind(); key !== undefined; key = cursor.nextBehind()) yield* catchUp(key)
    } finally {
      cursor.reads(false)
    }
  }
}
