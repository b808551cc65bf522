/** One MongoDB and one Redis for the whole test run, in a temporary folder; each test file takes a database of its own. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBinaries, startMongod, startRedis } from '#services/index.ts'
import { makeTestFolder, removeLeftovers } from './support/leftovers.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    mongodbUri: string
    redisUrl: string
    /** Where the operations that were answered are noted. */
    metFile: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const dir = await makeTestFolder()
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const binaries = await findBinaries(log)
  const [mongod, redis] = await Promise.all([
    startMongod({ dir: join(dir, 'mongodb'), binary: binaries.mongod, cacheSizeGb: 0.25 }),
    startRedis({ dir: join(dir, 'redis'), binary: binaries['redis-server'] }),
  ])
  project.provide('mongodbUri', mongod.uri)
  project.provide('redisUrl', redis.uri)
  project.provide('metFile', join(dir, 'met-operations'))
  return async () => {
    await Promise.all([mongod.kill(), redis.kill()])
    await rm(dir, { recursive: true, force: true })
  }
}
