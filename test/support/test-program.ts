/** The program as a process, on the run's MongoDB and Redis with names of its own, and what the system knows of it. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { servicesFor } from './services.ts'

export interface TestProgram extends Program {
  mongodbUri: string
  /** Ends it if it still runs, and removes what it stored. */
  close(): Promise<void>
}

/** @param settings environment variables; without a limit of requests unless they say one */
export async function startTestProgram(settings: Record<string, string> = {}): Promise<TestProgram> {
  const services = servicesFor(inject('mongodbUri'), inject('redisUrl'), `t-${randomUUID().slice(0, 8)}`)
  const program = await startProgram({
    PARLEY_MONGODB_URI: services.mongodbUri,
    PARLEY_REDIS_URL: services.redisUrl,
    PARLEY_REDIS_PREFIX: services.name,
    PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0',
    ...settings,
  })
  return {
    ...program,
    mongodbUri: services.mongodbUri,
    async close() {
      await program.stop()
      await services.remove()
    },
  }
}

/** Memory that the process holds, in MiB. */
export function residentMib(pid: number): number {
  const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}
