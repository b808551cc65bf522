/** What mongod does while it finds its place in the replica set, planted into one that has long found it. */
import { MongoClient } from 'mongodb'
import { expect, test } from 'vitest'
import { startMongod } from '#services/index.ts'
import { mongodb } from '#services/mongodb.ts'
import { dataFolder } from './scenery.ts'

test.each([
  { question: 'replSetGetConfig', because: 'it has no place in its set and is about to be given one' },
  { question: 'hello', because: 'it takes its place' },
])('a server that cuts off who asks for $question is asked again', async ({ question }) => {
  const dir = await dataFolder()
  const server = await startMongod({ dir, cacheSizeGb: 0.25, parameters: { enableTestCommands: '1' } })
  const client = new MongoClient(server.uri)
  const plan = { failCommands: [question], closeConnection: true }
  await client
    .db('admin')
    .command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data: plan })
    .finally(() => client.close())

  const ready = mongodb.makeReady({ dir, port: server.port }, () => false)

  expect(await ready).toBeUndefined()
  await server.stop()
})
