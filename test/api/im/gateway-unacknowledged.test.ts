/** What a connection remembers until it is acknowledged is bounded in number and in bytes, whatever the client does. */
import { expect, it } from 'vitest'
import { openSession } from '#api/im/gateway/open-session.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { framingOf } from '#generated/runtime/framing.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'

const message = (id: number, bytes: number): StoredMessage => ({
  id,
  seq: id,
  at: 0,
  channel: { tenantId: 'default', type: 2, id: 'g' },
  log: 'messages',
  from: 'ann',
  clientNo: String(id),
  payload: Buffer.alloc(bytes),
  header: { redDot: false, syncOnce: false, noPersist: false },
  setting: 0,
})

it.each([
  { what: 'small messages', bytes: 100, kept: 1000 },
  { what: 'messages of 4 KiB', bytes: 4096, kept: 1000 },
  { what: 'messages of 256 KiB', bytes: 256 * 1024, kept: 16 },
])('of 3000 $what the newest $kept are kept', ({ bytes, kept }) => {
  const connection = { id: 'c', sendFrame: () => undefined } as unknown as WsConnection
  const framing = framingOf({ kind: 'json-rpc', error: 'error' })
  const { session } = openSession(connection, {
    framing,
    messagesPerSecond: 0,
    redeliverMs: 60_000,
    now: Date.now,
  })

  for (let id = 1; id <= 3000; id += 1) session.deliver(message(id, bytes), Buffer.alloc(0))

  expect([...session.unacknowledged.keys()]).toEqual(
    Array.from({ length: kept }, (_, at) => 3001 - kept + at),
  )
})
