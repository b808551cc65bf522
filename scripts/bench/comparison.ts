/**
 * A reference and a subject under the same load, in turn: R S R S … . The ratio of a pair of neighbours says more
 * than that of two averages, because what else the machine does changes slowly; the median pair is reported.
 */
import { appendFileSync, mkdirSync } from 'node:fs'
import { type LoadCommand, type Measured, runLoad } from './run-load.ts'

export interface BenchOptions {
  name: string
  seconds: number
  rounds: number
  /** Only comparisons whose title contains this. */
  only: string
  profile: boolean
}

export interface Contender {
  name: string
  url: string
  path: string
  /** Processes whose processor time is shown. */
  pids: Record<string, number>
  requests: LoadCommand['requests']
}

export interface Comparison {
  title: string
  connections: number
  /** Operations that one answer stands for, and their name. */
  perAnswer: number
  unit: string
  reference: Contender
  subject: Contender
  /** What the subject must reach. */
  target: { ratio: number; p95Ms?: number }
}

const WARM_UP_MS = 1000

/** Measures, prints and keeps the rows. */
export async function compare(comparison: Comparison, options: BenchOptions): Promise<void> {
  const { title, reference, subject, target } = comparison
  if (!title.includes(options.only)) return
  console.log(`\n${title}, ${comparison.connections} connections`)
  const pairs: { reference: Measured; subject: Measured }[] = []
  for (let round = 1; round <= options.rounds; round++) {
    pairs.push({
      reference: await measure(comparison, reference, round, options),
      subject: await measure(comparison, subject, round, options),
    })
  }
  const ratio = median(pairs.map((pair) => pair.subject.perSecond / pair.reference.perSecond))
  const p95 = median(pairs.map((pair) => pair.subject.p95))
  const met = ratio >= target.ratio && p95 <= (target.p95Ms ?? Number.POSITIVE_INFINITY)
  const limit = target.p95Ms === undefined ? '' : `, P95 ${p95.toFixed(0)} ms (at most ${target.p95Ms})`
  console.log(
    `  => ${subject.name} ${ratio.toFixed(2)} x ${reference.name} (at least ${target.ratio})${limit}: ${met ? 'met' : 'MISSED'}`,
  )
}

async function measure(
  { title, connections, perAnswer, unit }: Comparison,
  contender: Contender,
  round: number,
  { name, seconds }: BenchOptions,
): Promise<Measured> {
  const { hostname, port } = new URL(contender.url)
  const order = {
    host: hostname,
    port: Number(port),
    connections,
    warmUpMs: WARM_UP_MS,
    measureMs: seconds * 1000,
  }
  const measured = await runLoad({ order, requests: contender.requests }, contender.pids, perAnswer)
  print(contender.name, unit, measured)
  keep(name, {
    at: new Date().toISOString(),
    title,
    round,
    contender: contender.name,
    connections,
    ...measured,
  })
  return measured
}

function print(name: string, unit: string, { perSecond, p50, p95, p99, cpuUs, statuses }: Measured): void {
  const cpu = Object.entries(cpuUs).map(([process, us]) => `${process} ${us.toFixed(1)} µs`)
  const bad = Object.entries(statuses).filter(([status]) => !status.startsWith('2'))
  console.log(
    `  ${name.padEnd(28)} ${perSecond.toFixed(0).padStart(7)} ${unit}/s`,
    `  P50 ${p50.toFixed(1)}  P95 ${p95.toFixed(1)}  P99 ${p99.toFixed(1)} ms`,
    `  CPU per ${unit}: ${cpu.join(', ')}`,
    ...bad.map(([status, count]) => `  !! ${count} x ${status}`),
  )
}

export function keep(name: string, row: object): void {
  mkdirSync('.bench', { recursive: true })
  appendFileSync(`.bench/${name}.jsonl`, `${JSON.stringify(row)}\n`)
}

export function median(values: number[]): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.floor(rising.length / 2)] ?? 0
}
