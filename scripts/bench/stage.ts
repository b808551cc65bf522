/** Everything a bench needs around the servers it compares: MongoDB and Redis of its own in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerHandle, startMongod, startRedis } from '#services/index.ts'
import { type BenchServer, type ServerOrder, startServer } from './start-server.ts'

export interface Stage {
  mongod: ServerHandle
  redis: ServerHandle
  /** The address of a database of this name. */
  database(name: string): string
  /** A server that is stopped with the stage. */
  start(order: ServerOrder): Promise<BenchServer>
  /** The whole program, without rate limits; `environment` is laid over that. */
  startParley(
    environment?: Record<string, string>,
    order?: Pick<ServerOrder, 'profileDir' | 'nodeArgs'>,
  ): Promise<BenchServer>
}

/** Builds the stage, plays, and takes it down whatever happened. */
export async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const [mongod, redis] = await Promise.all([
    startMongod({ dir: join(dir, 'mongodb'), cacheSizeGb: 0.5 }),
    startRedis({ dir: join(dir, 'redis') }),
  ])
  const database = (name: string) => {
    const address = new URL(mongod.uri)
    address.pathname = `/${name}`
    return address.href
  }
  const servers: BenchServer[] = []
  const start = async (order: ServerOrder) => {
    const server = await startServer(order)
    servers.push(server)
    return server
  }
  const startParley: Stage['startParley'] = (environment = {}, order = {}) =>
    start({
      script: 'src/main.ts',
      ...order,
      environment: {
        PARLEY_MODE: 'release',
        PARLEY_PLATFORM_ADDR: '127.0.0.1:0',
        PARLEY_HTTP_ADDR: '127.0.0.1:0',
        PARLEY_WS_ADDR: '127.0.0.1:0',
        PARLEY_CHAT_ADDR: '127.0.0.1:0',
        PARLEY_MANAGER_TOKEN: 'bench-manager',
        PARLEY_MONGODB_URI: database('parley'),
        PARLEY_REDIS_URL: redis.uri,
        PARLEY_DATA_DIR: join(dir, 'data'),
        PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0',
        PARLEY_LIMITS_AUTH_PER_MINUTE: '0',
        PARLEY_LIMITS_LOGINS_PER_MINUTE: '0',
        PARLEY_LIMITS_IM_PER_MINUTE: '0',
        PARLEY_LIMITS_SENDS_PER_MINUTE: '0',
        PARLEY_LIMITS_CONNECTIONS_PER_MINUTE: '0',
        PARLEY_LIMITS_MESSAGES_PER_SECOND: '0',
        ...environment,
      },
    })
  try {
    await play({ mongod, redis, database, start, startParley })
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await Promise.all([mongod.stop(), redis.stop()])
    await rm(dir, { recursive: true, force: true })
  }
}
