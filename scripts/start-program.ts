/**
 * The program as its user starts it: a process of its own, found by the ready line on its standard output.
 * What it logs is kept, so that a failing test can say what the server said.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Listeners that get in nobody's way. */
const FREE_PORTS = {
  PARLEY_PLATFORM_ADDR: '127.0.0.1:0',
  PARLEY_HTTP_ADDR: '127.0.0.1:0',
  PARLEY_WS_ADDR: '127.0.0.1:0',
  PARLEY_CHAT_ADDR: '127.0.0.1:0',
}

export interface Program {
  /** Address of the platform listener. */
  url: string
  /** Address of the IM HTTP API. */
  imUrl: string
  /** All addresses of the ready line, by name. */
  listeners: Record<string, string | undefined>
  pid: number
  /** Lines of standard output before and after the ready line. */
  output: string[]
  /** Lines of standard error: the log. */
  log: string[]
  /** Ends at once, as a power cut would. */
  kill(): Promise<void>
  /** Ends cleanly; the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/**
 * @param settings environment variables, PARLEY_… and others
 * @throws Error with the program's last words when it does not become ready
 */
export async function startProgram(settings: Record<string, string>, args: string[] = []): Promise<Program> {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: ROOT,
    env: environmentOf({ ...FREE_PORTS, ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  const listeners = await new Promise<Listeners>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line)
      const ready = readyListeners(line)
      if (ready) resolve(ready)
    })
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code}: ${log.slice(-10).join('\n')}`)),
    )
  })
  return {
    url: listeners.platform ?? '',
    imUrl: listeners.im ?? '',
    listeners,
    pid: child.pid as number,
    output,
    log,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: (signal = 'SIGTERM') => end(child, signal),
  }
}

type Listeners = Record<string, string | undefined>

function readyListeners(line: string): Listeners | undefined {
  if (!line.startsWith('{"event":"ready"')) return undefined
  return (JSON.parse(line) as { listeners: Listeners }).listeners
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  await once(child, 'exit')
  return child.exitCode
}

/** The present environment without settings that would leak into the program, and these. */
export function environmentOf(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PARLEY_|MONGODB_URI|REDIS_URL|NODE_OPTIONS|VITEST)/.test(name),
  )
  return { ...Object.fromEntries(kept), ...settings }
}
