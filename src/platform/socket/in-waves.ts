/** Sends many away without storming those who serve on: so many at a time, all of them within ten seconds. */
import { setTimeout as pause } from 'node:timers/promises'

const WAVE_MS = 100
/** At least so many a wave; more where so many are there that the time would run out. */
const WAVE_SIZE = 100
const LONGEST_MS = 10_000

export async function inWaves<Item>(items: readonly Item[], send: (item: Item) => void): Promise<void> {
  const size = Math.max(WAVE_SIZE, Math.ceil((items.length * WAVE_MS) / LONGEST_MS))
  for (let first = 0; first < items.length; first += size) {
    if (first > 0) await pause(WAVE_MS)
    for (const item of items.slice(first, first + size)) send(item)
  }
}
