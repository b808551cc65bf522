/** What the message benches need to be there before anybody sends: channels with ten members each, and devices that may sign in. */
import { channelName, MANAGER_TOKEN } from './message-requests.ts'
import type { BenchServer } from './start-server.ts'

const MEMBERS = 10
const AT_ONCE = 16

/** @param first the members who are not the same in every channel */
export async function makeChannels(
  server: BenchServer,
  count: number,
  first: (channel: number) => string[] = () => [],
): Promise<void> {
  await forEach(count, (channel) => {
    const others = Array.from({ length: MEMBERS }, (_, number) => `user${number}`)
    const subscribers = [...first(channel), ...others].slice(0, MEMBERS)
    return post(server, '/channel', { channel_id: channelName(channel), channel_type: 2, subscribers })
  })
}

/** Devices whose token is the name of the user. */
export async function admitDevices(
  server: BenchServer,
  count: number,
  nameOf: (n: number) => string,
): Promise<void> {
  await forEach(count, (number) => {
    const uid = nameOf(number)
    return post(server, '/user/token', { uid, token: uid, device_flag: 1, device_level: 0 })
  })
}

async function forEach(count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let number = next++; number < count; number = next++) await work(number)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function post({ listeners }: BenchServer, path: string, body: object): Promise<void> {
  const answer = await fetch(`${listeners.im}${path}`, {
    method: 'POST',
    headers: { token: MANAGER_TOKEN, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
