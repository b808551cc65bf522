/** The frames of a run, as texts. They follow from the contract and the seed alone, so that a seed gives the same run again. */

import type { Schema } from '#codegen/contract.ts'
import { framingOf } from '#codegen/static/framing.ts'
import { findUnsafe } from '#codegen/static/unsafe-json.ts'
import { type Random, randomFrom } from '../random.ts'
import { hopelessFrames, spoiledFrames } from '../spoil.ts'
import { edgesOf, type Making, valueFor } from '../values.ts'
import type { PlainContract, PlainEvent } from './contract.ts'

/** What the contract promises: the frame is taken, it is invalid, its event is not known, it lacks an id, or it is none. */
export type PlainPromise = 'valid' | 'invalid' | 'unknown' | 'without id' | 'broken'

export interface PlainCase {
  index: number
  /** Empty where the frame names none. */
  event: string
  id: string | undefined
  text: string
  promise: PlainPromise
  why: string
}

const depth = 32
const unknownEvents = [
  'Connect',
  'sing',
  'constructor',
  '__proto__',
  'toString',
  '',
  'rpc.discover',
  'ä'.repeat(50),
]

export interface PlainRun {
  seed: number
  count: number
  /** Values of fields that are there on the server, so that more than the first refusal is met. */
  known?: Record<string, unknown[]>
}

export function plainCases(contract: PlainContract, { seed, count, known = {} }: PlainRun): PlainCase[] {
  const random = randomFrom(seed)
  const make = maker(contract, random, known)
  return Array.from({ length: count }, (_, index) => ({ index, ...make(`f-${seed}-${index}`) }))
}

type Made = Omit<PlainCase, 'index'>

function maker(contract: PlainContract, random: Random, known: Record<string, unknown[]>) {
  const framing = framingOf(contract.framing, () => 0)
  const making: Making = { random, resolve: contract.resolve }
  const edges = new Map(contract.events.map((event) => [event.name, edgesOf(event.frame, making)]))

  return (id: string): Made => {
    const event = random.pick(contract.events)
    const dice = random.next()
    const schema = oneFormOf(event.frame)
    const natural = withKnown(valueFor(schema, making) as Record<string, unknown>)
    if (dice < 0.4) return framed(event, natural, id, 'a valid frame')
    if (dice < 0.55)
      return framed(event, random.pick(edges.get(event.name) ?? [{}]), id, 'a frame at an edge')
    if (dice < 0.8) {
      const spoiled = [...spoiledFrames(natural, schema, making), ...hopelessFrames(natural, 'payload')]
      const { args, why } = random.pick(spoiled)
      return framed(event, args.length === 1 ? args[0] : args, id, why)
    }
    if (dice < 0.87) {
      const name = random.pick(unknownEvents)
      return {
        event: name,
        id,
        text: framing.event(name, natural, id),
        promise: 'unknown',
        why: 'an unknown event',
      }
    }
    return broken(framing.event(event.name, natural, id))
  }

  function oneFormOf(schema: Schema): Schema {
    const forms = schema.oneOf ?? schema.anyOf
    return forms ? contract.resolve(random.pick(forms)) : schema
  }

  function withKnown(frame: Record<string, unknown>): Record<string, unknown> {
    for (const [field, values] of Object.entries(known)) {
      if (Object.hasOwn(frame, field) && random.chance(0.7)) frame[field] = random.pick(values)
    }
    return frame
  }

  /** What is promised depends on what is left of the frame as JSON. */
  function framed(event: PlainEvent, frame: unknown, id: string, why: string): Made {
    const hasId = random.chance(0.9)
    const text = framing.event(event.name, frame, hasId ? id : undefined)
    const read = framing.read(text)
    const seen = read.kind === 'event' && read.args.length > 0 ? read.args[0] : {}
    const isValid = event.isFrame(seen) && !findUnsafe(seen, depth)
    const needsId = event.isReply !== undefined && contract.words.withoutId !== undefined
    const promise = !hasId && needsId ? 'without id' : isValid ? 'valid' : 'invalid'
    return { event: event.name, id: hasId ? id : undefined, text, promise, why }
  }

  function broken(text: string): Made {
    const at = random.between(1, Math.max(1, text.length - 1))
    const [what, why] = random.pick([
      [text.slice(0, at), 'half a document'],
      [text + text, 'two documents'],
      [`[${text}]`, 'a list'],
      ['', 'nothing'],
      ['null', 'null'],
      ['"text"', 'a text'],
      ['{}', 'an empty object'],
      ['{"method":5,"params":{}}', 'a method that is a number'],
      ['{"jsonrpc":"1.0","method":"ping"}', 'another jsonrpc'],
      ['{"method":"ping","id":[]}', 'an id that is a list'],
      ['{"type":5}', 'a type that is a number'],
      ['{"type":"ping","payload":{},"ref":[]}', 'a reference that is a list'],
      [`${'['.repeat(20_000)}`, 'many brackets'],
      [`\uFEFF${text}`, 'a byte order mark'],
    ] as const)
    return { event: '', id: undefined, text: what, promise: 'broken', why }
  }
}
