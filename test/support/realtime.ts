/** The stock client against the whole application, and what it is told. */
import { io as connect, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { Frames, Pushes } from '#generated/sdk/realtime.ts'
import { until } from './until.ts'

type ClientOptions = Partial<ManagerOptions & SocketOptions>

export interface RealtimeClient {
  socket: Socket
  /** Everything the server said, oldest first. */
  heard: { event: string; body: unknown }[]
  /** What came by this event. */
  all<Name extends keyof Pushes>(event: Name): Pushes[Name][]
  /** Sends, and waits for the `ack` event with that id. */
  ask<Name extends keyof Frames>(event: Name, frame: Frames[Name] & { messageId: string }): Promise<unknown>
  /** The next push by this event that is not seen yet. */
  next<Name extends keyof Pushes>(event: Name): Promise<Pushes[Name]>
}

/** Connects with this token, the seed's way; closed with the test. @throws what `connect_error` says */
export async function openRealtime(
  url: string,
  token: string | undefined,
  options: ClientOptions = {},
): Promise<RealtimeClient> {
  const socket = connect(url, {
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
    auth: { token },
    ...options,
  })
  onTestFinished(() => void socket.disconnect())
  const client = listening(socket)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return client
}

function listening(socket: Socket): RealtimeClient {
  const heard: RealtimeClient['heard'] = []
  const seen = new Set<unknown>()
  socket.onAny((event: string, body: unknown) => heard.push({ event, body }))
  const all = <Name extends keyof Pushes>(event: Name) =>
    heard.filter((one) => one.event === event).map(({ body }) => body as Pushes[Name])
  return {
    socket,
    heard,
    all,
    async ask(event, frame) {
      socket.emit(event, frame)
      const answer = () => all('ack').find(({ id }) => id === frame.messageId)
      await until(`${event} is answered`, () => answer() !== undefined)
      return answer()
    },
    async next(event) {
      const unseen = () => all(event).find((body) => !seen.has(body))
      await until(`a ${event} comes`, () => unseen() !== undefined)
      const found = unseen() as never
      seen.add(found)
      return found
    },
  }
}
