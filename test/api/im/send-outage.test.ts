/** A send that meets a database in trouble is answered 503 whatever it was about to read or write, and may be sent again (IM-1). */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type FailingMongod, startFailingMongod } from '#test/support/failing-mongod.ts'

let mongod: FailingMongod
let app: TestApp

beforeAll(async () => {
  mongod = await startFailingMongod()
  app = await startTestApp(
    { managerToken: 'the-manager', limits: { sendsPerMinute: 1000 } },
    Date.now,
    mongod.uri,
  )
})
afterEach(() => mongod.heal())
afterAll(async () => {
  await app.close()
  await mongod.stop()
})

const message = (about: object) => ({
  from_uid: `ann-${randomUUID()}`,
  payload: 'aGVsbG8=',
  client_msg_no: randomUUID(),
  ...about,
})
const toPerson = () => message({ channel_id: `joe-${randomUUID()}`, channel_type: 1 })
const toGroup = () => message({ channel_id: `g-${randomUUID()}`, channel_type: 2 })
const toBeCommanded = () => ({ ...toPerson(), header: { sync_once: 1 as const } })

const ELECTION = 11602
const OUT_OF_TIME = 50

/** What was read is kept by the process, so the order of the rows matters. */
test.each([
  { collection: 'system_users', command: 'find', errorCode: ELECTION, make: toGroup },
  { collection: 'channels', command: 'find', errorCode: ELECTION, make: toPerson },
  { collection: 'channel_lists', command: 'find', errorCode: OUT_OF_TIME, make: toPerson },
  { collection: 'channel_members', command: 'find', errorCode: ELECTION, make: toGroup },
  { collection: 'conversations', command: 'find', errorCode: ELECTION, make: toPerson },
  { collection: 'conversations', command: 'insert', errorCode: ELECTION, make: toPerson },
  { collection: 'command_inbox', command: 'insert', errorCode: ELECTION, make: toBeCommanded },
  { collection: 'messages', command: 'aggregate', errorCode: OUT_OF_TIME, make: toGroup },
  { collection: 'messages', command: 'insert', errorCode: OUT_OF_TIME, make: toGroup },
])('a send is to come again after a failed $command of $collection', async (row) => {
  const { collection, command, errorCode, make } = row
  const body = make()
  await mongod.fail([command], { errorCode, namespace: `${app.services.name}.${collection}` })

  const refused = await app.im().sendMessage({ body })
  await mongod.heal()
  const sent = await dataOf(app.im().sendMessage({ body }))

  expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(sent).toMatchObject({ status: 200, data: { client_msg_no: body.client_msg_no } })
})
