import { expect, it } from 'vitest'
import { telemetryLedger } from '#test/support/telemetry-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it.each([1, 2])(
  '50,000 acknowledged events survive kill -9 of everything, seed %i',
  async (seed) => {
    const folder = await temporaryFolder()

    const report = await telemetryLedger({ events: 50_000, rounds: 4, clients: 32, seed, folder })

    const { missing, twice, strange, ...counts } = report
    process.stdout.write(
      `${JSON.stringify({ seed, ...counts, missing: missing.length, twice: twice.length })}\n`,
    )
    expect(report.acknowledged).toBeGreaterThanOrEqual(50_000)
    expect({ missing, twice, strange }).toEqual({ missing: [], twice: [], strange: [] })
  },
  900_000,
)
