/** A session on a connection: what handlers may do, in terms of the transport. */
import type { EndReason } from '#domain/messaging/device-model.ts'
import type { Framing } from '#generated/runtime/framing.ts'
import { frameBudget } from '#platform/socket/frame-budget.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import { REASONS } from '../reasons.ts'
import type { Session } from './session.ts'

export interface OpenSessionOptions {
  framing: Framing
  messagesPerSecond: number
  redeliverMs: number
  now: () => number
}

/** Messages of one connection that are remembered until they are acknowledged; older ones are not pushed again. */
const MAX_UNACKNOWLEDGED = 1000
/** … nor beyond so many bytes, so that a client that never acknowledges holds no more. */
const MAX_UNACKNOWLEDGED_BYTES = 4 * 1024 * 1024
/** With smaller ones the number alone keeps the bytes in bounds. */
const SMALL_BYTES = MAX_UNACKNOWLEDGED_BYTES / MAX_UNACKNOWLEDGED
const STAY_AWAY = 4001
const REPLACED = 4002

const WORDS: Record<EndReason, string> = {
  signed_in_elsewhere: 'signed in elsewhere',
  replaced: 'replaced by another connection of the same device',
  quit: 'ended by the business server',
}

/** Nothing is pushed before the answer to `connect` has been sent: what comes earlier waits for `answered`. */
export function openSession(connection: WsConnection, options: OpenSessionOptions) {
  const { framing, messagesPerSecond, redeliverMs, now } = options
  let waiting: (() => void)[] | undefined = []
  let closing: (() => void) | undefined
  const soon = (work: () => void): void => {
    if (waiting) waiting.push(work)
    else work()
  }

  const session: Session = {
    id: connection.id,
    member: undefined,
    form: undefined,
    version: 0,
    figures: { connectedAt: now(), inMessages: 0, outMessages: 0, inMessageBytes: 0, outMessageBytes: 0 },
    unacknowledged: new Map(),
    get isClosed() {
      return !connection.isOpen()
    },
    takeSend: frameBudget(messagesPerSecond, now),
    deliver(message, frame) {
      soon(() => connection.sendFrame(frame))
      session.figures.outMessages += 1
      session.figures.outMessageBytes += message.payload.length
      if (message.seq === 0) return
      const { unacknowledged } = session
      unacknowledged.set(message.id, { message, again: 0, dueAt: now() + redeliverMs })
      if (unacknowledged.size > MAX_UNACKNOWLEDGED || message.payload.length > SMALL_BYTES) {
        forgetOldest(unacknowledged)
      }
    },
    deliverChange({ change, payload }, frame) {
      soon(() => connection.sendFrame(frame))
      const { unacknowledged } = session
      const waiting = unacknowledged.get(change.messageId)
      if (waiting && change.kind === 'delete') unacknowledged.delete(change.messageId)
      else if (waiting) waiting.message = { ...waiting.message, payload }
    },
    end(reason) {
      soon(() => {
        if (reason === 'replaced') return connection.close(REPLACED, WORDS[reason])
        const params = { reasonCode: REASONS.sentAway, reason: WORDS[reason] }
        connection.send(framing.event('disconnect', params))
        connection.close(STAY_AWAY, WORDS[reason])
      })
    },
    closeAfterAnswer(code, reason) {
      closing = () => connection.close(code, reason)
    },
  }

  /** An answer has been sent. */
  function answered(): void {
    if (session.member && waiting) {
      const due = waiting
      waiting = undefined
      for (const work of due) work()
    }
    closing?.()
  }

  return { session, answered }
}

/** Until what is left is within its bounds. */
function forgetOldest(unacknowledged: Session['unacknowledged']): void {
  let bytes = 0
  for (const { message } of unacknowledged.values()) bytes += message.payload.length
  for (const [id, { message }] of unacknowledged) {
    if (unacknowledged.size <= MAX_UNACKNOWLEDGED && bytes <= MAX_UNACKNOWLEDGED_BYTES) return
    unacknowledged.delete(id)
    bytes -= message.payload.length
  }
}
