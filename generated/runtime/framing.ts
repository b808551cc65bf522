// Copied from codegen/static/framing.ts by `npm run generate`. Do not edit.
/**
 * How events of a contract travel over a plain WebSocket, one text frame each; the contract says which way (`x-framing`).
 *
 *   json-rpc   event: { method, params, id? }   answer: { id, result } or { id, error }   push: { method, params }
 *   envelope   event and push: { type, payload, timestamp }; nothing is answered but by further events
 *
 * The same for servers and clients.
 */

export type FrameId = string | number

export type FramingRule =
  | { readonly kind: 'json-rpc' /** The push that travels as `error`. */; readonly error: string }
  | {
      readonly kind: 'envelope'
      /** The fields that carry the event's name, its payload and, where there is one, the time of the sender in ms. */
      readonly type: string
      readonly payload: string
      readonly time?: string
    }

export type ReadFrame =
  | { kind: 'event'; event: string; args: unknown[]; id?: FrameId }
  | { kind: 'answer'; id: FrameId; ack?: unknown; error?: unknown }
  | { kind: 'broken'; cause: 'not_json' | 'not_a_request'; message: string; id?: FrameId }

export interface Framing {
  read(text: string): ReadFrame
  /** An event in either direction; with an id it is a request. */
  event(name: string, payload: unknown, id?: FrameId): string
  /** The answer to a request. A refusal may be both, where old clients look at different ones. */
  answer(id: FrameId, answer: { ack?: unknown; error?: unknown }): string
  /** A refusal of what had no id, or none that could be read. */
  refusal(error: unknown): string
}

type Fields = Record<string, unknown>

export function framingOf(rule: FramingRule, now: () => number = Date.now): Framing {
  return rule.kind === 'json-rpc' ? jsonRpc() : envelope(rule, now)
}

function jsonRpc(): Framing {
  return {
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

function envelope(rule: Extract<FramingRule, { kind: 'envelope' }>, now: () => number): Framing {
  const write = (name: string, payload: unknown): string =>
    JSON.stringify({
      [rule.type]: name,
      [rule.payload]: payload,
      ...(rule.time !== undefined && { [rule.time]: now() }),
    })
  const unanswered = (): never => {
    throw new Error('frames of this contract have no answers')
  }
  return {
    read: (text) =>
      parsed(text, (frame) => {
        const event = frame[rule.type]
        if (typeof event !== 'string')
          return { kind: 'broken', cause: 'not_a_request', message: `a frame has a ${rule.type}` }
        const payload = frame[rule.payload]
        return { kind: 'event', event, args: payload === undefined ? [] : [payload] }
      }),
    event: write,
    answer: unanswered,
    refusal: unanswered,
  }
}

function parsed(text: string, read: (frame: Fields) => ReadFrame): ReadFrame {
  let frame: unknown
  try {
    frame = JSON.parse(text)
  } catch {
    return { kind: 'broken', cause: 'not_json', message: 'a frame is one JSON document' }
  }
  if (frame === null || typeof frame !== 'object' || Array.isArray(frame))
    return { kind: 'broken', cause: 'not_a_request', message: 'a frame is one JSON object' }
  return read(frame as Fields)
}
