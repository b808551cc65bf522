/**
 * Telemetry ingestion against bare routes: batches of 100 at 16 connections, single events at 64, and batches with
 * 30 % repeated ids against none (TEL-5, and the targets of the pipeline issue).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, type Comparison, type Contender, compare } from './comparison.ts'
import { printProfile } from './profile.ts'
import { onStage } from './stage.ts'
import type { BenchServer } from './start-server.ts'
import type { TelemetryRequestOptions } from './telemetry-requests.ts'

const EVENTS_PATH = '/api/telemetry/events'

export async function run(options: BenchOptions): Promise<void> {
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  await onStage(async ({ mongod, database, start, startParley }) => {
    const bare = await start({ script: 'scripts/bench/bare-telemetry.ts', args: [database('bare')] })
    const parley = await startParley({}, { profileDir })
    for (const comparison of comparisons(parley, bare, mongod.pid)) await compare(comparison, options)
  })
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}

function comparisons(parley: BenchServer, bare: BenchServer, mongod: number): Comparison[] {
  const contender = (name: string, server: BenchServer, options: TelemetryRequestOptions): Contender => ({
    name,
    url: server.url,
    path: options.path,
    pids: { server: server.pid, mongod },
    requests: { module: new URL('telemetry-requests.ts', import.meta.url).href, options },
  })
  const batch = { path: EVENTS_PATH, events: 100, inArray: true, repeated: 0 }
  const single = { ...batch, events: 1 }
  const fresh = contender('parley', parley, batch)
  return [
    {
      title: 'batches of 100 events',
      connections: 16,
      perAnswer: 100,
      unit: 'event',
      reference: contender('bare insertMany', bare, { ...batch, path: '/batch' }),
      subject: fresh,
      target: { ratio: 0.7, p95Ms: 200 },
    },
    {
      title: 'single events',
      connections: 64,
      perAnswer: 1,
      unit: 'event',
      reference: contender('bare insertOne', bare, { ...single, path: '/single', inArray: false }),
      subject: contender('parley', parley, single),
      target: { ratio: 3, p95Ms: 200 },
    },
    {
      title: 'repeated ids',
      connections: 16,
      perAnswer: 100,
      unit: 'event',
      reference: { ...fresh, name: 'none repeated' },
      subject: contender('30 % repeated', parley, { ...batch, repeated: 0.3 }),
      target: { ratio: 0.6, p95Ms: 200 },
    },
  ]
}
