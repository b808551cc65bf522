/**
 * What is fuzzed: the real program on real MongoDB and Redis in a folder of its own, rate limits off, answers
 * checked against the contract, and a credential that no operation can revoke: an OAuth client that may not
 * delete itself, whose token has no session and outlives the run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSdkClient } from '#generated/sdk/client.ts'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { endProcess, processesIn } from '#services/process-identity.ts'
import { contractOf } from './contract.ts'
import { ROOT } from './places.ts'

export interface Target {
  /** Address of the platform listener. */
  url: string
  /** Addresses of all listeners by their names in the ready line. */
  listeners: Record<string, string | undefined>
  /** Address of the listener of the IM HTTP API. */
  imUrl: string
  /** Address of the HTTP API of the chat listener. */
  chatUrl: string
  /** Access token with every permission. */
  token: string
  /** Opens the whole IM HTTP API. */
  managerToken: string
  pid: number
  /** Where its data and its servers are. */
  folder: string
  /** With it a trusted business server signs tokens of its users. */
  jwtSecret: string
  /** Asked for by `GET /metrics`. */
  metricsToken: string
  /** What speaks against the program after a run: the token is dead, an error was logged. */
  faults(): Promise<string[]>
  /** Stops the program and whatever of its servers outlived it; what was wrong with its end. */
  stop(): Promise<string[]>
}

const running = new Set<Pick<Target, 'stop'>>()

/** For a run that is broken off: nothing is left behind. */
export async function stopTargets(): Promise<void> {
  await Promise.all([...running].map((target) => target.stop()))
}

export async function startTarget(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-fuzz-'))
  const metricsToken = 'fuzz-metrics-token'
  const managerToken = 'fuzz-manager-token'
  const jwtSecret = 'fuzz-signs-with-this'
  const settings = {
    PARLEY_DATA_DIR: folder,
    PARLEY_MODE: 'debug',
    PARLEY_LOGGER_LEVEL: '3',
    PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0',
    PARLEY_LIMITS_AUTH_PER_MINUTE: '0',
    PARLEY_LIMITS_LOGINS_PER_MINUTE: '0',
    PARLEY_AUTH_ACCESS_TOKEN_SECONDS: '86400',
    PARLEY_LIMITS_CONNECTIONS_PER_MINUTE: '0',
    PARLEY_LIMITS_CALLS_PER_MINUTE: '0',
    PARLEY_LIMITS_MESSAGES_PER_SECOND: '0',
    PARLEY_METRICS_TOKEN: metricsToken,
    PARLEY_MANAGER_TOKEN: managerToken,
    PARLEY_AUTH_ON: 'true',
    PARLEY_AUTH_USERS: exampleManager(),
    PARLEY_JWT_SECRET: jwtSecret,
    PARLEY_PPROF_ON: 'true',
  }
  let program: Program | undefined
  const starting = { stop: () => end(folder, program) }
  running.add(starting)
  try {
    program = await startProgram(settings)
    const token = await accessToken(program.url, createClient(settings))
    return targetOf(program, { folder, token, metricsToken, managerToken, jwtSecret })
  } catch (error) {
    await starting.stop()
    throw error
  } finally {
    running.delete(starting)
  }
}

function targetOf(
  program: Program,
  facts: Pick<Target, 'folder' | 'token' | 'metricsToken' | 'managerToken' | 'jwtSecret'>,
): Target {
  const { url, imUrl, listeners, pid, log } = program
  const target: Target = {
    ...facts,
    url,
    imUrl,
    chatUrl: (listeners.chat ?? '').replace(/^ws/, 'http').replace(/\/ws$/, ''),
    listeners,
    pid,
    async faults() {
      const survived = await tokenSurvived(url, facts.token)
      return [...(survived ? [] : ['the credential did not survive']), ...log.filter(isError)]
    },
    async stop() {
      running.delete(target)
      return end(facts.folder, program)
    },
  }
  running.add(target)
  return target
}

/** May be called twice. */
async function end(folder: string, program: Program | undefined): Promise<string[]> {
  const code = program ? await program.stop() : 0
  const outlived = await processesIn(folder)
  await Promise.all(outlived.map((server) => endProcess(server, 0)))
  rmSync(folder, { recursive: true, force: true })
  return [
    ...(code === 0 ? [] : [`the program ended with ${code}: ${program?.log.slice(-5).join('\n')}`]),
    ...outlived.map(({ pid }) => `a server of the program outlived it (pid ${pid})`),
  ]
}

/** The user that the example of `/manager/login` names, with every permission. */
function exampleManager(): string {
  const { username, password } = contractOf('im').exampleBody('loginManager', 'ok')
  return `${username}:${password}:*`
}

interface ClientSecret {
  id: string
  secret: string
}

/** Made by the command line, which works beside the running server. */
function createClient(settings: Record<string, string>): ClientSecret {
  const args = ['client', 'create', '--id', 'fuzz', '--grants', 'client_credentials', '--scopes', '*']
  const printed = execFileSync(process.execPath, ['scripts/admin/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed) as ClientSecret
}

async function accessToken(url: string, { id, secret }: ClientSecret): Promise<string> {
  const body = { grant_type: 'client_credentials', client_id: id, client_secret: secret }
  const { data, error } = await createSdkClient({ baseUrl: url }).issueToken({ body })
  if (!data) throw new Error(`the fuzz client got no token: ${JSON.stringify(error)}`)
  return data.access_token
}

async function tokenSurvived(url: string, token: string): Promise<boolean> {
  try {
    return (await createSdkClient({ baseUrl: url, token }).verifyToken()).data?.valid === true
  } catch {
    return false
  }
}

/** Lines of the log are JSON; level 50 is an error. */
const isError = (line: string): boolean => Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 0) >= 50
