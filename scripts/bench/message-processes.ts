/**
 * Two processes that send to the same channels against one, by messages in a second of the servers' processor time. Each side is an
 * installation of its own, so that what one leaves to be done in the background is not done by the other.
 */
import { messageContender } from './message-contender.ts'
import { makeChannels } from './message-scene.ts'
import type { MessageStage } from './messages.ts'
import { settledSlots } from './settled-slots.ts'
import { watchWrites } from './writes.ts'

const CHANNELS = 1000
const CONNECTIONS = [64, 256]
const TITLE = `messages over HTTP, two processes, ${CHANNELS} channels`

export const titles = [TITLE]

export async function play({ database, startParley, mongod, measure }: MessageStage): Promise<void> {
  const single = await startParley('single')
  const [first, second] = [await startParley('pair'), await startParley('pair')]
  await Promise.all([makeChannels(single, CHANNELS), makeChannels(first, CHANNELS)])
  await settledSlots(database('pair'), 2)
  for (const connections of CONNECTIONS) {
    await measure({
      title: TITLE,
      connections,
      perAnswer: 1,
      unit: 'message',
      reference: messageContender('one process', [single], CHANNELS, mongod.pid),
      subject: messageContender('two processes', [first, second], CHANNELS, mongod.pid),
      target: { ratio: 0.5, per: 'CPU-second' },
      watch: () => watchWrites(database('admin')),
    })
  }
  await Promise.all([single, first, second].map((server) => server.stop()))
}
