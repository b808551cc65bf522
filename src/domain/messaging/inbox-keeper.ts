/**
 * Keeps what devices have confirmed: at once in this process, and in the database from time to time and when a connection ends,
 * whatever gathered meanwhile in one write. What dies with the process is pushed again.
 */
import type { InboxDevice, Positions, Reach } from './inbox-model.ts'
import { type InboxStore, inboxId } from './inbox-store.ts'

export interface InboxKeeperNeeds {
  store: Pick<InboxStore, 'find' | 'save' | 'keepNewest'>
  now: () => number
  everyMs?: number
  onError(error: unknown): void
  observe?: { written?(devices: number, positions: number): void }
}

interface Unsaved {
  device: InboxDevice
  changed: Map<string, Reach>
  saving: Map<string, Reach>
  isNew: boolean
}

const EVERY_MS = 30_000
const WRITTEN_TOGETHER = 500
const DEVICES_OF_A_USER = 20
/** While the database is away; who is not remembered gets something again. */
const MAX_UNSAVED = 100_000

export type InboxKeeper = ReturnType<typeof inboxKeeper>

export function inboxKeeper(needs: InboxKeeperNeeds) {
  const { store, now, everyMs = EVERY_MS, onError, observe = {} } = needs
  const unsaved = new Map<string, Unsaved>()
  const due = new Set<Unsaved>()
  let writing: Promise<void> | undefined
  const timer = setInterval(() => void save(unsaved.values()), everyMs).unref()

  function unsavedOf(device: InboxDevice): Unsaved {
    const id = inboxId(device)
    const known = unsaved.get(id)
    if (known) return known
    const fresh = { device, changed: new Map(), saving: new Map(), isNew: false }
    if (unsaved.size < MAX_UNSAVED) unsaved.set(id, fresh)
    return fresh
  }

  function save(some: Iterable<Unsaved>): Promise<void> {
    for (const one of some) due.add(one)
    writing ??= writeAll().finally(() => {
      writing = undefined
    })
    return writing
  }

  async function writeAll(): Promise<void> {
    // Those who go in the same turn travel together.
    await new Promise((resolve) => setImmediate(resolve))
    while (due.size > 0) {
      const some = [...due].slice(0, WRITTEN_TOGETHER)
      for (const one of some) due.delete(one)
      await write(some)
    }
  }

  async function write(some: readonly Unsaved[]): Promise<void> {
    for (const one of some) {
      one.saving = one.changed
      one.changed = new Map()
    }
    try {
      await store.save(
        some.map(({ device, saving: positions }) => ({ device, positions })),
        new Date(now()),
      )
      const positions = some.reduce((sum, { saving }) => sum + saving.size, 0)
      observe.written?.(some.length, positions)
      const fresh = some.filter(({ isNew }) => isNew)
      for (const one of fresh) one.isNew = false
      await Promise.all(fresh.map(({ device }) => store.keepNewest(device, DEVICES_OF_A_USER)))
    } catch (error) {
      // With the next round.
      for (const one of some) one.changed = furthest([one.saving, one.changed])
      onError(error)
    }
    for (const one of some) {
      one.saving = new Map()
      if (one.changed.size === 0 && !due.has(one)) unsaved.delete(inboxId(one.device))
    }
  }

  return {
    /** How far the device came; undefined when it was never here. @throws UnavailableError */
    async positionsOf(device: InboxDevice): Promise<Positions | undefined> {
      const unsavedNow = () => {
        const one = unsaved.get(inboxId(device))
        return one ? [one.saving, one.changed] : []
      }
      // What is being written is in the one or in the other.
      const before = unsavedNow()
      const stored = await store.find(device)
      const seen = [...before, ...unsavedNow()]
      return stored || seen.length > 0 ? furthest([stored ?? new Map(), ...seen]) : undefined
    },

    /** The device has come so far. */
    note(device: InboxDevice, positions: Positions): void {
      const one = unsavedOf(device)
      one.changed = furthest([one.changed, positions])
    },

    /** The device is here for the first time, or again, or goes: what is known of it is written soon. */
    saveSoon(device: InboxDevice, { isNew = false }: { isNew?: boolean } = {}): void {
      const one = unsavedOf(device)
      one.isNew ||= isNew
      void save([one])
    },

    /** Writes everything that is known; afterwards nothing is written by itself. */
    async close(): Promise<void> {
      clearInterval(timer)
      await save(unsaved.values())
    },
  }
}

function furthest(all: readonly Positions[]): Map<string, Reach> {
  const result = new Map<string, Reach>()
  for (const positions of all) {
    for (const [key, { messages, changes }] of positions) {
      const known = result.get(key)
      result.set(key, {
        messages: Math.max(messages, known?.messages ?? 0),
        changes: Math.max(changes, known?.changes ?? 0),
      })
    }
  }
  return result
}
