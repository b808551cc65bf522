/**
 * One MongoDB client per process. MongoDB is the truth (design §3), so every write waits for a majority and
 * its journal, and every wait has an end: a dead database gives an error after seconds, never a hang. A
 * process refuses to start on a server that could lose an acknowledged write (start-up checks).
 */
import { type Db, MongoClient, type MongoClientOptions, type TopologyDescriptionChangedEvent } from 'mongodb'
import { databaseNameOf, withoutCredentials } from './address.ts'
import { endWaitsOfClosedConnections } from './closed-connections.ts'
import { diagnose, unfitness } from './diagnose.ts'
import { MongoUnusableError } from './errors.ts'
import type { MongoLog } from './log.ts'

export interface MongoConnection {
  client: MongoClient
  db: Db
  /** Ends running operations and closes every socket. */
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Shown by the server in `currentOp` and its log. */
  appName?: string
  log?: MongoLog
  /** How long one operation looks for a server that takes writes. */
  serverSelectionTimeoutMs?: number
}

/**
 * A connection that is proven to reach a primary of a replica set (or a sharded cluster).
 * The database is the one the URI names, else `parley`.
 * @throws MongoUnusableError naming the address and the command that mends it
 */
export async function connectMongo(uri: string, options: ConnectOptions = {}): Promise<MongoConnection> {
  endWaitsOfClosedConnections()
  const client = clientOf(uri, options)
  try {
    await client.connect()
    const db = client.db(databaseNameOf(uri))
    await refuseStandalone(db, uri)
    const silence = options.log ? reportReachability(client, options.log) : () => {}
    const close = () => {
      silence()
      return client.close()
    }
    return { client, db, close }
  } catch (cause) {
    await client.close()
    if (cause instanceof MongoUnusableError) throw cause
    throw new MongoUnusableError(await diagnose(uri, cause), cause)
  }
}

function clientOf(uri: string, { appName = 'parley', serverSelectionTimeoutMs = 5000 }: ConnectOptions) {
  const options: MongoClientOptions = {
    appName,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    retryWrites: true,
    retryReads: true,
    maxPoolSize: 50,
    waitQueueTimeoutMS: 5000,
    serverSelectionTimeoutMS: serverSelectionTimeoutMs,
    connectTimeoutMS: 5000,
    /** Longer than any maxTimeMS and wtimeout of ours, so that it only ends what is truly dead. */
    socketTimeoutMS: 30_000,
    heartbeatFrequencyMS: 5000,
  }
  try {
    return new MongoClient(uri, options)
  } catch (cause) {
    throw new MongoUnusableError(
      `${withoutCredentials(uri)} is no MongoDB address; correct mongodbUri in the configuration or MONGODB_URI`,
      cause,
    )
  }
}

/** A lone server knows no majority and no retryable writes; only a replica set keeps the promise. */
async function refuseStandalone(db: Db, uri: string): Promise<void> {
  const problem = unfitness(await db.admin().command({ hello: 1 }), withoutCredentials(uri))
  if (problem !== undefined) throw new MongoUnusableError(problem)
}

/** One line when the primary is lost and one when there is one again; the result ends that. */
function reportReachability(client: MongoClient, log: MongoLog): () => void {
  let reachable = true
  const report = ({ newDescription }: TopologyDescriptionChangedEvent) => {
    const types = [...newDescription.servers.values()].map((server) => server.type)
    const now = types.some((type) => type === 'RSPrimary' || type === 'Mongos')
    if (now === reachable) return
    reachable = now
    if (now) log.info({ servers: types }, 'MongoDB takes writes again')
    else log.warn({ servers: types }, 'MongoDB has no server that takes writes')
  }
  client.on('topologyDescriptionChanged', report)
  return () => client.off('topologyDescriptionChanged', report)
}
