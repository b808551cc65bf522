/**
 * Why a connection failed, said to an operator. The driver only says that no server fitted; asking the first
 * host directly tells a silent address from a replica set that was never initiated or has another name.
 */
import { type Document, MongoClient } from 'mongodb'
import { withoutCredentials } from './address.ts'

const REFUSED_LOGIN = [18, 8000]

/** One sentence with the command that mends it; never a password. */
export async function diagnose(uri: string, cause: unknown): Promise<string> {
  const address = withoutCredentials(uri)
  if (cause instanceof Error && 'code' in cause && REFUSED_LOGIN.includes(Number(cause.code))) {
    return `${address} refuses the user name or the password of the address`
  }
  const hello = await askDirectly(uri)
  if (hello === undefined) {
    return `no MongoDB answers at ${address}; start it there, or correct mongodbUri in the configuration or MONGODB_URI`
  }
  return (
    unfitness(hello, address) ??
    `${address} belongs to the replica set ${JSON.stringify(hello.setName)}, which has no primary under the names ${JSON.stringify(hello.hosts)}; compare replicaSet= in the address and see mongosh --eval 'rs.status()'`
  )
}

/** Why a server that answers `hello` cannot keep what it acknowledges; undefined when it can. */
export function unfitness(hello: Document, address: string): string | undefined {
  if (hello.setName !== undefined || hello.msg === 'isdbgrid') return undefined
  return hello.isreplicaset
    ? `${address} waits to be made a replica set; mend it: mongosh --eval 'rs.initiate()'`
    : `${address} is a lone server, and Parley needs a replica set; mend it: start mongod with --replSet rs0, then mongosh --eval 'rs.initiate()'`
}

async function askDirectly(uri: string): Promise<Document | undefined> {
  try {
    const client = new MongoClient(firstHostOf(uri), {
      directConnection: true,
      serverSelectionTimeoutMS: 1000,
    })
    return await client
      .connect()
      .then(() => client.db('admin').command({ hello: 1 }))
      .finally(() => client.close())
  } catch {
    return undefined
  }
}

/** The address with one host and without the name of a set. */
function firstHostOf(uri: string): string {
  return uri.replace(/^(mongodb:\/\/(?:[^/]*@)?[^/,]+)[^/]*/, '$1').replace(/([?&])replicaSet=[^&]*&?/, '$1')
}
