/**
 * The envelope. Who wants an answer gives its event a reference; the answer is an event of its own with that reference in
 * its payload. Events that are answered by another event than `answer` (`ping` by `pong`) are answered always, and so are
 * those of `always`.
 */
import { type Fields, type FrameId, type Framing, parsed, type ReadFrame } from './framing-read.ts'

export interface EnvelopeRule {
  readonly kind: 'envelope'
  /** The fields that carry the event's name, its payload and, where there is one, the time of the sender (RFC 3339). */
  readonly type: string
  readonly payload: string
  readonly time?: string
  /** The field of an event that wants an answer, and of the payload of the answer. */
  readonly reference?: string
  /** The event that is the answer, and those that are it for one event each. */
  readonly answer?: string
  readonly answers?: Readonly<Record<string, string>>
  /** Events whose answer is sent without a reference too: what it says cannot be learnt otherwise. */
  readonly always?: readonly string[]
  /** The event that is a refusal. */
  readonly error?: string
}

const LONGEST_REFERENCE = 64

export function envelope(rule: EnvelopeRule, now: () => number): Framing {
  const { type, payload, time, reference, answer, answers = {}, always = [], error } = rule
  const ownAnswer = (event: string): string | undefined =>
    Object.hasOwn(answers, event) ? answers[event] : undefined
  const replies = new Set(Object.values(answers))

  const write = (name: string, content: unknown, id?: FrameId): string =>
    JSON.stringify({
      [type]: name,
      ...(reference !== undefined && id !== undefined && { [reference]: id }),
      [payload]: content,
      ...(time !== undefined && { [time]: new Date(now()).toISOString() }),
    })

  const refusal = (refused: unknown, id?: FrameId): string => {
    if (error === undefined) throw new Error('frames of this contract are not refused')
    return write(error, id === undefined ? refused : { [reference ?? '']: id, ...(refused as Fields) })
  }

  const confirm = (event: string, id: FrameId, ack: unknown): string => {
    if (reference === undefined || answer === undefined)
      throw new Error('frames of this contract have no answers')
    const own = ownAnswer(event)
    return own === undefined
      ? write(answer, { [reference]: id, [type]: event, ...(ack as Fields | undefined) })
      : write(own, { [reference]: id, ...(ack as Fields | undefined) })
  }

  /** An event that answers, as what it answers; every other one as an event. */
  function readEvent(event: string, frame: Fields, id: string | undefined): ReadFrame {
    const content = frame[payload]
    const fields = content !== null && typeof content === 'object' ? (content as Fields) : {}
    const answered = reference === undefined ? undefined : fields[reference]
    if (reference !== undefined && typeof answered === 'string') {
      if (event === error) return { kind: 'answer', id: answered, error: content }
      const { [reference]: _, ...ack } = fields
      if (replies.has(event)) return { kind: 'answer', id: answered, ack }
      if (event === answer) {
        const { [type]: __, ...rest } = ack
        return { kind: 'answer', id: answered, ack: rest }
      }
    }
    const args = content === undefined ? [] : [content]
    return { kind: 'event', event, args, ...(id !== undefined && { id }) }
  }

  return {
    read: (text) =>
      parsed(text, (frame) => {
        const given = reference === undefined ? undefined : (frame[reference] ?? undefined)
        const id = isReference(given) ? given : undefined
        const broken = (message: string): ReadFrame => ({
          kind: 'broken',
          cause: 'not_a_request',
          message,
          ...(id !== undefined && { id }),
        })
        const event = frame[type]
        if (typeof event !== 'string') return broken(`a frame has a ${type}`)
        if (given !== undefined && id === undefined)
          return broken(`a ${reference} is a text of 1 to ${LONGEST_REFERENCE} characters`)
        return readEvent(event, frame, id)
      }),
    event: write,
    answer: (id, { ack, error: refused }, event = '') =>
      refused === undefined ? confirm(event, id, ack) : refusal(refused, id),
    refusal,
    reply(event, id, { ack, error: refused }) {
      if (refused !== undefined) return refusal(refused, id)
      if (id !== undefined) return confirm(event, id, ack)
      const own = ownAnswer(event)
      if (own !== undefined) return write(own, ack)
      if (answer === undefined || !always.includes(event)) return undefined
      return write(answer, { [type]: event, ...(ack as Fields | undefined) })
    },
  }
}

const isReference = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_REFERENCE
