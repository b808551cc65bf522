/**
 * What is remembered of one embedded server between starts: its port and password for ever, its process while it runs.
 * Written in one piece and readable by the owner only.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ProcessIdentity } from './process-identity.ts'
import type { ServerKind } from './server-kind.ts'

export interface ServerState {
  port?: number
  password?: string
  process?: ProcessIdentity
}

/** The folder of state, lock and user files inside a data folder. */
export function servicesDir(dataDir: string): string {
  return join(dataDir, 'services')
}

export function readState(dataDir: string, kind: ServerKind): ServerState {
  try {
    return JSON.parse(readFileSync(stateFile(dataDir, kind), 'utf8'))
  } catch {
    return {}
  }
}

/** Synchronous, so that no moment lies between the spawn of a server and the note of its process id. */
export function writeState(dataDir: string, kind: ServerKind, state: ServerState): void {
  const file = stateFile(dataDir, kind)
  const draft = `${file}.${randomUUID()}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(draft, `${JSON.stringify(state)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

function stateFile(dataDir: string, kind: ServerKind): string {
  return join(servicesDir(dataDir), `${kind.name}.json`)
}
