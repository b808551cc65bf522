/** Who is connected to what through this process: connections counted by topic and member, and what of it Redis does not know yet. */
import type { TopicRoom } from './model.ts'

export interface Member {
  kind: 'user' | 'client' | 'apiKey'
  id: string
}

/** A member as one word; neither part has a space. */
export const memberText = ({ kind, id }: Member): string => `${kind} ${id}`

export interface Change {
  room: string
  member: string
  /** Connections now; 0 when the member left. */
  connections: number
}

export function presenceCounts() {
  const rooms = new Map<string, Map<string, number>>()
  const changed = new Map<string, Set<string>>()

  function mark(room: string, member: string): void {
    const members = changed.get(room) ?? new Set()
    changed.set(room, members.add(member))
  }

  /** Everything of that topic is to be told again. */
  function markAll(room: string): void {
    for (const member of rooms.get(room)?.keys() ?? []) mark(room, member)
  }

  return {
    add({ room }: TopicRoom, member: string, connections: 1 | -1): void {
      const members = rooms.get(room) ?? new Map<string, number>()
      const count = (members.get(member) ?? 0) + connections
      if (count > 0) members.set(member, count)
      else members.delete(member)
      if (members.size > 0) rooms.set(room, members)
      else rooms.delete(room)
      mark(room, member)
    },

    rooms: () => [...rooms.keys()],

    markAll,

    /** Everything is to be told to be gone. */
    clear(): void {
      for (const room of rooms.keys()) markAll(room)
      rooms.clear()
    },

    hasChanges: () => changed.size > 0,

    /** What Redis has to be told, as it is at this moment; it is told when this returns. */
    takeChanges(): Change[] {
      const changes = [...changed].flatMap(([room, members]) =>
        [...members].map((member) => ({ room, member, connections: rooms.get(room)?.get(member) ?? 0 })),
      )
      changed.clear()
      return changes
    },

    /** They could not be told; whatever is true then goes with the next ones. */
    putBack(changes: Change[]): void {
      for (const { room, member } of changes) mark(room, member)
    },
  }
}
