/** From what a client sends to what it is answered: a frame that nobody can read is answered too, and harms no other. */
import { type EventName, events, settings } from '#generated/chat/realtime.ts'
import type { FrameId, Framing } from '#generated/runtime/framing.ts'
import type { Answer, Dispatch } from '#generated/runtime/realtime.ts'
import { boundedOrder } from '#platform/socket/bounded-order.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import type { WsMetrics } from '#platform/socket/ws-metrics.ts'
import { type ChatRefusal, chatRefusal } from '../errors.ts'
import { isForeseen, refusals } from './refusals.ts'
import type { Session } from './session.ts'

export interface FramesOptions {
  dispatch: Dispatch<Session>
  framing: Framing
  metrics: WsMetrics
  /** Largest frame of an event that says nothing else. */
  maxBytes: number
  take(): 'taken' | 'refused' | 'flood'
  onError(error: unknown, facts: { event: string; connectionId: string }): void
}

const isEvent = (event: string): event is EventName => Object.hasOwn(events, event)

/** Largest frame of each event that may be larger than the others. */
const LARGE = new Map<string, number>(
  Object.entries(events).flatMap(([name, { extensions }]) =>
    'x-max-bytes' in extensions ? [[name, extensions['x-max-bytes']]] : [],
  ),
)

/** The largest frame of all. */
export const largestFrame = Math.max(settings.limits.maxBytes, ...LARGE.values())

/** Reads everything that the client sends on this connection. */
export function answerFrames(connection: WsConnection, session: Session, options: FramesOptions) {
  const { dispatch, framing, metrics, maxBytes, take, onError } = options
  const order = boundedOrder(connection)

  function refuse(refusal: ChatRefusal, id: FrameId | undefined, event = 'unknown'): void {
    metrics.messagesIn.inc({ event, outcome: 'refused' })
    say(framing.reply(event, id, { error: refusal }))
  }

  function say(text: string | undefined): void {
    if (text !== undefined) connection.send(text)
  }

  async function answer(event: string, args: unknown[], id: FrameId | undefined): Promise<void> {
    const result = await answerTo(event, args)
    const name = isEvent(event) ? event : 'unknown'
    metrics.messagesIn.inc({ event: name, outcome: result.ok ? 'done' : 'refused' })
    if (!result.ok && !isForeseen(result.error)) {
      onError(result.error, { event: name, connectionId: connection.id })
    }
    say(framing.reply(event, id, { ack: result.ack, error: result.push?.payload }))
  }

  async function answerTo(event: string, args: unknown[]): Promise<Answer> {
    try {
      return await dispatch(event, args, session)
    } catch (error) {
      return { ok: false, error, push: { event: 'error', payload: chatRefusal(error) } }
    }
  }

  return {
    text(text: string, bytes: number): void {
      const taken = take()
      if (taken === 'flood') {
        session.end('flooding', refusals.flooding)
        return
      }
      const frame = framing.read(text)
      const name = frame.kind === 'event' ? frame.event : ''
      const id = frame.kind === 'answer' ? undefined : frame.id
      if (bytes > (LARGE.get(name) ?? maxBytes)) session.end('message_too_large', refusals.tooLarge)
      else if (taken === 'refused') refuse(refusals.flooding, id, isEvent(name) ? name : undefined)
      else if (frame.kind === 'broken') refuse(refusals.broken(frame), id)
      else if (frame.kind === 'answer') refuse(refusals.unknownEvent, undefined)
      else order.run(false, () => answer(name, frame.args, id))
    },
    /** Resolves when everything that was said is answered. */
    settled: order.settled,
  }
}
