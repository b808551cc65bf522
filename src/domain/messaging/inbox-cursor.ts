/**
 * One connection's way through all its channels: what is heard live goes out or is noted, what is behind is read, what was written is
 * marked and confirmed. Nothing here waits; reading is `inbox-reading`.
 */
import { channelKey } from './channel-key.ts'
import { inboxMarks, type Marked } from './inbox-marks.ts'
import type { InboxLog, Reach } from './inbox-model.ts'
import {
  type Beginning,
  begin,
  expectIn,
  hearAt,
  type InboxPlace,
  isLive,
  newPlace,
  passTo,
} from './inbox-place.ts'
import type { StoredMessage } from './model.ts'

export interface InboxCursorNeeds {
  /** A channel fell behind while nobody reads. */
  onBehind(): void
  /** Whether the message is named when it is confirmed. */
  isNamed(message: StoredMessage): boolean
  /** The client has it. */
  onConfirmed(marked: Marked): void
}

const THE_FIRST: Beginning = {
  at: { messages: 0, changes: 0 },
  unknown: { above: 0, upTo: 0, before: 0 },
}

export type CursorState = ReturnType<typeof inboxCursor>

export function inboxCursor({ onBehind, isNamed, onConfirmed }: InboxCursorNeeds) {
  const places = new Map<string, InboxPlace>()
  const behind = new Set<string>()
  const marks = inboxMarks()
  /** Before the first reading everything that is heard is noted only. */
  let state: 'new' | 'reading' | 'resting' | 'closed' = 'new'

  function placeOf(key: string): InboxPlace {
    const known = places.get(key)
    if (known) return known
    const fresh = newPlace()
    places.set(key, fresh)
    return fresh
  }

  /** Whether the channel is behind now; nothing is, for a connection that has gone. */
  function note(key: string, place: InboxPlace): boolean {
    if (state === 'closed' || isLive(place)) behind.delete(key)
    else behind.add(key)
    return behind.has(key)
  }

  function hear(message: StoredMessage, log: InboxLog): boolean {
    const key = channelKey(message.channel)
    const place = placeOf(key)
    // Nothing comes before the first message of a channel.
    if (!place.at && state === 'resting' && log === 'messages' && message.seq === 1) begin(place, THE_FIRST)
    const isNext = hearAt(place, log, message)
    if (note(key, place) && state === 'resting') onBehind()
    return isNext
  }

  return {
    heard(message: StoredMessage): boolean {
      if (state === 'closed' || message.log === 'commands') return false
      return message.seq === 0 || hear(message, message.log)
    },

    noted({ channel, log, seq, change }: StoredMessage): void {
      if (state === 'closed' || log === 'commands' || seq === 0) return
      const key = channelKey(channel)
      const place = placeOf(key)
      if (change) expectIn(place, 'messages', change.messageSeq)
      expectIn(place, log, seq)
      note(key, place)
    },

    pushed(message: StoredMessage): void {
      const { log, seq } = message
      if (log === 'commands' || seq === 0) return
      const key = channelKey(message.channel)
      const place = places.get(key)
      if (!place) return
      place.written[log] = Math.max(place.written[log], seq)
      marks.wrote(key, place.written, isNamed(message) ? message.id : undefined)
    },

    mark: marks.set,

    confirm(mark: number): void {
      const marked = marks.take(mark)
      if (marked) onConfirmed(marked)
    },

    begins(key: string, heads: Reach, beginning: Beginning): void {
      const place = placeOf(key)
      expectIn(place, 'messages', heads.messages)
      expectIn(place, 'changes', heads.changes)
      begin(place, beginning)
      note(key, place)
    },

    /** The logs are said to reach so far; of channels that are not followed nothing is noted. */
    reaches(key: string, heads: Reach): void {
      const place = places.get(key)
      if (!place) return
      expectIn(place, 'messages', heads.messages)
      expectIn(place, 'changes', heads.changes)
      if (note(key, place) && state === 'resting') onBehind()
    },

    /** Everything up to there is written, or will never be. */
    passes(key: string, log: InboxLog, seq: number): void {
      const place = placeOf(key)
      passTo(place, log, seq)
      marks.wrote(key, place.written)
      note(key, place)
    },

    forget(key: string): void {
      places.delete(key)
      behind.delete(key)
    },

    placeOf,

    /** A channel that is behind; undefined when none is. */
    nextBehind(): string | undefined {
      for (const key of behind) return key
      return undefined
    },

    channels: (): Iterable<string> => places.keys(),

    /** Somebody reads, or has stopped reading. */
    reads(isReading: boolean): void {
      if (state !== 'closed') state = isReading ? 'reading' : 'resting'
    },

    close(): void {
      state = 'closed'
      places.clear()
      behind.clear()
    },
    isClosed: () => state === 'closed',
  }
}
