/**
 * A reference and a subject under the same load, in turn: R S R S … . The ratio of a pair of neighbours says more
 * than that of two averages, because what else the machine does changes slowly; the median pair is reported.
 */
import { appendFileSync, mkdirSync } from 'node:fs'
import { atRest } from './at-rest.ts'
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
  /** Other processes that get their share of the connections. */
  otherUrls?: string[]
  path: string
  /** Processes whose processor time is shown; the servers' names begin with `server`. */
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
  /** What the subject must reach, in a second or in a second of the servers' processor time. */
  target: { ratio: number; p95Ms?: number; per?: 'second' | 'CPU-second' }
  /** Watches something while a contender is measured, and gives a line about it. */
  watch?: () => Promise<() => Promise<string>>
}

const WARM_UP_MS = 1000

/** Measures, prints and keeps the rows. */
export async function compare(comparison: Comparison, options: BenchOptions): Promise<void> {
  const { title, reference, subject, target } = comparison
  if (!title.includes(options.only)) return
  console.log(`\n${title}, ${comparison.connections} connections`)
  // A round that does not count: a program that has just started is still being compiled.
  for (const contender of [reference, subject]) await load(comparison, contender, options)
  const pairs: { reference: Measured; subject: Measured }[] = []
  for (let round = 1; round <= options.rounds; round++) {
    await atRest(serversOf(subject))
    const measured = await measure(comparison, reference, round, options)
    await atRest(serversOf(reference))
    pairs.push({ reference: measured, subject: await measure(comparison, subject, round, options) })
  }
  const { per = 'second' } = target
  const rate = per === 'second' ? ({ perSecond }: Measured) => perSecond : perCpuSecond
  const ratio = median(pairs.map((pair) => rate(pair.subject) / rate(pair.reference)))
  const p95 = median(pairs.map((pair) => pair.subject.p95))
  const met = ratio >= target.ratio && p95 <= (target.p95Ms ?? Number.POSITIVE_INFINITY)
  const limit = target.p95Ms === undefined ? '' : `, P95 ${p95.toFixed(0)} ms (at most ${target.p95Ms})`
  console.log(
    `  => ${subject.name} ${ratio.toFixed(2)} x ${reference.name}${per === 'second' ? '' : ' per CPU-second of the servers'} (at least ${target.ratio})${limit}: ${met ? 'met' : 'MISSED'}`,
  )
}

function load(
  { connections, perAnswer }: Comparison,
  { url, otherUrls = [], pids, requests }: Contender,
  { seconds }: BenchOptions,
): Promise<Measured> {
  const urls = [url, ...otherUrls].map((one) => new URL(one))
  const order = {
    host: urls[0]?.hostname ?? '',
    ports: urls.map(({ port }) => Number(port)),
    connections,
    warmUpMs: WARM_UP_MS,
    measureMs: seconds * 1000,
  }
  return runLoad({ order, requests }, pids, perAnswer)
}

async function measure(
  comparison: Comparison,
  contender: Contender,
  round: number,
  options: BenchOptions,
): Promise<Measured> {
  const { title, connections, unit, watch } = comparison
  const watched = await watch?.()
  const measured = await load(comparison, contender, options)
  print(contender.name, unit, measured)
  if (watched) console.log(`      ${await watched()}`)
  keep(options.name, {
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
  const cpu = Object.entries(cpuUs).map(
    ([process, us]) => `${process} ${us.toFixed(1)} µs (${((us * perSecond) / 1e4).toFixed(0)} %)`,
  )
  const bad = Object.entries(statuses).filter(([status]) => !status.startsWith('2'))
  console.log(
    `  ${name.padEnd(28)} ${perSecond.toFixed(0).padStart(7)} ${unit}/s`,
    `  P50 ${p50.toFixed(1)}  P95 ${p95.toFixed(1)}  P99 ${p99.toFixed(1)} ms`,
    `  CPU per ${unit}: ${cpu.join(', ')}`,
    ...bad.map(([status, count]) => `  !! ${count} x ${status}`),
  )
}

const isServer = ([name]: [string, number]) => name.startsWith('server')
const serversOf = ({ pids }: Contender) =>
  Object.entries(pids)
    .filter(isServer)
    .map(([, pid]) => pid)

/** Operations per second of the servers' processor time. */
function perCpuSecond({ cpuUs }: Measured): number {
  const servers = Object.entries(cpuUs).filter(isServer)
  return 1e6 / servers.reduce((sum, [, us]) => sum + us, 0)
}

export function keep(name: string, row: object): void {
  mkdirSync('.bench', { recursive: true })
  appendFileSync(`.bench/${name}.jsonl`, `${JSON.stringify(row)}\n`)
}

export function median(values: number[]): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.floor(rising.length / 2)] ?? 0
}
