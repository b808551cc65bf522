/** The program as a process on the run's services, with a database of its own, ended and cleaned up after the test. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { settingsFor } from './command-line.ts'
import { type AppServices, servicesFor } from './services.ts'

type Settings = Record<string, string>

/** Services of the present test's own. */
export function ownServices(): AppServices {
  const services = servicesFor(inject('mongodbUri'), inject('redisUrl'), `t-${randomUUID().slice(0, 8)}`)
  onTestFinished(() => services.remove())
  return services
}

/** A running program that stops with the test. */
export async function program(settings: Settings, args: string[] = []): Promise<Program> {
  const started = await startProgram(settings, args)
  onTestFinished(async () => void (await started.stop()))
  return started
}

export const settingsOn = (services: AppServices, more: Settings = {}): Settings => ({
  ...settingsFor(services),
  ...more,
})

/** The last words of a program that must not start. @throws Error when it does */
export async function refusedStart(settings: Settings, args: string[] = []): Promise<string> {
  const outcome = await startProgram(settings, args).catch((error: Error) => error.message)
  if (typeof outcome === 'string') return outcome
  await outcome.stop()
  throw new Error('the program started')
}

/** The addresses in the ready line. */
export function readyLine({ output }: Program): { event: string; listeners: Record<string, string> } {
  return JSON.parse(output.find((line) => line.startsWith('{')) ?? '{}')
}
