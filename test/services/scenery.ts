/** What the tests of the services stand on: data folders that are tidied, other Parley processes, planted documents. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { onTestFinished } from 'vitest'
import { type Services, startServices } from '#services/index.ts'
import { endProcess, processesIn } from '#services/process-identity.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const USER_PROGRAM = fileURLToPath(new URL('./user-program.ts', import.meta.url))

/** A data folder whose servers end with the test, also those that nobody uses any more. */
export async function dataFolder(): Promise<string> {
  const dataDir = await temporaryFolder()
  onTestFinished(async () => {
    // Not asked whether they run: on a busy machine one that lives may not answer.
    for (const server of await processesIn(dataDir)) await endProcess(server, 10_000)
  })
  return dataDir
}

/** The services of a data folder, as a process that starts would open them; stopped with the test. */
export async function open(dataDir: string, log?: (line: string) => void): Promise<Services> {
  const services = await start(dataDir, log)
  onTestFinished(() => services.stop())
  return services
}

function start(dataDir: string, log: (line: string) => void = () => undefined): Promise<Services> {
  return startServices({ dataDir, cacheSizeGb: 0.25, log })
}

/** Process ids of the folder's servers, as their state files tell. */
export function serverPids(dataDir: string): number[] {
  return ['mongodb', 'redis'].map((name) => {
    const state = JSON.parse(readFileSync(join(dataDir, 'services', `${name}.json`), 'utf8'))
    return Number(state.process.pid)
  })
}

/** Another process that opens the same data folder; it stops them when told to leave. */
export async function otherProcess(dataDir: string) {
  const child = spawn(process.execPath, [USER_PROGRAM, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const services: Pick<Services, 'mongodbUri' | 'redisUrl'> = JSON.parse(await firstLine(child))
  const ended = once(child, 'exit')
  return {
    ...services,
    async leave() {
      child.stdin.end()
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the child has no standard output')
  const [line] = await once(createInterface(child.stdout), 'line')
  return line
}

/** Leaves a word in both servers. */
export async function plant({ mongodbUri, redisUrl }: Services, word: string): Promise<void> {
  await withClients(mongodbUri, redisUrl, async (mongo, redis) => {
    await mongo
      .db()
      .collection('words')
      .insertOne({ word }, { writeConcern: { w: 'majority', journal: true } })
    await redis.set('word', word)
  })
}

/** The word found in each server. */
export async function harvest({ mongodbUri, redisUrl }: Services): Promise<(string | null | undefined)[]> {
  return withClients(mongodbUri, redisUrl, async (mongo, redis) => [
    (await mongo.db().collection('words').findOne())?.word,
    await redis.get('word'),
  ])
}

async function withClients<T>(
  mongodbUri: string,
  redisUrl: string,
  use: (mongo: MongoClient, redis: Redis) => Promise<T>,
): Promise<T> {
  const mongo = new MongoClient(mongodbUri)
  const redis = new Redis(redisUrl)
  try {
    return await use(mongo, redis)
  } finally {
    await mongo.close()
    redis.disconnect()
  }
}

/** A program made of a few lines of shell, to stand where a server's program would. */
export async function standIn(folder: string, name: string, script: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}
