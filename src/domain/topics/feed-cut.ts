/** What a subscriber gets at the cut, the moment of joining a room. */
import type { Entry, Position } from './model.ts'
import type { Cut } from './room-stream.ts'

/** Where a subscriber begins: `missed` are the entries up to the position, live ones follow it. */
export interface Start extends Position {
  /** Whether `missed` begins right after the position that the subscriber had; false also when it had none. */
  recovered: boolean
  missed: Entry[]
}

/** Called once, at the cut. Join the room before it returns: live entries may follow at once. */
export type AtCut = (start: Start) => void

/** Somebody who waits for a read of the log. */
export interface Follower {
  since: Position | undefined
  join: (start: Start) => void
  refuse: (error: unknown) => void
}

/** Where somebody begins who waited for the read. */
export function startAt(cut: Cut, since: Position | undefined): Start {
  const recovered = since !== undefined && cut.reaches(since)
  return { epoch: cut.epoch, offset: cut.offset, recovered, missed: recovered ? cut.after(since) : [] }
}

/** From where one read serves the room and all who share it; positions of other epochs have nothing to be read. */
export function earliest(position: Position | undefined, followers: Follower[]): Position | undefined {
  let first = position
  for (const { since } of followers) {
    if (!since) continue
    first ??= since
    if (since.epoch === first.epoch && since.offset < first.offset) first = since
  }
  return first
}
