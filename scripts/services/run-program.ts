import { execFile } from 'node:child_process'

/** Runs a program to its end and returns what it said; a failure carries the line in which it complained. */
export async function runProgram(file: string, args: string[], { timeoutMs = 30_000 } = {}): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  try {
    execFile(file, args, { timeout: timeoutMs, maxBuffer: 1_000_000 }, (error, stdout, stderr) => {
      if (!error) resolve(stdout)
      else if (error.code === 'ENOENT') reject(new Error(`there is no ${file} on this machine`))
      else if (typeof error.code === 'string') reject(new Error(`${file} cannot be run (${error.code})`))
      else if (error.killed) reject(new Error(`${file} took longer than ${timeoutMs / 1000} s`))
      else
        reject(
          new Error(complaintIn(stderr) ?? `${file} ended with ${error.signal ?? `exit code ${error.code}`}`),
        )
    })
  } catch (error) {
    reject(new Error(`${file} cannot be run (${(error as NodeJS.ErrnoException).code})`))
  }
  return promise
}

function complaintIn(stderr: string): string | undefined {
  const lines = stderr.trim().split('\n')
  return lines.findLast((line) => /error/i.test(line)) || lines.at(-1) || undefined
}
