import { expect, it } from 'vitest'
import { messageLedger } from '#test/support/message-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it.each([1, 2, 3])(
  '40,000 acknowledged messages survive kill -9 of everything, seed %i',
  async (seed) => {
    const folder = await temporaryFolder()

    const report = await messageLedger({
      messages: 40_000,
      rounds: 2,
      senders: 32,
      seed,
      webhook: true,
      folder,
    })

    const { lost, untold, twice, gaps, strange, errors, ...counts } = report
    process.stdout.write(
      `${JSON.stringify({ seed, ...counts, lost: lost.length, untold: untold.length, twice: twice.length, gaps: gaps.length })}\n`,
    )
    expect(report.acknowledged).toBeGreaterThanOrEqual(40_000)
    expect({ lost, untold, twice, gaps, strange, owed: report.owed }, errors.join('\n')).toEqual({
      lost: [],
      untold: [],
      twice: [],
      gaps: [],
      strange: [],
      owed: 0,
    })
  },
  1_200_000,
)
