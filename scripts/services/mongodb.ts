/**
 * The embedded MongoDB: a replica set of one, bound to the loopback interface, without passwords. Whoever may run programs
 * on this machine can read it; where that is not acceptable, MONGODB_URI names a server with users.
 *
 * The replica-set configuration holds the member's own address. When the port has changed since the last start, the server
 * does not find itself in it, so the configuration is forced to the new address. The server first asks at the old address
 * whether that is itself; should a stranger listen there and say nothing, this takes it 30 seconds. Then it cuts off everybody who
 * is connected, because it has no place in its set; who was asking it something asks again.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { type Db, MongoClient, MongoNetworkError, MongoServerError } from 'mongodb'
import { LOOPBACK } from './ports.ts'
import type { ServerKind, ServerSettings } from './server-kind.ts'

const REPLICA_SET = 'parley'
const NOT_YET_INITIALIZED = 94
/** AlreadyInitialized, ConfigurationInProgress: a configuration is being read or written. */
const NOT_YET = [23, 109]
const ANSWER_WITHIN_MS = 10_000
const POLL_MS = 10

export const mongodb: ServerKind = { name: 'mongodb', program: 'mongod', prepare, uri, whoAnswers, makeReady }

async function prepare(settings: ServerSettings): Promise<string[]> {
  return [
    ['--dbpath', settings.dir],
    ['--port', String(settings.port)],
    ['--bind_ip', LOOPBACK],
    ['--replSet', REPLICA_SET],
    ['--oplogSize', '512'],
    ['--wiredTigerCacheSizeGB', String(settings.cacheSizeGb ?? 0.5)],
    ['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    Object.entries(settings.parameters ?? {}).flatMap((pair) => ['--setParameter', pair.join('=')]),
    ['--quiet', '--nounixsocket'],
  ].flat()
}

function uri(settings: ServerSettings): string {
  return `mongodb://${LOOPBACK}:${settings.port}/parley?directConnection=true`
}

async function whoAnswers(settings: ServerSettings): Promise<{ pid: number; dir: string }> {
  return withAdmin(settings, async (admin) => {
    const status = await admin.command({ serverStatus: 1, metrics: 0, wiredTiger: 0, tcmalloc: 0, locks: 0 })
    const options = await admin.command({ getCmdLineOpts: 1 })
    return { pid: Number(status.pid), dir: String(options.parsed?.storage?.dbPath) }
  })
}

async function makeReady(settings: ServerSettings, isOver: () => boolean): Promise<void> {
  await withAdmin(settings, async (admin) => {
    const untilTrue = async (question: () => Promise<boolean>) => {
      while (!isOver() && !(await question().catch(unlessCutOff))) await delay(POLL_MS)
    }
    await untilTrue(() => configure(admin, `${LOOPBACK}:${settings.port}`))
    await untilTrue(async () => (await admin.command({ hello: 1 })).isWritablePrimary)
  })
}

/** A server that has ended is noticed by whoever started it. */
function unlessCutOff(error: unknown): false {
  if (error instanceof MongoNetworkError) return false
  throw error
}

/** Gives the set its one member; false while the server is not yet in a state to be told. */
async function configure(admin: Db, host: string): Promise<boolean> {
  const present = await presentConfig(admin)
  if (present?.members[0]?.host === host) return true
  const members = [{ _id: 0, host }]
  const order = present
    ? { replSetReconfig: { ...present, version: present.version + 1, members }, force: true }
    : { replSetInitiate: { _id: REPLICA_SET, members } }
  try {
    await admin.command(order)
    return true
  } catch (error) {
    if (error instanceof MongoServerError && NOT_YET.includes(Number(error.code))) return false
    throw error
  }
}

async function presentConfig(
  admin: Db,
): Promise<{ version: number; members: { host: string }[] } | undefined> {
  try {
    return (await admin.command({ replSetGetConfig: 1 })).config
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return undefined
    throw error
  }
}

async function withAdmin<T>(settings: ServerSettings, use: (admin: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri(settings), { serverSelectionTimeoutMS: ANSWER_WITHIN_MS })
  try {
    return await use(client.db('admin'))
  } finally {
    await client.close()
  }
}
