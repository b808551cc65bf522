/** Holds what came back for one message against the contract. Pure: the same outcome gives the same findings. */
import { isDeepStrictEqual } from 'node:util'
import type { FuzzCase } from './cases.ts'
import type { FuzzedEvent, SocketContract } from './socket-contract.ts'

export interface Outcome {
  /** What the callback got; undefined where there was none or it was never called. */
  answer?: unknown
  isAnswered: boolean
  /** Everything that the server sent until the next sign of life was answered. */
  pushes: { event: string; payload: unknown }[]
  isOpen: boolean
}

type Field = Record<string, unknown>

/** Everything that breaks the contract, in sentences. */
export function judge(contract: SocketContract, fuzzCase: FuzzCase, outcome: Outcome): string[] {
  const event = contract.events.find(({ name }) => name === fuzzCase.event)
  return [
    ...(outcome.isOpen ? [] : ['the connection was closed']),
    ...outcome.pushes.flatMap(({ event: name, payload }) => judgePush(contract, name, payload)),
    ...judgeAnswer(contract, event, fuzzCase, outcome),
    ...judgeVerdict(contract, event, fuzzCase, outcome),
  ]
}

export function judgePush({ pushes }: SocketContract, event: string, payload: unknown): string[] {
  const isValid = pushes.get(event)
  if (!isValid) return [`the event ${event} is not declared`]
  return isValid(payload) ? [] : [`the event ${event} breaks its schema: ${shown(payload)}`]
}

function judgeAnswer(
  { words, pushes }: SocketContract,
  event: FuzzedEvent | undefined,
  { hasCallback }: FuzzCase,
  { answer, isAnswered, pushes: sent }: Outcome,
): string[] {
  const findings: string[] = []
  const isReply = event ? event.isReply : pushes.get(words.ack)
  const told = sent.filter((push) => push.event === words.ack)
  if (hasCallback && isReply && !isAnswered) findings.push('the callback was not called')
  if (isAnswered && isReply && !isReply(answer))
    findings.push(`the answer breaks its schema: ${shown(answer)}`)
  if (isAnswered && event && !isReply) findings.push('an event without an answer was answered')
  for (const { payload } of told) {
    if (event && isReply && !isReply(payload))
      findings.push(`the ack is not one of ${event.name}: ${shown(payload)}`)
    if (isAnswered && !isDeepStrictEqual(payload, answer)) findings.push('the ack and the callback differ')
  }
  if (told.length > 1) findings.push(`${told.length} acks for one frame`)
  return findings
}

function judgeVerdict(
  contract: SocketContract,
  event: FuzzedEvent | undefined,
  { promise, mayBeInvalid, args }: FuzzCase,
  { answer, isAnswered, pushes }: Outcome,
): string[] {
  const { words } = contract
  const refusals = pushes.map((push) => push.event).filter((name) => isRefusal(contract, name))
  const told = pushes.find((push) => push.event === words.ack)?.payload
  const status = ((isAnswered ? answer : told) as Field | undefined)?.[words.status]
  const isDone = status === words.success
  if (promise !== 'valid') {
    if (isDone) return ['invalid input was accepted']
    return refusals.length === 1 && refusals[0] === words.invalid
      ? missingAck(told)
      : [`invalid input was refused with ${refusals.join(', ') || 'no event'} instead of ${words.invalid}`]
  }
  if (isDone || (status === undefined && refusals.length === 0)) {
    if (refusals.length > 0) return [`a success and the refusal ${refusals.join(', ')}`]
    return judgeAckEvent(event, args[0], told)
  }
  const [refusal, ...more] = refusals
  if (refusal === undefined) return ['a refusal without the event that names it']
  if (more.length > 0) return [`several refusals of one frame: ${refusals.join(', ')}`]
  if (event && !event.refusals.includes(refusal)) return [`the refusal ${refusal} is not declared`]
  if (refusal === words.invalid && !mayBeInvalid) return ['valid input was refused as invalid']
  return missingAck(told)
}

const missingAck = (told: unknown): string[] => (told === undefined ? ['a refusal without its ack'] : [])

/** Pushes that some event is refused with. */
const isRefusal = ({ events }: SocketContract, name: string): boolean =>
  events.some(({ refusals }) => refusals.includes(name))

/** Whether a success was told by an event exactly where the contract says so. */
function judgeAckEvent(event: FuzzedEvent | undefined, frame: unknown, told: unknown): string[] {
  if (!event?.isReply) return []
  const rule = event.ack as string | { unless?: Field }
  const isWanted =
    rule === 'always' ||
    (typeof rule === 'object' &&
      !Object.entries(rule.unless ?? {}).every(([field, value]) => (frame as Field)?.[field] === value))
  if (isWanted && told === undefined) return ['a success without its ack']
  return !isWanted && told !== undefined ? ['an ack that nobody asked for'] : []
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300)
