import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { webhookLedger } from '#test/support/webhook-ledger.ts'

it('every event arrives in order although receiver, workers and Redis fail (short form)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))

  const report = await webhookLedger({ events: 1000, keys: 20, downMs: 2000, patienceMs: 60_000, folder })

  expect(report).toMatchObject({
    announced: 1000,
    received: 1000,
    missing: [],
    disordered: [],
    changed: [],
    unsigned: 0,
    kills: 3,
  })
}, 180_000)
