/**
 * Puts what a process hears of a topic into order: what the bus tells, entry by entry and perhaps with gaps, and what the log says
 * when it is asked. What comes out goes to the room in strict order, each entry once; where something is lost, that is said first.
 *
 * The position is what the room has had. It moves on by one, or it is reset.
 *
 * What the bus tells and nobody can read is a gap like any other: the log is asked. The log is right about everything that was told
 * before it was asked, so a word of the bus never makes more than one read.
 */
import { entryAt, readBusText } from './entry-text.ts'
import type { Entry, Position } from './model.ts'
import type { LogSlice } from './topic-log.ts'

export interface Room {
  deliver(entry: Entry): void
  /** The next entry follows this position; what came after the last one and before this may be lost. */
  reset(position: Position): void
}

/** What the moment after a read offers to somebody who joins. */
export interface Cut extends Position {
  /** A read has not settled everything that was heard: another one is needed. */
  isIncomplete: boolean
  /** Whether nothing is missing between that position and the room's. */
  reaches(since: Position): boolean
  /** The entries between that position and the room's, when it is reached. */
  after(since: Position): Entry[]
}

/** Bus messages kept aside while the log is read; more than that and another read serves better. */
const MAX_AHEAD = 10_000

export function roomStream(room: Room) {
  let position: Position | undefined
  /** First offset that the log still had when it was last read, in the epoch of `position`. */
  let oldest = 0
  /** What the bus told and what does not follow the position. */
  let ahead: string[] = []
  let aheadOfRead = 0
  /** What the room got since the read under way began; without a read nothing is kept. */
  let meanwhile: Entry[] | undefined

  function deliver(entry: Entry): void {
    position = { epoch: entry.epoch, offset: entry.offset }
    meanwhile?.push(entry)
    room.deliver(entry)
  }

  /** True when the log has to be read before the room can get it. */
  function hear(message: string): boolean {
    const told = readBusText(message)
    if (!told) return true
    const { epoch, offset, text } = told
    if (epoch === position?.epoch && offset <= position.offset) return false
    if (epoch === position?.epoch && offset === position.offset + 1) {
      const entry = entryAt(epoch, offset, text)
      if (entry) {
        deliver(entry)
        return false
      }
    }
    if (ahead.length === MAX_AHEAD) forgetAhead()
    ahead.push(message)
    return true
  }

  function forgetAhead(): void {
    ahead = []
    aheadOfRead = 0
  }

  function absorb(slice: LogSlice): void {
    const first = firstOf(slice)
    if (position === undefined) {
      // Nobody has joined yet: the room begins at the present.
      position = { epoch: slice.epoch, offset: slice.offset }
    } else if (slice.epoch !== position.epoch || first > position.offset + 1) {
      position = { epoch: slice.epoch, offset: first - 1 }
      meanwhile = []
      room.reset(position)
    }
    oldest = slice.oldest
    for (const entry of slice.entries) if (entry.offset > position.offset) deliver(entry)
  }

  /** What was kept aside before the read is settled by it; later messages may need the next one. */
  function settleAhead(): boolean {
    const open = ahead.slice(aheadOfRead)
    forgetAhead()
    return open.filter(hear).length > 0
  }

  return {
    position: () => position,
    hear,

    /** Whether what followed that position was gone from the log when it was last read. */
    isTooOld: (since: Position) => since.epoch === position?.epoch && since.offset < oldest - 1,

    beginRead(): void {
      aheadOfRead = ahead.length
      meanwhile = []
    },

    abandonRead(): void {
      meanwhile = undefined
    },

    /** Gives the room what the log has and it has not. `slice` is of the read that began last. */
    endRead(slice: LogSlice): Cut {
      absorb(slice)
      const isIncomplete = settleAhead()
      const { epoch, offset } = position ?? slice
      const later = (meanwhile ?? []).filter((entry) => entry.offset > slice.offset)
      meanwhile = undefined
      return {
        epoch,
        offset,
        isIncomplete,
        reaches: (since) =>
          since.epoch === epoch && since.offset <= offset && since.offset >= firstOf(slice) - 1,
        after: (since) => [...slice.entries, ...later].filter((entry) => entry.offset > since.offset),
      }
    },
  }
}

const firstOf = (slice: LogSlice) => slice.entries[0]?.offset ?? slice.offset + 1
