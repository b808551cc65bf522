/** What the hash of a topic says: fields are `<process> <member>`, values the connections through that process. */
import type { Member } from './presence-counts.ts'

export interface Presence {
  /** Connections of all members. */
  connections: number
  /** How many there are. */
  count: number
  /** By kind and id, at most as many as were asked for. */
  members: (Member & { connections: number })[]
}

export type PresenceField = [field: string, connections: number]

/** The process that wrote it. */
export const processOf = (field: string): string => field.slice(0, field.indexOf(' '))

/** Members of all processes together. */
export function presenceOf(fields: PresenceField[], limit: number): Presence {
  const members = new Map<string, number>()
  let all = 0
  for (const [field, connections] of fields) {
    const member = field.slice(field.indexOf(' ') + 1)
    members.set(member, (members.get(member) ?? 0) + connections)
    all += connections
  }
  const named = [...members].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, limit)
  return {
    connections: all,
    count: members.size,
    members: named.map(([member, connections]) => {
      const [kind = '', id = ''] = member.split(' ')
      return { kind: kind as Member['kind'], id, connections }
    }),
  }
}
