/**
 * What is fuzzed: the real program on real MongoDB and Redis in a folder of its own, rate limits off, answers
 * checked against the contract, and a credential that no operation can revoke: an OAuth client that may not
 * delete itself, whose token has no session and outlives the run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProgram } from '#scripts/start-program.ts'

export interface Target {
  url: string
  /** Access token with every permission. */
  token: string
  /** Log lines at warning level and above. */
  log: string[]
  stop(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export async function startTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-fuzz-'))
  const settings = {
    PARLEY_DATA_DIR: folder,
    PARLEY_MODE: 'debug',
    PARLEY_LOGGER_LEVEL: '3',
    PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0',
    PARLEY_LIMITS_AUTH_PER_MINUTE: '0',
    PARLEY_LIMITS_LOGINS_PER_MINUTE: '0',
    PARLEY_AUTH_ACCESS_TOKEN_SECONDS: '86400',
  }
  const program = await startProgram(settings)
  const { id, secret } = createClient(settings)
  return {
    url: program.url,
    token: await accessToken(program.url, id, secret),
    log: program.log,
    async stop() {
      await program.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function createClient(settings: Record<string, string>): { id: string; secret: string } {
  const args = ['client', 'create', '--id', 'fuzz', '--grants', 'client_credentials', '--scopes', '*']
  const printed = execFileSync(process.execPath, ['scripts/admin/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed) as { id: string; secret: string }
}

async function accessToken(url: string, id: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  })
  const body = (await answer.json()) as { access_token?: string }
  if (!body.access_token)
    throw new Error(`the fuzz client got no token: ${answer.status} ${JSON.stringify(body)}`)
  return body.access_token
}
