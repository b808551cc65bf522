/**
 * How far somebody is in a channel. Unread is what is later than the last read and the last own message: what one says oneself is
 * never unread, and who answers has read. Own messages are found by looking back, and `scannedTo` says up to where that was done, so
 * that the next look begins there.
 */

export interface ConversationPosition {
  /** Read up to here. */
  read: number
  /** Own messages up to here are in `read` already. */
  scannedTo: number
  /** Hidden up to here; a later message brings the conversation back. */
  hiddenTo: number
}

/** More is not looked back upon: who has not written for so long has that many unread, give or take. */
const MAX_LOOK_BACK = 10_000

export const startingAt = (seq: number): ConversationPosition => ({ read: seq, scannedTo: seq, hiddenTo: 0 })

/** Where own messages must be looked for, `after` exclusive; undefined when nothing came since. */
export function spanToScan(
  { read, scannedTo }: ConversationPosition,
  last: number,
): { after: number; upTo: number } | undefined {
  const after = Math.max(read, scannedTo, last - MAX_LOOK_BACK)
  return after < last ? { after, upTo: last } : undefined
}

/** After a look back up to `last`, which found `own` or nothing. */
export function scanned(
  position: ConversationPosition,
  last: number,
  own: number | undefined,
): ConversationPosition {
  const read = Math.max(position.read, own ?? 0)
  return { ...position, read, scannedTo: Math.max(position.scannedTo, last) }
}

/** Read up to `seq`, or everything; never less than before. */
export function readTo(
  position: ConversationPosition,
  last: number,
  seq: number = last,
): ConversationPosition {
  const read = Math.max(position.read, Math.min(seq, last))
  return { ...position, read, scannedTo: Math.max(position.scannedTo, read) }
}

/** Exactly so many are unread, more or fewer than before, whoever wrote them. */
export function withUnread(
  position: ConversationPosition,
  last: number,
  unread: number,
): ConversationPosition {
  return { ...position, read: Math.max(0, last - unread), scannedTo: last }
}

/** Hidden, and read, up to the last message. */
export function hiddenUpTo(position: ConversationPosition, last: number): ConversationPosition {
  return {
    read: Math.max(position.read, last),
    scannedTo: Math.max(position.scannedTo, last),
    hiddenTo: last,
  }
}

export function unreadOf({ read }: ConversationPosition, last: number): number {
  return Math.max(0, last - read)
}
