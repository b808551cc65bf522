/** The messages of a run. They follow from the contract and the seed alone, so that a seed gives the same run again. */
import { type Random, randomFrom } from './random.ts'
import { type FuzzedEvent, judgeOf, type SocketContract } from './socket-contract.ts'
import { hopelessFrames, type Spoiled, spoiledFrames } from './spoil.ts'
import { edgesOf, type Making, valueFor } from './values.ts'

/** What the contract promises about a message: it is taken, it is invalid, or its event is not known. */
export type Promised = 'valid' | 'invalid' | 'unknown'

export interface FuzzCase {
  index: number
  event: string
  args: unknown[]
  promise: Promised
  /** The form is right and the rules of its topic may refuse it as invalid. */
  mayBeInvalid: boolean
  why: string
  hasCallback: boolean
}

export interface CaseOptions {
  seed: number
  count: number
  /** Tokens that are valid for the connection that sends them. */
  tokens?: string[]
}

const unknownEvents = [
  'Subscribe',
  'sub',
  'constructor',
  '__proto__',
  'toString',
  'message',
  'ack',
  '',
  'ä'.repeat(50),
]
const strangeTopics = [
  '',
  'nowhere',
  'public:',
  'public:a b',
  'PUBLIC:a',
  'user:',
  'private:\u0000',
  ':',
  'x'.repeat(500),
]

export function casesOf(contract: SocketContract, { seed, count, tokens = [] }: CaseOptions): FuzzCase[] {
  const random = randomFrom(seed)
  const maker = caseMaker(contract, random, tokens)
  const isAnswered = (name: string): boolean => {
    const event = contract.events.find((one) => one.name === name)
    return !event || event.isReply !== undefined
  }
  return Array.from({ length: count }, (_, index) => {
    const made = maker()
    return { index, ...made, hasCallback: random.chance(0.7) && isAnswered(made.event) }
  })
}

type Made = Omit<FuzzCase, 'index' | 'hasCallback'>

function caseMaker(contract: SocketContract, random: Random, tokens: string[]): () => Made {
  const making: Making = { random, resolve: contract.resolve }
  const edges = new Map(contract.events.map((event) => [event.name, frameEdges(event, making)]))
  const natural = (event: FuzzedEvent): Record<string, unknown> =>
    withSense(valueFor(event.frame, making) as Record<string, unknown>, contract, random, tokens)
  return () => {
    const event = random.pick(contract.events)
    const frame = natural(event)
    const dice = random.next()
    if (dice < 0.4) return valid(event, frame, 'a valid frame')
    if (dice < 0.6) {
      const edge = random.pick(edges.get(event.name) ?? [{}])
      return valid(
        event,
        { ...withSense(edge, contract, random, tokens), ...atTheEdge(edge, contract) },
        'a frame at an edge',
      )
    }
    if (dice < 0.95) return broken(event, frame)
    const name = random.pick(unknownEvents)
    return { event: name, args: [frame], promise: 'unknown', mayBeInvalid: false, why: 'an unknown event' }
  }

  function valid(event: FuzzedEvent, frame: Record<string, unknown>, why: string): Made {
    const mayBeInvalid = breaksTopicRule(frame, contract)
    return { event: event.name, args: [frame], promise: 'valid', mayBeInvalid, why }
  }

  function broken(event: FuzzedEvent, frame: Record<string, unknown>): Made {
    const spoiled: Spoiled[] = [
      ...spoiledFrames(frame, event.frame, making).filter(({ args }) => !event.isFrame(args[0])),
      ...hopelessFrames(frame, contract.fields.payload),
    ]
    const { args, why } = random.pick(spoiled)
    return { event: event.name, args, promise: 'invalid', mayBeInvalid: true, why }
  }
}

const frameEdges = (event: FuzzedEvent, making: Making): Record<string, unknown>[] =>
  edgesOf(event.frame, making).filter((edge) => event.isFrame(edge)) as Record<string, unknown>[]

/** Frames say something: topics are often real, tokens sometimes. */
function withSense(
  frame: Record<string, unknown>,
  { fields, topics }: SocketContract,
  random: Random,
  tokens: string[],
): Record<string, unknown> {
  const sensible = { ...frame }
  if (fields.topic !== undefined && Object.hasOwn(frame, fields.topic) && topics.length > 0) {
    const rule = random.pick(topics)
    sensible[fields.topic] = random.chance(0.8) ? rule.example : random.pick(strangeTopics)
  }
  if (
    fields.token !== undefined &&
    Object.hasOwn(frame, fields.token) &&
    tokens.length > 0 &&
    random.chance(0.3)
  )
    sensible[fields.token] = random.pick(tokens)
  return sensible
}

/** What stands at an edge stays there, but for the topic: an edge of a text is no topic. */
const atTheEdge = (edge: Record<string, unknown>, { fields }: SocketContract): Record<string, unknown> =>
  Object.fromEntries(Object.entries(edge).filter(([name]) => name !== fields.topic && name !== fields.token))

function breaksTopicRule(frame: Record<string, unknown>, { fields, topics }: SocketContract): boolean {
  if (fields.topic === undefined || !Object.hasOwn(frame, fields.payload)) return false
  const rule = topics.find(({ example }) => example === frame[fields.topic ?? ''])
  return rule?.payload !== undefined && !judgeOf(rule.payload)(frame[fields.payload])
}
