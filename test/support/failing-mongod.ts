/** A mongod of a test's own that fails in planted ways. */
import { rm } from 'node:fs/promises'
import { type Document, MongoClient } from 'mongodb'
import { startMongod } from '#services/index.ts'
import { makeTestFolder } from './leftovers.ts'

export type FailingMongod = Awaited<ReturnType<typeof startFailingMongod>>

export async function startFailingMongod() {
  const dir = await makeTestFolder()
  const mongod = await startMongod({ dir, cacheSizeGb: 0.25, parameters: { enableTestCommands: '1' } })
  const client = new MongoClient(mongod.uri)
  const set = (point: string, mode: Document | string, data: Document = {}) =>
    client.db('admin').command({ configureFailPoint: point, mode, data })
  return {
    ...mongod,
    /** The commands of these names fail so: as long as `mode` says, else until `heal`. */
    fail: (failCommands: string[], { mode = 'alwaysOn', ...how }: Document) =>
      set('failCommand', mode, { failCommands, ...how }),
    /** Whatever is given a time has none left, until `heal`. */
    letTimeRunOut: () => set('maxTimeAlwaysTimeOut', 'alwaysOn'),
    async heal(): Promise<void> {
      await set('failCommand', 'off')
      await set('maxTimeAlwaysTimeOut', 'off')
    },
    async stop(): Promise<void> {
      await client.close()
      await mongod.kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
