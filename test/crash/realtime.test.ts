/** The promises of RT-5 at full size: kill -9 with 500 subscribers, a rolling restart of two processes with 2,000. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { startMongod, startRedis } from '#services/index.ts'
import { freePort } from '#services/ports.ts'
import { startBalancer } from '#test/support/balancer.ts'
import { recoveryLedger } from '#test/support/recovery-ledger.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

/** Services of their own, and processes that keep their port when they start again. */
async function scene(processes: number) {
  const folder = await temporaryFolder()
  const [mongod, redis] = await Promise.all([
    startMongod({ dir: join(folder, 'mongodb'), cacheSizeGb: 0.25 }),
    startRedis({ dir: join(folder, 'redis') }),
  ])
  onTestFinished(async () => void (await Promise.all([mongod.stop(), redis.stop()])))
  const ports = await Promise.all(Array.from({ length: processes }, () => freePort()))
  const start = async (index: number): Promise<Program> => {
    const program = await startProgram({
      MONGODB_URI: mongod.uri,
      REDIS_URL: redis.uri,
      PARLEY_PLATFORM_ADDR: `127.0.0.1:${ports[index]}`,
      PARLEY_ROLE: 'api',
      PARLEY_MODE: 'release',
      PARLEY_HTTP_ADDR: 'off',
      PARLEY_WS_ADDR: 'off',
      PARLEY_CHAT_ADDR: 'off',
      PARLEY_LOGGER_LEVEL: '3',
      PARLEY_AUTH_ACCESS_TOKEN_SECONDS: '3600',
      PARLEY_LIMITS_CONNECTIONS_PER_MINUTE: '0',
      PARLEY_LIMITS_MESSAGES_PER_SECOND: '0',
    })
    onTestFinished(async () => void (await program.stop('SIGKILL')))
    return program
  }
  const first = await start(0)
  const others = await Promise.all(ports.slice(1).map((_, index) => start(index + 1)))
  return { programs: [first, ...others], start, token: await administratorToken(first) }
}

async function administratorToken({ url, output }: Program): Promise<string> {
  const words = /username (\S+), password (\S+), client_id (\S+)/.exec(output.join('\n'))
  const [, username, password, client_id] = words ?? []
  const answer = await fetch(`${url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'password', username, password, client_id }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

it('500 subscribers recover from a kill -9 of their server', async () => {
  const { programs, start, token } = await scene(2)
  const [killed, other] = programs as [Program, Program]
  const ledger = await recoveryLedger({
    topic: `public:t-${randomUUID()}`,
    token,
    urlOf: () => killed.url,
    publisherUrl: other.url,
    subscribers: 500,
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(50)
  await ledger.allHeard()

  await killed.kill()
  await ledger.publish(50)
  await start(0)
  await ledger.allSubscribed(2)
  await ledger.publish(50)
  await ledger.allHeard()

  expect(ledger.report()).toEqual({ recovered: 500, unrecovered: 0, lost: 0, repeated: 0, disordered: 0 })
}, 300_000)

it('a rolling restart of two processes loses nothing for 2,000 clients, half of them with default transports', async () => {
  const { programs, start, token } = await scene(2)
  const balancer = await startBalancer(programs.map(({ url }) => url))
  onTestFinished(() => balancer.close())
  const ledger = await recoveryLedger({
    topic: `public:t-${randomUUID()}`,
    token,
    urlOf: () => balancer.url,
    publisherUrl: balancer.url,
    subscribers: 2000,
    transportsOf: (index) => (index % 2 === 0 ? undefined : ['websocket']),
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(20)
  await ledger.allHeard()

  const all = programs.map(({ url }) => url)
  for (const [index, program] of programs.entries()) {
    balancer.targets = all.filter((url) => url !== program.url)
    const stopped = program.stop()
    await ledger.publish(20)
    expect(await stopped).toBe(0)
    await start(index)
    balancer.targets = all
    await ledger.publish(20)
  }
  await ledger.allConnected()
  await ledger.publish(20)
  await ledger.allHeard()

  expect(ledger.report()).toMatchObject({ unrecovered: 0, lost: 0, repeated: 0, disordered: 0 })
}, 600_000)
