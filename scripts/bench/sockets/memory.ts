/** What a server keeps in memory after a forced collection, asked through `memory-probe.ts`. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Memory {
  heapUsed: number
  external: number
  rss: number
}

const RESTING_BYTES = 256 * 1024
const RESTING_MS = 500
const RESTING_TURNS = 20

const fileOf = (name: string) => join(tmpdir(), `parley-bench-memory-${process.pid}-${name}.json`)

/** How a server must be started so that it can be asked. */
export function withProbe(name: string) {
  const probe = fileURLToPath(new URL('memory-probe.ts', import.meta.url))
  return {
    nodeArgs: ['--expose-gc', '--import', probe],
    environment: { BENCH_MEMORY_FILE: fileOf(name) },
  }
}

export async function memoryOf(name: string, pid: number): Promise<Memory> {
  const file = fileOf(name)
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await pause(20)
  const memory = JSON.parse(readFileSync(file, 'utf8')) as Memory
  rmSync(file, { force: true })
  return memory
}

/** The same once nothing is being freed any more, so that what one round leaves is not taken off the next one. */
export async function restingMemoryOf(name: string, pid: number): Promise<Memory> {
  let last = await memoryOf(name, pid)
  for (let turn = 0; turn < RESTING_TURNS; turn += 1) {
    await pause(RESTING_MS)
    const present = await memoryOf(name, pid)
    const freed = last.heapUsed + last.external - present.heapUsed - present.external
    last = present
    if (Math.abs(freed) < RESTING_BYTES) break
  }
  return last
}
