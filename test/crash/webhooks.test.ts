import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { webhookLedger } from '#test/support/webhook-ledger.ts'

it('20,000 events arrive in order although the receiver is down for two minutes, workers are killed and Redis forgets', async () => {
  const folder = await temporaryFolder()

  const report = await webhookLedger({
    events: 20_000,
    keys: 50,
    downMs: 120_000,
    patienceMs: 300_000,
    folder,
  })

  const { missing, disordered, changed, ...counts } = report
  process.stdout.write(
    `${JSON.stringify({ ...counts, missing: missing.length, disordered: disordered.length })}\n`,
  )
  expect(report.announced).toBeGreaterThanOrEqual(20_000)
  expect({ missing, disordered, changed }).toEqual({ missing: [], disordered: [], changed: [] })
  expect(report.unsigned).toBe(0)
}, 900_000)
