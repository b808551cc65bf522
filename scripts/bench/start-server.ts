/** A server under test in a process of its own; its log goes to a file, so that reading it costs nobody anything. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export interface BenchServer {
  /** Address of the platform listener. */
  url: string
  /** Addresses of all listeners, by name. */
  listeners: Record<string, string | undefined>
  pid: number
  stop(): Promise<void>
}

export interface ServerOrder {
  /** Path from the root of the repository. */
  script: string
  args?: string[]
  /** Options of Node itself. */
  nodeArgs?: string[]
  environment?: Record<string, string>
  /** Folder for a processor profile, written when the server stops. */
  profileDir?: string | undefined
}

/** Resolves with the address of the ready line on standard output. */
export async function startServer({
  script,
  args = [],
  nodeArgs = [],
  environment,
  profileDir,
}: ServerOrder): Promise<BenchServer> {
  mkdirSync(`${ROOT}/.bench`, { recursive: true })
  const log = `${ROOT}/.bench/${script.replaceAll('/', '-')}.log`
  const profiling = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`]
  const child = spawn(process.execPath, [...nodeArgs, ...profiling, script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', openSync(log, 'w')],
  })
  const listeners = await readyListeners(child, log)
  return {
    url: listeners.platform ?? '',
    listeners,
    pid: child.pid as number,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function readyListeners(child: ChildProcess, log: string): Promise<BenchServer['listeners']> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}; see ${log}`)))
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('{"event":"ready"')) resolve(JSON.parse(line).listeners)
    })
  })
}
