/** schemathesis in a Python environment of this project's own, made once under `.cache/`. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places.ts'

const REQUIREMENTS = join(ROOT, 'scripts/fuzz/requirements.txt')

/** Path of the `st` program; installs it where it is missing. */
export function installSchemathesis(log: (line: string) => void): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12)
  const home = join(ROOT, '.cache', `schemathesis-${version}`)
  const program = join(home, 'bin/st')
  if (existsSync(join(home, 'complete'))) return program
  log('installing schemathesis (once)')
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  rmSync(home, { recursive: true, force: true })
  run('python3', ['-m', 'venv', home])
  run(join(home, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS])
  mkdirSync(join(home, 'complete'))
  return program
}

/** Runs `st` in a folder, where it leaves its files, and passes its output on; the exit code (0 = no failure). */
export function schemathesis(
  program: string,
  args: string[],
  folder: string,
  output: (text: string) => void,
): Promise<number> {
  const env = { ...process.env, NO_COLOR: '1', PYTHONUNBUFFERED: '1', PYTHONHASHSEED: '0' }
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (chunk: Buffer) => output(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => output(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'pipe'] })
  } catch (error) {
    const words = String((error as { stderr?: Buffer }).stderr ?? (error as Error).message).trim()
    throw new Error(`schemathesis needs python3 (3.9 or newer) with venv and pip: ${words}`)
  }
}
