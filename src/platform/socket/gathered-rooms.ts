/**
 * Fan-out to the members of rooms, gathered per turn of the event loop:
 *
 *   deliver, deliver, deliver ──> (end of the turn) ──> frames joined once per room ──> one write per member
 *
 * An event is encoded once, and its bytes are shared by all members. Whatever else is written to a member before
 * the turn ends (an ack, a direct event, a ping) first flushes what waits for it, so that a connection sees
 * everything in the order in which it was said.
 */
import type { Connection } from './connection.ts'
import type { Outgoing } from './outgoing.ts'
import type { EncodedEvent } from './text-frame.ts'

/** A room does not gather more than this; a member that reads would otherwise look slow. */
const GATHER_BYTES = 128 * 1024

interface Waiting {
  texts: string[]
  frames: Buffer[]
  bytes: number
  /** Who gets nothing of the event at this index. */
  except: (Connection | undefined)[]
  hasExceptions: boolean
}

/** A member that does not get anything yet: what is delivered meanwhile is kept for it. */
export interface Entrance {
  /** Writes these, then what was kept, and from then on what comes. */
  open(first: readonly EncodedEvent[]): void
}

export type GatheredRooms = ReturnType<typeof gatheredRooms>

export function gatheredRooms(outgoing: Outgoing) {
  const rooms = new Map<string, Set<Connection>>()
  const waiting = new Map<string, Waiting>()
  /** What is kept for those who stand in the entrance of a room. */
  const entrances = new Map<string, Map<Connection, EncodedEvent[]>>()
  let isScheduled = false

  function flush(): void {
    isScheduled = false
    if (waiting.size === 0) return
    const due = [...waiting]
    waiting.clear()
    const writeAll = () => {
      for (const [room, batch] of due) writeTo(rooms.get(room), batch)
    }
    if (due.length === 1) writeAll()
    else outgoing.together(writeAll)
  }

  function writeTo(members: Iterable<Connection> = [], batch: Waiting): void {
    const frames = batch.frames.length === 1 ? (batch.frames[0] as Buffer) : Buffer.concat(batch.frames)
    for (const member of members) {
      if (batch.hasExceptions && batch.except.includes(member)) writeRest(member, batch)
      else outgoing.write(member, batch.texts, frames)
    }
  }

  function writeRest(member: Connection, { texts, frames, except }: Waiting): void {
    const isMeant = (_: unknown, index: number) => except[index] !== member
    const rest = frames.filter(isMeant)
    if (rest.length > 0) outgoing.write(member, texts.filter(isMeant), Buffer.concat(rest))
  }

  function send(connection: Connection, events: readonly EncodedEvent[]): void {
    if (events.length === 0) return
    const frames = Buffer.concat(events.map(({ frame }) => frame))
    outgoing.write(
      connection,
      events.map(({ text }) => text),
      frames,
    )
  }

  /** Before anything is written past the gathering. */
  function flushBefore(this: Connection): void {
    const isAwaited = [...waiting.keys()].some((room) => rooms.get(room)?.has(this))
    if (isAwaited) flush()
  }

  return {
    /** Puts this connection's other writes in order with what its rooms gather. */
    watch(connection: Connection): void {
      connection.prependListener('packetCreate', flushBefore)
    },

    /** From the next `deliver` on the connection misses nothing; it gets it when the entrance is opened. */
    enter(room: string, connection: Connection): Entrance {
      const kept: EncodedEvent[] = []
      entryOf(entrances, room, () => new Map()).set(connection, kept)
      return {
        open(first) {
          if (entrances.get(room)?.get(connection) !== kept) return
          removeFrom(entrances, room, connection)
          if (waiting.has(room)) flush()
          entryOf(rooms, room, () => new Set()).add(connection)
          send(connection, [...first, ...kept])
        },
      }
    },

    leave(room: string, connection: Connection): void {
      if (waiting.has(room)) flush()
      removeFrom(entrances, room, connection)
      removeFrom(rooms, room, connection)
    },

    /** Everybody in the room or its entrance. */
    members: (room: string): Connection[] => [
      ...(rooms.get(room) ?? []),
      ...(entrances.get(room)?.keys() ?? []),
    ],

    /** To every member but `except`, at the end of this turn at the latest. Tells how many there are. */
    deliver(room: string, event: EncodedEvent, except?: Connection): number {
      for (const [connection, kept] of entrances.get(room) ?? []) {
        if (connection !== except) kept.push(event)
      }
      const members = rooms.get(room)
      if (!members) return 0
      let batch = waiting.get(room)
      if (!batch) {
        batch = { texts: [], frames: [], bytes: 0, except: [], hasExceptions: false }
        waiting.set(room, batch)
      }
      batch.texts.push(event.text)
      batch.frames.push(event.frame)
      batch.except.push(except)
      batch.bytes += event.frame.length
      if (except && members.has(except)) batch.hasExceptions = true
      if (batch.bytes >= GATHER_BYTES) flush()
      else if (!isScheduled) {
        isScheduled = true
        setImmediate(flush)
      }
      return members.size
    },
  }
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key)
  if (found) return found
  const made = make()
  map.set(key, made)
  return made
}

/** An empty room is none. */
function removeFrom<Member>(
  map: Map<string, { delete(member: Member): boolean; size: number }>,
  key: string,
  member: Member,
): void {
  const members = map.get(key)
  members?.delete(member)
  if (members?.size === 0) map.delete(key)
}
