/** One MongoDB and one Redis for the whole test run, in a temporary folder; each test file takes a database of its own. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { TestProject } from 'vitest/node'
import { findBinaries, startMongod, startRedis } from '#services/index.ts'
import { makeTestFolder, removeLeftovers } from './support/leftovers.ts'
import { roomyMemory } from './support/roomy-memory.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    mongodbUri: string
    redisUrl: string
    /** Where the operations that were answered are noted. */
    metFile: string
  }
}

/**
 * A file for each collection and index of each test file's database: dropped ones are kept open for five minutes by themselves, and
 * so many are more than a process may have.
 */
const forgetful = { minSnapshotHistoryWindowInSeconds: '5' }
const closing = 'file_manager=(close_idle_time=5,close_scan_interval=5,close_handle_minimum=100)'

async function settle(uri: string): Promise<void> {
  const mongo = await MongoClient.connect(uri)
  // What waits for the journal without asking for it, as each dropped database does, waits a tenth as long.
  await mongo.db('admin').command({ setParameter: 1, journalCommitInterval: 10 })
  await mongo.db('admin').command({ setParameter: 1, wiredTigerEngineRuntimeConfig: closing })
  await mongo.close()
}

/**
 * Everything temporary lies in the run's folder, in memory where there is enough of it: what is killed here is a process, never
 * the machine, and that a journal is waited for does not depend on how long a disk takes. Programs share what was compiled.
 */
async function layEnvironment(): Promise<{ dir: string; restore(): void }> {
  const { TMPDIR, NODE_COMPILE_CACHE } = process.env
  const lay = (variables: Record<string, string | undefined>) => {
    for (const [name, value] of Object.entries(variables)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  lay({ TMPDIR: (await roomyMemory()) ?? TMPDIR })
  await removeLeftovers()
  const dir = await makeTestFolder()
  lay({ TMPDIR: dir, NODE_COMPILE_CACHE: join(dir, 'compiled') })
  return { dir, restore: () => lay({ TMPDIR, NODE_COMPILE_CACHE }) }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dir, restore } = await layEnvironment()
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const binaries = await findBinaries(log)
  const [mongod, redis] = await Promise.all([
    startMongod({
      dir: join(dir, 'mongodb'),
      binary: binaries.mongod,
      cacheSizeGb: 0.25,
      parameters: forgetful,
    }),
    startRedis({ dir: join(dir, 'redis'), binary: binaries['redis-server'] }),
  ])
  await settle(mongod.uri)
  project.provide('mongodbUri', mongod.uri)
  project.provide('redisUrl', redis.uri)
  project.provide('metFile', join(dir, 'met-operations'))
  return async () => {
    await Promise.all([mongod.kill(), redis.kill()])
    // A program that was left behind may still write what it compiled; the next run removes what stays.
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined)
    restore()
  }
}
