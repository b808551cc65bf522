import { expect, it } from 'vitest'
import { telemetryLedger } from '#test/support/telemetry-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it('every acknowledged event is stored once although server, mongod and redis are killed (short form)', async () => {
  const folder = await temporaryFolder()

  const report = await telemetryLedger({ events: 5000, rounds: 1, clients: 32, seed: 1, folder })

  expect(report.acknowledged).toBeGreaterThanOrEqual(5000)
  expect(report).toMatchObject({
    missing: [],
    twice: [],
    strange: [],
    kills: { server: 1, mongod: 1, redis: 1 },
  })
}, 120_000)
