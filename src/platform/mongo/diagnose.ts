/**
 * Why a connection failed, said to an operator. The driver only says that no server fitted; asking the first
 * host directly tells a silent address from a replica set that was never initiated or has another name.
 */
import { MongoClient } from 'mongodb'
import { withoutCredentials } from './address.ts'

/** One sentence with the command that mends it; never a password. */
export async function diagnose(uri: string, cause: unknown): Promise<string> {
  const address = withoutCredentials(uri)
  if (codeOf(cause) === 18 || codeOf(cause) === 8000) {
    return `${address} refuses the user name or the password of the address`
  }
  const hello = await askDirectly(uri)
  if (hello === undefined) {
    return `no MongoDB answers at ${address}; start it there, or correct mongodbUri in the configuration or MONGODB_URI`
  }
  if (hello.isreplicaset) {
    return `${address} waits to be made a replica set; mend it: mongosh --eval 'rs.initiate()'`
  }
  if (hello.setName === undefined) {
    return `${address} is a lone server, and Parley needs a replica set; mend it: start mongod with --replSet rs0, then mongosh --eval 'rs.initiate()'`
  }
  return `${address} belongs to the replica set ${JSON.stringify(hello.setName)}, which has no primary under the names ${JSON.stringify(hello.hosts)}; compare replicaSet= in the address and see mongosh --eval 'rs.status()'`
}

async function askDirectly(uri: string) {
  const first = uri
    .replace(/^(mongodb:\/\/(?:[^/]*@)?[^/,]+)[^/]*/, '$1')
    .replace(/([?&])replicaSet=[^&]*&?/, '$1')
  try {
    const client = new MongoClient(first, { directConnection: true, serverSelectionTimeoutMS: 1000 })
    return await client
      .connect()
      .then(() => client.db('admin').command({ hello: 1 }))
      .finally(() => client.close())
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
