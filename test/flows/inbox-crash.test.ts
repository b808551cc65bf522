import { expect, it } from 'vitest'
import { inboxLedger, keptInbox } from '#test/support/inbox-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

it('everybody who was away gets all messages once and in order although a worker is killed and Redis forgets (short form)', async () => {
  const folder = await temporaryFolder()

  const report = await inboxLedger({ members: 100, online: 10, messages: 50, folder })

  expect(report).toMatchObject(keptInbox(50))
}, 300_000)
