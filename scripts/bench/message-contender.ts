/** One side of a comparison of sends over HTTP: one process, or several that share the connections. */
import { randomUUID } from 'node:crypto'
import type { Contender } from './comparison.ts'
import { MANAGER_TOKEN, type MessageRequestOptions } from './message-requests.ts'
import type { BenchServer } from './start-server.ts'

export function messageContender(
  name: string,
  servers: BenchServer[],
  channels: number,
  mongod: number,
): Contender {
  const [url = '', ...otherUrls] = servers.map(({ listeners }) => listeners.im ?? '')
  const pids = servers.map(({ pid }, index) => [`server${index === 0 ? '' : index + 1}`, pid] as const)
  return {
    name,
    url,
    otherUrls,
    path: '/message/send',
    pids: { ...Object.fromEntries(pids), mongod },
    requests: {
      module: new URL('message-requests.ts', import.meta.url).href,
      options: {
        channels,
        token: MANAGER_TOKEN,
        run: randomUUID().slice(0, 8),
      } satisfies MessageRequestOptions,
    },
  }
}
