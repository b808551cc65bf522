import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export interface ToolResult {
  exitCode: number
  output: string
}

const bin = resolve(import.meta.dirname, '../../node_modules/.bin')

/** Runs a tool of the project and gives what it said. */
export function runTool(name: string, args: string[]): Promise<ToolResult> {
  const { promise, resolve: done, reject } = Promise.withResolvers<ToolResult>()
  const child = spawn(join(bin, name), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('error', reject)
  child.on('close', (code) =>
    done({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trim() }),
  )
  return promise
}
