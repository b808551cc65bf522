/** Waits until the processes of an installation have shared the channels out among them, which takes a few looks after a start. */
import { setTimeout as pause } from 'node:timers/promises'
import { SLOTS } from '#domain/messaging/slot-shares.ts'
import { slotStore } from '#domain/messaging/slot-store.ts'
import { connectMongo } from '#platform/mongo/connect.ts'

const WITHIN_MS = 30_000
/** Each process looks every three seconds: after this time all know what the database says. */
const TOLD_MS = 4000

export async function settledSlots(mongodbUri: string, processes: number): Promise<void> {
  const { db, close } = await connectMongo(mongodbUri)
  const slots = slotStore(db)
  const deadline = performance.now() + WITHIN_MS
  for (;;) {
    const { owners } = await slots.read()
    if (owners.size === SLOTS && new Set(owners.values()).size === processes) break
    if (performance.now() > deadline) throw new Error(`the slots are not shared by ${processes} processes`)
    await pause(200)
  }
  await close()
  await pause(TOLD_MS)
}
