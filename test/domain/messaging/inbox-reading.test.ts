/** Catching up, where the connection goes away in the middle of it (CHAT-3). */
import { expect, test } from 'vitest'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { inboxCursor } from '#domain/messaging/inbox-cursor.ts'
import { inboxReading } from '#domain/messaging/inbox-reading.ts'

const key = channelKey({ tenantId: 'default', type: 2, id: 'green' })

test('a connection that goes while a page is read ends the reading', async () => {
  const cursor = inboxCursor({
    onBehind: () => undefined,
    isNamed: () => false,
    onConfirmed: () => undefined,
  })
  let looks = 0
  const missed = inboxReading({
    cursor,
    async page() {
      cursor.close()
      return { messages: [], upTo: 3 }
    },
    starts: async () => [
      {
        key,
        heads: { messages: 5, changes: 0 },
        beginning: { at: { messages: 0, changes: 0 }, unknown: { above: 0, upTo: 0, before: 0 } },
      },
    ],
    async isMember() {
      looks += 1
      if (looks > 10) throw new Error('it goes round')
      return true
    },
  })

  const pages = []
  for await (const page of missed()) pages.push(page)

  expect(pages).toEqual([])
  expect(looks).toBe(1)
})
