/**
 * The connections of signed-in devices in this process, and the word between processes about who has to leave:
 *
 *   open ──> in the registry ──> "I am here" over the bus ──> heard back: settled
 *   "I am here" of a master ──> ends every settled connection of the same kind of device, wherever it is
 *
 * A connection that has not heard its own word yet is newer than every word that comes before it, so of two masters that come at
 * the same moment through two processes exactly the one stays whose word Redis took last. Words that were missed while the bus was
 * away are made up for: everybody says again when it came, and the older ones leave; tokens that were ended are looked up.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import {
  type DeviceConnection,
  type DeviceRef,
  deviceLevels,
  type EndReason,
  sameUser,
} from './device-model.ts'

export interface DeviceConnectionsOptions {
  bus: Bus
  prefix: string
  now: () => number
  /** Told of everybody who comes and goes. */
  presence: { join(connection: DeviceConnection): void; leave(connection: DeviceConnection): void }
}

type Whose = Omit<DeviceRef, 'flag'> & { flag?: number }

interface Here {
  kind: 'here'
  whose: DeviceRef
  id: string
  level: number
  deviceId: string
  /** Only where words were missed: when it came. */
  at?: number
}

type Word = Here | { kind: 'end'; whose: Whose; reason: EndReason; generation: string }

interface Entry {
  connection: DeviceConnection
  at: number
  isSettled: boolean
}

export type DeviceConnections = ReturnType<typeof deviceConnections>

export function deviceConnections({ bus, prefix, now, presence }: DeviceConnectionsOptions) {
  const channel = `${prefix}:devices`
  const byUser = new Map<string, Map<string, Entry>>()
  const entriesOf = (user: Pick<DeviceRef, 'tenantId' | 'userId'>): Entry[] => [
    ...(byUser.get(sameUser(user))?.values() ?? []),
  ]
  let subscription: BusSubscription | undefined

  function remove(connection: DeviceConnection): boolean {
    const mine = byUser.get(sameUser(connection))
    if (!mine?.delete(connection.id)) return false
    if (mine.size === 0) byUser.delete(sameUser(connection))
    presence.leave(connection)
    return true
  }

  function end({ connection }: Entry, reason: EndReason): void {
    if (remove(connection)) connection.end(reason)
  }

  function obey(word: Word): void {
    if (word.kind === 'end') {
      for (const entry of entriesOf(word.whose)) if (isMeant(entry, word)) end(entry, word.reason)
      return
    }
    for (const entry of entriesOf(word.whose)) {
      if (entry.connection.id === word.id) entry.isSettled = true
      else if (mustYield(entry, word)) end(entry, yieldReason(entry, word))
    }
  }

  /** Says it to everybody; here at once when the bus cannot. */
  async function say(word: Word): Promise<void> {
    try {
      await bus.publish(channel, JSON.stringify(word))
      if (!bus.isOpen()) obey(word)
    } catch {
      obey(word)
    }
  }

  const wordOf = ({ connection: { id, level, deviceId, tenantId, userId, flag } }: Entry): Here => ({
    kind: 'here',
    whose: { tenantId, userId, flag },
    id,
    level,
    deviceId,
  })

  return {
    /** Resolves when the words of others are heard. @throws BusAwayError */
    async listen(): Promise<void> {
      subscription = await bus.listen(channel, {
        message: (text) => obey(JSON.parse(text) as Word),
        lost: () => undefined,
        restored() {
          for (const mine of [...byUser.values()]) {
            for (const entry of [...mine.values()])
              if (!entry.connection.isIndependent) void say({ ...wordOf(entry), at: entry.at })
          }
        },
      })
    },

    /** The connection is there; others that must yield to it are ended. Resolves when everybody was told. */
    async open(connection: DeviceConnection): Promise<void> {
      const user = sameUser(connection)
      const mine = byUser.get(user) ?? new Map<string, Entry>()
      const entry: Entry = { connection, at: now(), isSettled: false }
      byUser.set(user, mine.set(connection.id, entry))
      presence.join(connection)
      if (!connection.isIndependent) await say(wordOf(entry))
    },

    /** It is gone by itself. */
    close: (connection: DeviceConnection): void => void remove(connection),

    /** Ends the connections of that user, or of one kind of device, in every process, but those that signed in after the change. */
    async endAll(whose: Whose, reason: EndReason, generation: string): Promise<void> {
      const word: Word = { kind: 'end', whose, reason, generation }
      obey(word)
      await say(word)
    },

    /** The user's connections in this process. */
    of: (tenantId: string, userId: string): DeviceConnection[] =>
      entriesOf({ tenantId, userId }).map(({ connection }) => connection),

    isHere: (tenantId: string, userId: string): boolean => byUser.has(sameUser({ tenantId, userId })),

    /** The users of a tenant who have connections in this process. */
    *users(tenantId: string): Iterable<string> {
      const start = `${tenantId}:`
      for (const user of byUser.keys()) if (user.startsWith(start)) yield user.slice(start.length)
    },

    /** Everybody who has connections in this process. */
    *people(): Iterable<Pick<DeviceRef, 'tenantId' | 'userId'>> {
      for (const mine of byUser.values()) {
        for (const { connection } of mine.values()) {
          yield connection
          break
        }
      }
    },

    /** Ends one connection of this process. */
    endHere(connection: DeviceConnection, reason: EndReason): void {
      if (remove(connection)) connection.end(reason)
    },

    /** All connections of this process. */
    all: (): DeviceConnection[] =>
      [...byUser.values()].flatMap((mine) => [...mine.values()].map(({ connection }) => connection)),

    stopListening: (): void => subscription?.close(),
  }
}

function isMeant({ connection }: Entry, { whose, generation }: Extract<Word, { kind: 'end' }>): boolean {
  if (whose.flag === undefined) return connection.isIndependent || connection.generation !== generation
  return connection.flag === whose.flag && !connection.isIndependent && connection.generation !== generation
}

/** Whether somebody has to leave for the one who came. */
function mustYield(entry: Entry, came: Here): boolean {
  const { connection } = entry
  if (connection.flag !== came.whose.flag || connection.isIndependent) return false
  const isSameDevice = came.deviceId !== '' && connection.deviceId === came.deviceId
  if (came.level !== deviceLevels.master && !isSameDevice) return false
  if (came.at === undefined) return entry.isSettled
  return entry.at < came.at || (entry.at === came.at && connection.id < came.id)
}

const yieldReason = ({ connection }: Entry, { deviceId }: { deviceId: string }): EndReason =>
  deviceId !== '' && connection.deviceId === deviceId ? 'replaced' : 'signed_in_elsewhere'
