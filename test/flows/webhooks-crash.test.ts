import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { webhookLedger } from '#test/support/webhook-ledger.ts'

it('every event arrives in order although receiver, workers and Redis fail (short form)', async () => {
  const folder = await temporaryFolder()

  const report = await webhookLedger({
    events: 500,
    keys: 20,
    paceMs: 5000,
    downMs: 2000,
    patienceMs: 60_000,
    folder,
  })

  expect(report).toMatchObject({
    announced: 500,
    received: 500,
    missing: [],
    disordered: [],
    changed: [],
    unsigned: 0,
    kills: 3,
  })
}, 180_000)
