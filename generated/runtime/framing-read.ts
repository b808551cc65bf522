// Copied from codegen/static/framing-read.ts by `npm run generate`. Do not edit.
/** What every framing is, and how all of them read a frame as JSON. */

export type FrameId = string | number

export type ReadFrame =
  | { kind: 'event'; event: string; args: unknown[]; id?: FrameId }
  | { kind: 'answer'; id: FrameId; ack?: unknown; error?: unknown }
  | { kind: 'broken'; cause: 'not_json' | 'not_a_request'; message: string; id?: FrameId }

export interface Framing {
  read(text: string): ReadFrame
  /** An event in either direction; with an id it is a request. */
  event(name: string, payload: unknown, id?: FrameId): string
  /** The answer to a request. A refusal may be both, where old clients look at different ones. */
  answer(id: FrameId, answer: Answered, event?: string): string
  /** A refusal of what had no id, or none that could be read. */
  refusal(error: unknown): string
  /** What is to be written for an event that was carried out or refused; nothing where nobody waits for it. */
  reply(event: string, id: FrameId | undefined, answer: Answered): string | undefined
}

export interface Answered {
  ack?: unknown
  error?: unknown
}

export type Fields = Record<string, unknown>

export function parsed(text: string, read: (frame: Fields) => ReadFrame): ReadFrame {
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
