/** Sends by JSON-RPC, answered after the majority write, against a bare `ws` server that inserts one document each. */
import { randomUUID } from 'node:crypto'
import type { Comparison, Contender } from './comparison.ts'
import { admitDevices, makeChannels } from './message-scene.ts'
import type { MessageStage } from './messages.ts'
import { type RpcLoadOptions, senderOf } from './rpc-load.ts'
import type { BenchServer } from './start-server.ts'
import { watchWrites } from './writes.ts'

const CASES = [
  { connections: 32, inFlight: 8 },
  { connections: 256, inFlight: 1 },
]
const title = ({ connections, inFlight }: (typeof CASES)[number]) =>
  `messages over JSON-RPC, ${connections} channels, ${inFlight} in flight each`

export const titles = CASES.map(title)

/** Each connection sends to a channel of its own, so that nothing but answers comes back on either side. */
export async function play(stage: MessageStage): Promise<void> {
  const { database, start, startParley, mongod, measure } = stage
  const bare = await start({ script: 'scripts/bench/bare-rpc.ts', args: [database('bare_rpc')] })
  const parley = await startParley('rpc')
  const most = Math.max(...CASES.map(({ connections }) => connections))
  await makeChannels(parley, most, (channel) => [senderOf(channel)])
  await admitDevices(parley, most, senderOf)
  const contender = (name: string, server: BenchServer, inFlight: number): Contender => ({
    name,
    url: server.listeners.imWs ?? '',
    path: '/',
    pids: { server: server.pid, mongod: mongod.pid },
    requests: {
      module: new URL('rpc-load.ts', import.meta.url).href,
      options: { inFlight, run: randomUUID().slice(0, 8) } satisfies RpcLoadOptions,
    },
  })
  for (const one of CASES) {
    await measure({
      title: title(one),
      connections: one.connections,
      perAnswer: 1,
      unit: 'message',
      reference: contender('bare ws, insertOne', bare, one.inFlight),
      subject: contender('parley', parley, one.inFlight),
      target: { ratio: 2 },
      watch: () => watchWrites(database('admin')),
    } satisfies Comparison)
  }
  await Promise.all([parley.stop(), bare.stop()])
}
