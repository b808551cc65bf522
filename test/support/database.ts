/** A database of one test file's own on the run's MongoDB, reached the way the program reaches it. */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { connectMongo, type MongoConnection } from '#platform/mongo/connect.ts'

export interface TestDatabase extends MongoConnection {
  uri: string
  /** Another connection to the same database, as another process would have; closed with the first. */
  again(): Promise<MongoConnection>
  /** Drops the database and closes every connection to it. */
  remove(): Promise<void>
}

export async function testDatabase(server: string = inject('mongodbUri')): Promise<TestDatabase> {
  const address = new URL(server)
  address.pathname = `/t-${randomUUID().slice(0, 8)}`
  const uri = address.href
  const others: MongoConnection[] = []
  const connection = await connectMongo(uri)
  return {
    ...connection,
    uri,
    async again() {
      const other = await connectMongo(uri)
      others.push(other)
      return other
    },
    async remove() {
      await connection.db.dropDatabase()
      await Promise.all([connection, ...others].map((one) => one.close()))
    },
  }
}
