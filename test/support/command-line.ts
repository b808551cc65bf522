/** `npm run -s admin -- …`: in this process for most tests, in a process of its own where that is the point. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runCommand } from '#scripts/admin/run.ts'
import { environmentOf } from '#scripts/start-program.ts'
import type { AppServices } from './services.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

type Settings = Record<string, string>

/** The settings with which a command works on the services of a test. */
export function settingsFor({ mongodbUri, redisUrl, name }: AppServices): Settings {
  return { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl, PARLEY_REDIS_PREFIX: name }
}

/** The JSON that a command prints. @throws Error with its last words when it fails */
export async function adminAnswer<Answer>(args: string[], settings: Settings): Promise<Answer> {
  const { code, stdout, stderr } = await runCommand(args, settings)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as Answer
}

/** A command as its user runs it. */
export function adminProcess(args: string[], settings: Settings) {
  const options = { cwd: ROOT, env: environmentOf(settings) }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['scripts/admin/main.ts', ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
  })
}
