/**
 * How events of a contract travel over a plain WebSocket, one text frame each; the contract says which way (`x-framing`).
 *
 *   json-rpc   event: { method, params, id? }   answer: { id, result } or { id, error }   push: { method, params }
 *   envelope   event and push: { type, payload, timestamp }; an event that wants an answer has a reference beside its type,
 *              and the answer is a push with the reference in its payload: `ack`, `error`, or one of the event's own
 *
 * The same for servers and clients.
 */
import { type EnvelopeRule, envelope } from './framing-envelope.ts'
import { type Fields, type FrameId, type Framing, parsed, type ReadFrame } from './framing-read.ts'

export type { FrameId, Framing, ReadFrame }

export type FramingRule =
  | { readonly kind: 'json-rpc' /** The push that travels as `error`. */; readonly error: string }
  | EnvelopeRule

export function framingOf(rule: FramingRule, now: () => number = Date.now): Framing {
  return rule.kind === 'json-rpc' ? jsonRpc() : envelope(rule, now)
}

function jsonRpc(): Framing {
  const framing: Omit<Framing, 'reply'> = {
    read: (text) => parsed(text, readJsonRpc),
    event: (method, params, id) => JSON.stringify({ jsonrpc: '2.0', method, params, id }),
    answer: (id, { ack, error }) =>
      JSON.stringify(
        error === undefined
          ? { jsonrpc: '2.0', id, result: ack ?? null }
          : { jsonrpc: '2.0', id, result: ack, error },
      ),
    refusal: (error) => JSON.stringify({ jsonrpc: '2.0', error }),
  }
  return {
    ...framing,
    reply(_, id, answer) {
      if (id !== undefined) return framing.answer(id, answer)
      return answer.error === undefined ? undefined : framing.refusal(answer.error)
    },
  }
}

function readJsonRpc(frame: Fields): ReadFrame {
  const id = idOf(frame.id)
  const broken = (message: string): ReadFrame => ({
    kind: 'broken',
    cause: 'not_a_request',
    message,
    ...(id !== undefined && { id }),
  })
  if (frame.jsonrpc !== undefined && frame.jsonrpc !== '2.0')
    return broken('jsonrpc is "2.0" where it is there')
  if (frame.id !== undefined && frame.id !== null && id === undefined)
    return broken('an id is a text or a number')
  if (typeof frame.method === 'string') {
    const args = frame.params === undefined || frame.params === null ? [] : [frame.params]
    return { kind: 'event', event: frame.method, args, ...(id !== undefined && { id }) }
  }
  if (id !== undefined && (Object.hasOwn(frame, 'result') || Object.hasOwn(frame, 'error')))
    return { kind: 'answer', id, ack: frame.result, error: frame.error }
  return broken('a frame has a method')
}

const idOf = (id: unknown): FrameId | undefined =>
  (typeof id === 'string' && id.length <= 256) || (typeof id === 'number' && Number.isFinite(id))
    ? id
    : undefined
