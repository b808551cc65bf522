/** One connection of the fuzzer: sends a message, and gives everything that came back until the server shows a sign of life. */
import { io, type Socket } from 'socket.io-client'
import type { FuzzCase } from './cases.ts'
import type { Outcome } from './judge.ts'
import type { SocketContract } from './socket-contract.ts'

export interface Wire {
  ask(fuzzCase: Pick<FuzzCase, 'event' | 'args' | 'hasCallback'>): Promise<Outcome>
  /** Resolves to why the connection ended, or to undefined when it did not in time. */
  ended(withinMs: number): Promise<string | undefined>
  isOpen(): boolean
  close(): void
}

export interface Destination {
  url: string
  token: string
  /** How long an answer may take. */
  patienceMs: number
}

/** @throws Error when the server does not let us in */
export async function connectWire(
  { url, token, patienceMs }: Destination,
  contract: SocketContract,
): Promise<Wire> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false })
  const pushes: Outcome['pushes'] = []
  let reason: string | undefined
  socket.onAny((event: string, payload: unknown) => pushes.push({ event, payload }))
  socket.on('disconnect', (why) => {
    reason = why
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const answerOf = (event: string, args: unknown[]) => answerWithin(patienceMs, socket, event, args)
  const signOfLife = signOfLifeOf(contract)
  return {
    async ask({ event, args, hasCallback }) {
      pushes.length = 0
      const asked = hasCallback ? answerOf(event, args) : undefined
      if (!asked) socket.emit(event, ...args)
      const answered = asked ? await asked : []
      await answerOf(signOfLife, [{}])
      return {
        answer: answered[0],
        isAnswered: answered.length > 0,
        pushes: [...pushes],
        isOpen: socket.connected,
      }
    },
    ended: (withinMs) =>
      new Promise((resolve) => {
        if (reason !== undefined) return resolve(reason)
        const timer = setTimeout(() => resolve(undefined), withinMs)
        socket.once('disconnect', (why) => {
          clearTimeout(timer)
          resolve(why)
        })
      }),
    isOpen: () => socket.connected,
    close: () => void socket.disconnect(),
  }
}

/** The answer in a list; an empty list where none came. */
const answerWithin = (
  patienceMs: number,
  socket: Socket,
  event: string,
  args: unknown[],
): Promise<unknown[]> =>
  socket
    .timeout(patienceMs)
    .emitWithAck(event, ...args)
    .then(
      (answer) => [answer],
      () => [],
    )

/** An event that is answered by callback only and needs nothing: what is answered before it was sent before. */
export function signOfLifeOf({ events }: SocketContract): string {
  const event = events.find(({ ack, isFrame, isReply }) => isReply && ack === 'callback' && isFrame({}))
  if (!event) throw new Error('the contract has no event that is answered by callback only and needs nothing')
  return event.name
}
