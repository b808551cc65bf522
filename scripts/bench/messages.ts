/**
 * Sending messages against bare servers that insert one document each: over HTTP to one channel and to a thousand, with few and many
 * connections, and by JSON-RPC; and two processes that share the channels against one. Members, client numbers and webhooks are on.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, type Comparison, compare } from './comparison.ts'
import * as http from './message-http.ts'
import * as processes from './message-processes.ts'
import * as sockets from './message-sockets.ts'
import { startReceiver } from './message-webhook.ts'
import { printProfile } from './profile.ts'
import { onStage, type Stage } from './stage.ts'
import type { BenchServer } from './start-server.ts'

export interface MessageStage extends Pick<Stage, 'mongod' | 'database' | 'start'> {
  /** A process of the installation of this name. */
  startParley(installation: string): Promise<BenchServer>
  measure(comparison: Comparison): Promise<void>
}

export async function run(options: BenchOptions): Promise<void> {
  const receiver = await startReceiver()
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  try {
    await onStage(async (stage) => {
      const startParley = (installation: string) =>
        stage.startParley(
          {
            PARLEY_MONGODB_URI: stage.database(installation),
            PARLEY_REDIS_PREFIX: installation,
            PARLEY_WEBHOOK_HTTP_ADDR: receiver.url,
          },
          { profileDir },
        )
      for (const { titles, play } of [http, sockets, processes]) {
        if (!titles.some((title) => title.includes(options.only))) continue
        await play({ ...stage, startParley, measure: (comparison) => compare(comparison, options) })
      }
    })
  } finally {
    receiver.close()
  }
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}
