import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { telemetryLedger } from '#test/support/telemetry-ledger.ts'

it('every acknowledged event is stored once although server, mongod and redis are killed (short form)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))

  const report = await telemetryLedger({ events: 5000, rounds: 1, clients: 32, seed: 1, folder })

  expect(report.acknowledged).toBeGreaterThanOrEqual(5000)
  expect(report).toMatchObject({
    missing: [],
    twice: [],
    strange: [],
    kills: { server: 1, mongod: 1, redis: 1 },
  })
}, 120_000)
