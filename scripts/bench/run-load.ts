/** Runs the load generator in its own process and sums up what it saw, with the processor time of the servers. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cpuMsOf } from './cpu.ts'
import type { LoadOrder, LoadResult } from './http-load.ts'

export interface LoadCommand {
  order: LoadOrder
  /** A module that exports `requests(options): Requests` or `load(order, options)`, by its URL. */
  requests: { module: string; options: unknown }
}

export interface Measured {
  /** Operations (answers times operations per answer) in a second. */
  perSecond: number
  p50: number
  p95: number
  p99: number
  statuses: Record<string, number>
  /** Processor time for one operation, in microseconds, by process; `load` is the generator. */
  cpuUs: Record<string, number>
}

const run = promisify(execFile)

/**
 * @param pids the processes whose processor time is looked at
 * @param perAnswer operations that one answer stands for
 */
export async function runLoad(
  command: LoadCommand,
  pids: Record<string, number>,
  perAnswer: number,
): Promise<Measured> {
  const before = cpuOf(pids)
  const script = fileURLToPath(new URL('load-process.ts', import.meta.url))
  const { stdout } = await run(process.execPath, [script, JSON.stringify(command)], { maxBuffer: 1 << 28 })
  const after = cpuOf(pids)
  const { answers, statuses, elapsedMs, latenciesMs, cpuMs } = JSON.parse(stdout) as LoadResult
  const rising = latenciesMs.toSorted((one, other) => one - other)
  const operations = answers * perAnswer
  // The warm-up works too: its share of the processor time is taken out by its share of the time.
  const counted = elapsedMs / (elapsedMs + command.order.warmUpMs)
  const cpuUs = Object.fromEntries(
    [
      ...Object.keys(pids).map((name): [string, number] => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
      ['load', cpuMs] as const,
    ].map(([name, ms]) => [name, (ms * 1000 * counted) / operations]),
  )
  const share = (part: number) => rising[Math.max(0, Math.ceil(part * rising.length) - 1)] ?? 0
  return {
    perSecond: (operations / elapsedMs) * 1000,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    statuses,
    cpuUs,
  }
}

const cpuOf = (pids: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMsOf(pid)]))
