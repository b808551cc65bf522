/** What this area tells people's endpoints is what the contract of webhooks says. */
import { expect, test } from 'vitest'
import { offlineEvent, presenceEvent, storedEvent } from '#domain/messaging/effect-events.ts'
import { standardBody } from '#domain/webhooks/standard-form.ts'
import { MessageOffline, MessageStored, UserPresence } from '#generated/webhooks/schemas.ts'
import { aMessage } from './effect-process.ts'

const message = aMessage({ expireSeconds: 60, topic: 'news', setting: 8 })
const notice = { id: message.id, key: 'default:2:g', seq: message.seq, at: message.at, userIds: ['bob'] }
const change = {
  tenantId: 'default',
  userId: 'alice',
  flag: 1,
  isOnline: true,
  connectionId: 'c1',
  deviceConnections: 1,
  userConnections: 2,
}

test.each([
  { event: storedEvent(message), contract: MessageStored },
  { event: storedEvent(aMessage({ log: 'commands' })), contract: MessageStored },
  { event: offlineEvent(notice, message), contract: MessageOffline },
  { event: presenceEvent('1', change, message.at), contract: UserPresence },
])('$event.type is posted as its contract says', ({ event, contract }) => {
  const body = JSON.parse(standardBody({ ...event, json: JSON.stringify(event.data) }))

  expect(contract.parse(body)).toEqual(body)
  expect(body.data).toEqual(event.data)
})
