// Copied from codegen/static/realtime.ts by `npm run generate`. Do not edit.
/**
 * The way of one frame through the server, whatever the transport: known event -> safe and valid payload -> handler ->
 * answer. A refusal is put into the words of the protocol by the face. In debug mode the answers are tested too.
 */
import type * as z from 'zod'
import { explain } from './messages.ts'
import { problemsOf } from './problems.ts'
import { Refusal } from './refusal.ts'
import { defaultMaxDepth, findUnsafe } from './unsafe-json.ts'

export interface EventSpec {
  readonly operationId: string
  readonly payload: z.ZodType
  /** What a frame may be answered with; nothing where it is not answered. */
  readonly ack?: z.ZodType
  /** Pushes that name a refusal of this event. */
  readonly refusals: readonly string[]
  readonly extensions: Readonly<Record<string, unknown>>
}

export type EventTable = Readonly<Record<string, EventSpec>>
export type PushTable = Readonly<Record<string, z.ZodType>>

export interface Push {
  event: string
  payload: unknown
}

/** A refusal in the words of the protocol: what the frame is answered with, if with anything, and the event that names it. */
export interface Refused {
  ack?: unknown
  push?: Push
}

export interface FrameFacts<Session> {
  event: string
  /** As it came; valid only where the error is not a `Refusal`. */
  frame: unknown
  session: Session
}

export interface RealtimeFace<Session> {
  /** For what a handler throws, for a frame that is not valid and for an unknown event (`Refusal`). */
  refuse(error: unknown, facts: FrameFacts<Session>): Refused
  /** Whether answers and pushes are tested against the contract (tests, development). */
  checkAnswers: boolean
  maxDepth?: number
}

export interface Answer extends Refused {
  ok: boolean
  /** Why it was refused. */
  error?: unknown
}

export type Dispatch<Session> = (event: string, args: readonly unknown[], session: Session) => Promise<Answer>

/** An answer that the contract does not know: a fault of the server, seen where answers are tested. */
export class UndeclaredAnswerError extends Error {
  constructor(what: string, problems: { path: string; message: string }[]) {
    super(`${what}: ${problems.map(({ path, message }) => `${path || 'it'} ${message}`).join('; ')}`)
    this.name = 'UndeclaredAnswerError'
  }
}

type AnyHandler<Session> = (frame: never, session: Session) => Promise<unknown>

export function createDispatcher<Session>(
  events: EventTable,
  pushes: PushTable,
  handlers: Readonly<Record<string, AnyHandler<Session>>>,
  face: RealtimeFace<Session>,
): Dispatch<Session> {
  const maxDepth = face.maxDepth ?? defaultMaxDepth
  return async (event, args, session) => {
    const spec = Object.hasOwn(events, event) ? events[event] : undefined
    try {
      if (!spec) throw new Refusal('not_found', 'The event is not known.')
      const frame = readFrame(spec, args, maxDepth)
      const ack = await handlers[event]?.(frame as never, session)
      if (face.checkAnswers) checkAck(event, spec, ack)
      return { ok: true, ack }
    } catch (error) {
      if (error instanceof UndeclaredAnswerError) throw error
      const refused = face.refuse(error, { event, frame: args[0], session })
      if (face.checkAnswers) checkRefused(event, spec, refused, pushes)
      return { ok: false, error, ...refused }
    }
  }
}

/** The one argument of an event, tested. A frame may be left out where an empty one is valid. */
function readFrame(spec: EventSpec, args: readonly unknown[], maxDepth: number): unknown {
  if (args.length > 1) throw new Refusal('malformed', 'An event has one argument.')
  const frame = args.length === 0 ? {} : args[0]
  const unsafe = findUnsafe(frame, maxDepth)
  if (unsafe) throw new Refusal('invalid', 'The frame is not safe.', { details: [unsafe] })
  const result = spec.payload.safeParse(frame, { error: explain })
  if (!result.success) {
    throw new Refusal('invalid', 'The frame is not valid.', { details: problemsOf(result.error) })
  }
  return result.data
}

function checkAck(event: string, spec: EventSpec, ack: unknown): void {
  if (spec.ack) checkValue(spec.ack, ack, `The answer to ${event} breaks the contract`)
  else if (ack !== undefined)
    throw new UndeclaredAnswerError(`The event ${event} has no answer`, [
      { path: '', message: 'was answered' },
    ])
}

function checkRefused(
  event: string,
  spec: EventSpec | undefined,
  { ack, push }: Refused,
  pushes: PushTable,
): void {
  if (spec?.ack && ack !== undefined) checkValue(spec.ack, ack, `The refusal of ${event} breaks the contract`)
  if (!push) return
  if (spec && !spec.refusals.includes(push.event)) {
    throw new UndeclaredAnswerError(`The event ${event} is not refused with ${push.event}`, [])
  }
  checkPush(pushes, push)
}

/** @throws UndeclaredAnswerError for an event that the contract does not send, or a payload of another shape. */
export function checkPush(pushes: PushTable, { event, payload }: Push): void {
  const schema = Object.hasOwn(pushes, event) ? pushes[event] : undefined
  if (!schema) throw new UndeclaredAnswerError(`The server sends no event ${event}`, [])
  checkValue(schema, payload, `The event ${event} breaks the contract`)
}

function checkValue(schema: z.ZodType, value: unknown, what: string): void {
  const result = schema.safeParse(value, { error: explain })
  if (!result.success) throw new UndeclaredAnswerError(what, problemsOf(result.error))
}

/**
 * Whether a success is confirmed by an event of its own, beside the callback: `x-ack` is `always`, `callback` (never by
 * an event), or `{ unless: { field: value } }`. Refusals always are.
 */
export function wantsAckEvent(spec: EventSpec, frame: unknown): boolean {
  const rule = spec.extensions['x-ack'] as string | { unless?: Record<string, unknown> } | undefined
  if (rule === 'callback') return false
  if (rule === undefined || typeof rule === 'string') return spec.ack !== undefined
  return !Object.entries(rule.unless ?? {}).every(
    ([field, value]) => (frame as Record<string, unknown> | undefined)?.[field] === value,
  )
}
