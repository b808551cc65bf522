/** What this area tells people's endpoints is what the contract of webhooks says. */
import { expect, test } from 'vitest'
import { changedEvent, offlineEvent, presenceEvent, storedEvent } from '#domain/messaging/effect-events.ts'
import { standardBody } from '#domain/webhooks/standard-form.ts'
import { MessageChanged, MessageOffline, MessageStored, UserPresence } from '#generated/webhooks/schemas.ts'
import { aMessage } from './effect-process.ts'

const message = aMessage({ expireSeconds: 60, topic: 'news', setting: 8 })
const notice = { id: message.id, key: 'default:2:g', seq: message.seq, at: message.at, userIds: ['bob'] }
const aChange = (kind: 'edit' | 'delete') => ({
  ...aMessage({ log: 'changes' }),
  change: { kind, messageId: 7, messageSeq: 3, messageAt: 1 },
})
const presence = {
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
  { event: changedEvent(aChange('edit')), contract: MessageChanged },
  { event: changedEvent(aChange('delete')), contract: MessageChanged },
  { event: offlineEvent(notice, message), contract: MessageOffline },
  { event: presenceEvent('1', presence, message.at), contract: UserPresence },
])('$event.type is posted as its contract says', ({ event, contract }) => {
  const body = JSON.parse(standardBody({ ...event, json: JSON.stringify(event.data) }))

  expect(contract.parse(body)).toEqual(body)
  expect(body.data).toEqual(event.data)
})
