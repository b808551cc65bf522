/** Sockets that end at the worst moment; the driver alone waits for ever, or gives an error that nobody may try again. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOutage } from '#platform/mongo/outage.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'

const sockets = new Set<Socket>()
const note = (message: unknown) => void sockets.add((message as { socket: Socket }).socket)

let database: TestDatabase
beforeAll(async () => {
  subscribe('net.client.socket', note)
  database = await testDatabase()
})
afterAll(async () => {
  unsubscribe('net.client.socket', note)
  await database.remove()
})

const open = () => [...sockets].filter(({ destroyed }) => !destroyed)
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (isOutage(error) ? 'may be tried again' : error),
  )

test('a command on a connection that ended a moment before, and has not said so, fails as an outage', async () => {
  await database.db.command({ ping: 1 })

  for (const socket of open()) socket.destroy()

  expect(await outcomeOf(database.db.command({ ping: 1 }))).toBe('may be tried again')
})

test('a read on such a connection is tried again by the driver, on another one', async () => {
  await database.db.command({ ping: 1 })

  for (const socket of open()) socket.destroy()

  expect(await database.db.collection('words').findOne({})).toBeNull()
})

test.each([
  ['ends', (socket: Socket) => void socket.destroy()],
  ['breaks', (socket: Socket) => void socket.destroy(new Error('read ECONNRESET'))],
])('a large command whose connection %s before it is sent fails as an outage', async (_, end) => {
  await database.db.command({ ping: 1 })
  for (const socket of open()) {
    const { write } = socket
    socket.write = (...bytes: unknown[]) => {
      const isTaken = Reflect.apply(write, socket, bytes) as boolean
      if (!isTaken) end(socket)
      return isTaken
    }
  }

  const insert = database.db.command({ insert: 'words', documents: [{ text: 'x'.repeat(15 * 1024 * 1024) }] })

  expect(await outcomeOf(insert)).toBe('may be tried again')
})

test('no connection is lost by it', async () => {
  const many = Array.from({ length: 100 }, () => database.db.command({ ping: 1 }))

  expect(await Promise.all(many)).toHaveLength(100)
})
