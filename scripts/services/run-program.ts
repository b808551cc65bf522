import { execFile } from 'node:child_process'

/** Runs a program to its end and returns what it said; a failure carries the last line of its complaints. */
export function runProgram(file: string, args: string[], { timeoutMs = 30_000 } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { timeout: timeoutMs, maxBuffer: 1_000_000 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      if (error.code === 'ENOENT') return reject(new Error(`there is no ${file} on this machine`))
      if (error.killed) return reject(new Error(`${file} took longer than ${timeoutMs / 1000} s`))
      const complaint = stderr.trim().split('\n').at(-1)
      const end = error.signal ? `signal ${error.signal}` : `exit code ${error.code}`
      reject(new Error(complaint || `${file} ended with ${end}`))
    })
  })
}
