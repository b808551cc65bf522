/**
 * Sending messages against bare routes that insert one document each: one channel and a thousand, few and many connections, with
 * members, client numbers and webhooks; and two processes that share the channels against one.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, type Comparison, type Contender, compare } from './comparison.ts'
import { channelName, type MessageRequestOptions } from './message-requests.ts'
import { startReceiver } from './message-webhook.ts'
import { printProfile } from './profile.ts'
import { onStage } from './stage.ts'
import type { BenchServer } from './start-server.ts'

const TOKEN = 'bench-manager'
const CHANNELS = 1000

export async function run(options: BenchOptions): Promise<void> {
  const receiver = await startReceiver()
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  try {
    await onStage(async ({ mongod, database, start, startParley }) => {
      const bare = await start({ script: 'scripts/bench/bare-messages.ts', args: [database('bare')] })
      const parley = await startParley({ PARLEY_WEBHOOK_HTTP_ADDR: receiver.url }, { profileDir })
      await makeChannels(parley)
      for (const comparison of comparisons(parley, bare, mongod.pid)) await compare(comparison, options)
    })
  } finally {
    receiver.close()
  }
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}

/** Channels with ten members each. */
async function makeChannels({ listeners }: BenchServer): Promise<void> {
  const subscribers = Array.from({ length: 10 }, (_, number) => `user${number}`)
  for (let number = 0; number < CHANNELS; number++) {
    const answer = await fetch(`${listeners.im}/channel`, {
      method: 'POST',
      headers: { token: TOKEN, 'content-type': 'application/json' },
      body: JSON.stringify({ channel_id: channelName(number), channel_type: 2, subscribers }),
    })
    if (answer.status !== 200) throw new Error(`no channel: ${answer.status} ${await answer.text()}`)
  }
}

function comparisons(parley: BenchServer, bare: BenchServer, mongod: number): Comparison[] {
  const contender = (name: string, server: BenchServer, channels: number): Contender => ({
    name,
    url: server.listeners.im ?? '',
    path: '/message/send',
    pids: { server: server.pid, mongod },
    requests: {
      module: new URL('message-requests.ts', import.meta.url).href,
      options: { channels, token: TOKEN, run: randomUUID().slice(0, 8) } satisfies MessageRequestOptions,
    },
  })
  return [
    { channels: 1, connections: 64, ratio: 2 },
    { channels: CHANNELS, connections: 64, ratio: 2 },
    { channels: 1, connections: 256, ratio: 3 },
    { channels: CHANNELS, connections: 256, ratio: 3 },
  ].map(({ channels, connections, ratio }) => ({
    title: `messages over HTTP, ${channels === 1 ? 'one channel' : `${channels} channels`}`,
    connections,
    perAnswer: 1,
    unit: 'message',
    reference: contender('bare insertOne', bare, channels),
    subject: contender('parley', parley, channels),
    target: { ratio },
  }))
}
