/** From what a client sends to what it is answered, by the event `ack` and by its callback (RT-2). */
import type { Socket } from 'socket.io'
import { TopicsError } from '#domain/topics/errors.ts'
import { type Answer, type Dispatch, wantsAckEvent } from '#generated/runtime/realtime.ts'
import { type EventName, events } from '#generated/sdk/realtime.ts'
import { frameBudget } from '#platform/socket/frame-budget.ts'
import { frameOrder } from '#platform/socket/frame-order.ts'
import type { SocketMetrics } from '#platform/socket/socket-metrics.ts'
import { isForeseen, refusalOf } from './errors.ts'
import type { Session } from './session.ts'

export interface FramesOptions {
  dispatch: Dispatch<Session>
  messagesPerSecond: number
  metrics: SocketMetrics
  now(): number
  onError(error: unknown, facts: { event: string; sessionId: string }): void
}

type Callback = (ack: unknown) => void

/** Frames of one connection that may wait for their answer. */
const MAX_WAITING = 256

/** Reads everything that the client sends on this socket. */
export function answerFrames(
  socket: Socket,
  session: Session,
  answered: () => void,
  options: FramesOptions,
): void {
  const { dispatch, messagesPerSecond, metrics, now, onError } = options
  const order = frameOrder()
  const take = frameBudget(messagesPerSecond, now)

  async function answerTo(event: string, args: unknown[]): Promise<Answer> {
    try {
      return await dispatch(event, args, session)
    } catch (error) {
      return { ok: false, error, ...refusalOf(error, args[0], now()) }
    }
  }

  function send(event: string, frame: unknown, answer: Answer, callback: Callback | undefined): void {
    const { ok, ack, push, error } = answer
    metrics.messagesIn.inc({ event: nameOf(event), outcome: ok ? 'done' : 'refused' })
    if (!ok && !isForeseen(error)) onError(error, { event: nameOf(event), sessionId: session.id })
    if (!ok || (isEvent(event) && wantsAckEvent(events[event], frame))) socket.emit('ack', ack)
    callback?.(ack)
    if (push) socket.emit(push.event, push.payload)
  }

  socket.onAny((event: string, ...args: unknown[]) => {
    const callback = typeof args.at(-1) === 'function' ? (args.pop() as Callback) : undefined
    if (!take() || order.size() >= MAX_WAITING) {
      const error = new TopicsError('rate_limited', 'too many events in this second')
      send(event, args[0], { ok: false, error, ...refusalOf(error, args[0], now()) }, callback)
      return
    }
    void order.run(event !== 'publish', async () => {
      const answer = await answerTo(event, args)
      try {
        send(event, args[0], answer, callback)
        answered()
      } catch (error) {
        onError(error, { event: nameOf(event), sessionId: session.id })
      }
    })
  })
}

const isEvent = (event: string): event is EventName => Object.hasOwn(events, event)

/** Clients choose names; metrics and logs only know ours. */
const nameOf = (event: string): string => (isEvent(event) ? event : 'unknown')
