import { expect, it } from 'vitest'
import { messageLedger } from '#test/support/message-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it('every acknowledged message is stored once, without gaps, and told by webhook although servers, mongod and redis are killed (short form)', async () => {
  const report = await messageLedger({
    messages: 4000,
    rounds: 1,
    senders: 32,
    seed: 1,
    webhook: true,
    folder: await temporaryFolder(),
  })

  expect(report.acknowledged).toBeGreaterThanOrEqual(4000)
  expect(report, report.errors.join('\n')).toMatchObject({
    lost: [],
    untold: [],
    twice: [],
    gaps: [],
    owed: 0,
    strange: [],
    kills: { servers: 2, mongod: 1, redis: 1 },
  })
}, 400_000)
