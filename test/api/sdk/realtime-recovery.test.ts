/** Nothing is lost silently (RT-5): what was missed comes in order, or it is said that it cannot. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { startRedis } from '#services/index.ts'
import { freePort } from '#services/ports.ts'
import { newApiKey } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { settingsFor } from '#test/support/command-line.ts'
import { openRealtime } from '#test/support/realtime.ts'
import { recoveryLedger } from '#test/support/recovery-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

let app: TestApp
let key: string
const UNLIMITED = { PARLEY_LIMITS_CONNECTIONS_PER_MINUTE: '0', PARLEY_LIMITS_MESSAGES_PER_SECOND: '0' }

beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
  key = await newApiKey(app, ['realtime:*'])
})
afterAll(() => app.close())

const newTopic = () => `public:t-${randomUUID()}`

/** The program on the database and Redis of the test. */
async function another(settings: Record<string, string> = {}): Promise<Program> {
  const program = await startProgram({ ...settingsFor(app.services), ...UNLIMITED, ...settings })
  onTestFinished(async () => void (await program.stop()))
  return program
}

test('what was missed comes first, in order, and the live messages after it', async () => {
  const topic = newTopic()
  const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(app.url, key)]
  const write = (payload: number) => writer.ask('publish', { topic, payload, messageId: `m-${payload}` })
  const { position } = (await write(0)) as { position: { epoch: string; offset: number } }
  for (const number of [1, 2, 3]) await write(number)

  const answer = await reader.ask('subscribe', { topic, messageId: 'm', since: position })
  await write(4)

  expect(answer).toMatchObject({ epoch: position.epoch, offset: position.offset + 3, recovered: true })
  for (const number of [1, 2, 3, 4]) expect(await reader.next('message')).toMatchObject({ payload: number })
})

test.each([
  { because: 'the epoch is another one', since: { epoch: 'another', offset: 0 } },
  { because: 'the position lies ahead', since: { offset: 1_000_000 } },
])('recovered is false when $because', async ({ since }) => {
  const topic = newTopic()
  const client = await openRealtime(app.url, key)
  const first = (await client.ask('publish', { topic, payload: 1, messageId: 'm-1' })) as {
    position: { epoch: string; offset: number }
  }

  const answer = await client.ask('subscribe', {
    topic,
    messageId: 'm-2',
    since: { ...first.position, ...since },
  })

  expect(answer).toMatchObject({ status: 'success', ...first.position, recovered: false })
})

test('after a kill -9 of their server all subscribers get what they missed (short form)', async () => {
  const port = String(await freePort())
  const settings = { PARLEY_PLATFORM_ADDR: `127.0.0.1:${port}` }
  const killed = await another(settings)
  const ledger = await recoveryLedger({
    topic: newTopic(),
    token: key,
    urlOf: () => `http://127.0.0.1:${port}`,
    publisherUrl: app.url,
    subscribers: 60,
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(50)
  await ledger.allHeard()

  await killed.kill()
  await ledger.publish(50)
  await another(settings)
  await ledger.allSubscribed(2)
  await ledger.publish(20)
  await ledger.allHeard()

  expect(ledger.report()).toEqual({ recovered: 60, unrecovered: 0, lost: 0, repeated: 0, disordered: 0 })
}, 120_000)

test('when Redis comes back empty everybody is told that something may be lost', async () => {
  const redis = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
  onTestFinished(() => redis.stop())
  const program = await another({ REDIS_URL: redis.uri })
  const ledger = await recoveryLedger({
    topic: newTopic(),
    token: key,
    urlOf: () => program.url,
    publisherUrl: program.url,
    subscribers: 20,
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(20)
  await ledger.allHeard()

  await redis.kill()
  await redis.restart()
  await ledger.allSubscribed(2)
  await ledger.publish(5)
  await ledger.allHeard()

  expect(ledger.report()).toEqual({ recovered: 0, unrecovered: 20, lost: 0, repeated: 0, disordered: 0 })
}, 60_000)
