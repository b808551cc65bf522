/** From what a client sends to what it is answered: a frame that nobody can read is answered too, and harms no other. */
import { type EventName, events } from '#generated/im/realtime.ts'
import type { RpcError } from '#generated/im/realtime-schemas.ts'
import type { FrameId, Framing } from '#generated/runtime/framing.ts'
import type { Answer, Dispatch } from '#generated/runtime/realtime.ts'
import { boundedOrder } from '#platform/socket/bounded-order.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import type { WsMetrics } from '#platform/socket/ws-metrics.ts'
import { frameError, isForeseen, refusalOf } from './errors.ts'
import type { Session } from './session.ts'

export interface FramesOptions {
  dispatch: Dispatch<Session>
  framing: Framing
  metrics: WsMetrics
  /** False when the client says more than anybody has to say. */
  takeFrame(): boolean
  /** After every answer; the present frame has been answered. */
  answered(): void
  onError(error: unknown, facts: { event: string; connectionId: string }): void
}

const POLICY_VIOLATION = 1008
/** "Try again later". */
const TRY_LATER = 1013

const isEvent = (event: string): event is EventName => Object.hasOwn(events, event)

/** Reads everything that the client sends on this connection. */
export function answerFrames(connection: WsConnection, session: Session, options: FramesOptions) {
  const { dispatch, framing, metrics, takeFrame, answered, onError } = options
  const order = boundedOrder(connection)

  function refuse(error: RpcError, id: FrameId | undefined, event = 'unknown'): void {
    metrics.messagesIn.inc({ event, outcome: 'refused' })
    connection.send(id === undefined ? framing.refusal(error) : framing.answer(id, { error }))
  }

  async function answer(event: string, args: unknown[], id: FrameId | undefined): Promise<void> {
    const result = await answerTo(event, args)
    const name = isEvent(event) ? event : 'unknown'
    metrics.messagesIn.inc({ event: name, outcome: result.ok ? 'done' : 'refused' })
    const isFault = !result.ok && !isForeseen(result.error)
    if (isFault) onError(result.error, { event: name, connectionId: connection.id })
    // A client that is told of an error while it signs in may never come back; one that is cut off does.
    if (isFault && name === 'connect') connection.close(TRY_LATER, 'try again later')
    else send(id, result)
    if (!result.ok && !isFault && name === 'connect' && !session.member) {
      connection.close(POLICY_VIOLATION, 'refused')
    }
    answered()
  }

  async function answerTo(event: string, args: unknown[]): Promise<Answer> {
    try {
      return await dispatch(event, args, session)
    } catch (error) {
      return { ok: false, error, ...refusalOf(error) }
    }
  }

  function send(id: FrameId | undefined, { ack, push }: Answer): void {
    if (id !== undefined) connection.send(framing.answer(id, { ack, error: push?.payload }))
    else if (push) connection.send(framing.refusal(push.payload))
  }

  function run(event: string, args: unknown[], id: FrameId | undefined): void {
    const isAlone = isEvent(event) && 'x-alone' in events[event].extensions
    order.run(isAlone, () => answer(event, args, id))
  }

  return {
    text(text: string): void {
      const frame = takeFrame() ? framing.read(text) : undefined
      if (!frame) connection.close(POLICY_VIOLATION, 'flooding')
      else if (frame.kind === 'broken') refuse(frameError(frame.cause, frame.message), frame.id)
      else if (frame.kind === 'event') {
        const { event, args, id } = frame
        const isRequest = isEvent(event) && 'ack' in events[event]
        if (isRequest && id === undefined) {
          refuse(frameError('no_id', `${event} is a request and needs an id`), undefined, event)
        } else run(event, args, id)
      }
    },
    /** Resolves when everything that was said is answered. */
    settled: order.settled,
  }
}
