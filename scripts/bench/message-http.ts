/** Sends over HTTP against a bare route: one channel and a thousand, few and many connections. */
import { messageContender } from './message-contender.ts'
import { makeChannels } from './message-scene.ts'
import type { MessageStage } from './messages.ts'
import { watchWrites } from './writes.ts'

const CHANNELS = 1000
const CASES = [
  { channels: 1, connections: 64, ratio: 2 },
  { channels: CHANNELS, connections: 64, ratio: 2 },
  { channels: 1, connections: 256, ratio: 3 },
  { channels: CHANNELS, connections: 256, ratio: 3 },
]
const title = (channels: number) =>
  `messages over HTTP, ${channels === 1 ? 'one channel' : `${channels} channels`}`

export const titles = CASES.map(({ channels }) => title(channels))

export async function play({ database, start, startParley, mongod, measure }: MessageStage): Promise<void> {
  const bare = await start({ script: 'scripts/bench/bare-messages.ts', args: [database('bare')] })
  const parley = await startParley('parley')
  await makeChannels(parley, CHANNELS)
  for (const { channels, connections, ratio } of CASES) {
    await measure({
      title: title(channels),
      connections,
      perAnswer: 1,
      unit: 'message',
      reference: messageContender('bare insertOne', [bare], channels, mongod.pid),
      subject: messageContender('parley', [parley], channels, mongod.pid),
      target: { ratio },
      watch: () => watchWrites(database('admin')),
    })
  }
  await Promise.all([parley.stop(), bare.stop()])
}
