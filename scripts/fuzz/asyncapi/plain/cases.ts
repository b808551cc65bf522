/** The frames of a run, as texts. They follow from the contract and the seed alone, so that a seed gives the same run again. */
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

export function plainCases(
  contract: PlainContract,
  { seed, count }: { seed: number; count: number },
): PlainCase[] {
  const random = randomFrom(seed)
  const make = maker(contract, random)
  return Array.from({ length: count }, (_, index) => ({ index, ...make(`f-${seed}-${index}`) }))
}

type Made = Omit<PlainCase, 'index'>

function maker(contract: PlainContract, random: Random): (id: string) => Made {
  const framing = framingOf(contract.framing, () => 0)
  const making: Making = { random, resolve: contract.resolve }
  const edges = new Map(contract.events.map((event) => [event.name, edgesOf(event.frame, making)]))

  return (id) => {
    const event = random.pick(contract.events)
    const dice = random.next()
    const natural = valueFor(event.frame, making) as Record<string, unknown>
    if (dice < 0.4) return framed(event, natural, id, 'a valid frame')
    if (dice < 0.55)
      return framed(event, random.pick(edges.get(event.name) ?? [{}]), id, 'a frame at an edge')
    if (dice < 0.8) {
      const spoiled = [...spoiledFrames(natural, event.frame, making), ...hopelessFrames(natural, 'payload')]
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

  /** What is promised depends on what is left of the frame as JSON. */
  function framed(event: PlainEvent, frame: unknown, id: string, why: string): Made {
    const hasId = random.chance(0.9)
    const text = framing.event(event.name, frame, hasId ? id : undefined)
    const read = framing.read(text)
    const seen = read.kind === 'event' && read.args.length > 0 ? read.args[0] : {}
    const isValid = event.isFrame(seen) && !findUnsafe(seen, depth)
    const promise = !hasId && event.isReply ? 'without id' : isValid ? 'valid' : 'invalid'
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
      [`${'['.repeat(20_000)}`, 'many brackets'],
      [`\uFEFF${text}`, 'a byte order mark'],
    ] as const)
    return { event: '', id: undefined, text: what, promise: 'broken', why }
  }
}
