import { expect, it } from 'vitest'
import { inboxLedger, keptInbox } from '#test/support/inbox-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it('990 members who were away get 500 messages once and in order although a worker is killed and Redis forgets', async () => {
  const folder = await temporaryFolder()

  const report = await inboxLedger({ members: 1000, online: 10, messages: 500, folder })

  const { wrong, repeated, unnamed, miscounted, ...counts } = report
  process.stdout.write(
    `${JSON.stringify({ ...counts, wrong: wrong.length, repeated: repeated.length, unnamed: unnamed.length, miscounted: miscounted.length })}\n`,
  )
  expect(report).toMatchObject(keptInbox(500))
}, 1_200_000)
