import { expect, it } from 'vitest'
import { messageLedger } from '#test/support/message-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it('every acknowledged message is stored once and without gaps although servers, mongod and redis are killed (short form)', async () => {
  const report = await messageLedger({
    messages: 4000,
    rounds: 1,
    senders: 32,
    seed: 1,
    webhook: false,
    folder: await temporaryFolder(),
  })

  expect(report.acknowledged).toBeGreaterThanOrEqual(4000)
  expect(report).toMatchObject({
    lost: [],
    twice: [],
    gaps: [],
    owed: 0,
    strange: [],
    kills: { servers: 2, mongod: 1, redis: 1 },
  })
}, 400_000)
