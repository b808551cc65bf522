/**
 * Each channel has one writer at a time, for speed: processes that number the same channel would stop each other at the fence all the
 * time. A channel belongs to one of 64 slots, and a slot to the process that holds its lease. Safety does not depend on it: the fence
 * holds also when two believe they are the owner, or none is.
 */
import { SLOTS, shareMove, slotOf } from './slot-shares.ts'
import type { SlotStore, SlotTable } from './slot-store.ts'

export interface SlotLeasesNeeds {
  slots: SlotStore
  processId: string
  everyMs?: number
  leaseMs?: number
  onError: (error: unknown) => void
}

export function slotLeases(needs: SlotLeasesNeeds) {
  const { slots, processId, everyMs = 3000, leaseMs = 10_000, onError } = needs
  let table: SlotTable = { owners: new Map(), writers: [] }
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<void> = Promise.resolve()

  let takesPart = false

  async function balance(): Promise<void> {
    if (takesPart) await slots.renew(processId, leaseMs)
    const seen = await slots.read()
    if (takesPart) await moveTowardsShare(seen)
    table = seen
  }

  async function moveTowardsShare(seen: SlotTable): Promise<void> {
    const { take, release } = shareMove(processId, seen)
    if (release.length > 0) await slots.release(release, processId)
    for (const slot of release) seen.owners.delete(slot)
    const taken = await Promise.all(take.map((slot) => slots.take(slot, processId, leaseMs)))
    for (const [index, slot] of take.entries()) if (taken[index]) seen.owners.set(slot, processId)
  }

  return {
    /** Knows the owners from now on, and is one of them if it takes part. @throws whatever the database says when it is away */
    async start(options: { takesPart: boolean }): Promise<void> {
      takesPart = options.takesPart
      await slots.prepare(SLOTS)
      await balance()
      timer = setInterval(() => {
        turn = turn.then(balance).catch(onError)
      }, everyMs)
      timer.unref()
    },

    /** The process that writes the channel; undefined when nobody is known to. */
    ownerOf: (key: string): string | undefined => table.owners.get(slotOf(key)),

    ownerOfSlot: (slot: number): string | undefined => table.owners.get(slot),

    /** How many slots this process holds. */
    held: (): number => [...table.owners.values()].filter((owner) => owner === processId).length,

    /** Who holds each slot, as it was known at the last look. */
    owners: (): ReadonlyMap<number, string> => table.owners,

    /** Gives everything back, so that the others need not wait for the leases to end. */
    async stop(): Promise<void> {
      clearInterval(timer)
      await turn
      table = { owners: new Map(), writers: [] }
      await slots.leave(processId).catch(onError)
    },
  }
}
