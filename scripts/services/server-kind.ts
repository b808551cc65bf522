import type { ProcessIdentity } from './process-identity.ts'

/** What a server is started with. */
export interface ServerSettings {
  /** Where the data lives; made when missing. */
  dir: string
  port: number
  /** Redis only: what clients must say. */
  password?: string
  /** MongoDB only: size of WiredTiger's cache. */
  cacheSizeGb?: number
  /** MongoDB only: server parameters, such as `enableTestCommands` for tests that plant failures. */
  parameters?: Record<string, string>
}

/** All that differs between `mongod` and `redis-server`; spawning, ports, locks and adoption are the same for both. */
export interface ServerKind {
  readonly name: 'mongodb' | 'redis'
  readonly program: 'mongod' | 'redis-server'
  /** Writes what the program wants to find and returns its arguments. */
  prepare(settings: ServerSettings): Promise<string[]>
  uri(settings: ServerSettings): string
  /** Which process answers on the port, and where its data lives. Throws when nobody of this kind does. */
  whoAnswers(settings: ServerSettings): Promise<{ pid: number; dir: string }>
  /** Resolves once the server takes reads and writes; `isOver` ends the waiting early. */
  makeReady(settings: ServerSettings, isOver: () => boolean): Promise<void>
}

/** A running server that a test can hurt: port and data stay the same over kill and restart. */
export interface ServerHandle {
  readonly uri: string
  readonly port: number
  readonly pid: number
  readonly identity: ProcessIdentity
  /** Sends the signal; resolves when the process is gone, for signals that end it. Default SIGKILL. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Stops the server if it runs and starts it on the same port and data; resolves when it is ready. */
  restart(): Promise<void>
  /** Ends the server cleanly; nothing happens when it has ended already. */
  stop(): Promise<void>
}
