/** Clients of a bench in a process of their own, so that their work is not counted as the server's. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface RunningJob {
  /** The next line that the job prints, as JSON. */
  next<Line>(): Promise<Line>
  /** Tells the job to go on. */
  proceed(): void
  /** Tells the job that nothing more comes, and waits for its end. */
  end(): Promise<void>
}

/** Starts the job that a module beside this one exports. */
export function startJob(file: string, order: object): RunningJob {
  const script = fileURLToPath(new URL('load-process.ts', import.meta.url))
  const module = new URL(file, import.meta.url).href
  const child = spawn(process.execPath, [script, JSON.stringify({ module, order })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    async next() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`the job ${file} ended early`)
      return JSON.parse(value)
    },
    proceed: () => void child.stdin.write('\n'),
    async end() {
      child.stdin.end()
      await ended
    },
  }
}

/** Runs a job to its end, for what it gives. */
export async function runJob<Result>(file: string, order: object): Promise<Result> {
  const job = startJob(file, order)
  const result = await job.next<Result>()
  await job.end()
  return result
}
