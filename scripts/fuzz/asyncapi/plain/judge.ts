/** Holds what came back for one frame against the contract. Pure: the same outcome gives the same findings. */
import type { ReadFrame } from '#codegen/static/framing.ts'
import type { PlainCase } from './cases.ts'
import type { PlainContract, PlainEvent, RefusalWords } from './contract.ts'

export interface PlainOutcome {
  /** Everything that the server sent until the next sign of life was answered, without that. */
  frames: ReadFrame[]
  isOpen: boolean
  /** The sign of life was answered. */
  isAlive: boolean
}

type Fields = Record<string, unknown>

/** Everything that breaks the contract, in sentences. */
export function judgePlain(contract: PlainContract, one: PlainCase, outcome: PlainOutcome): string[] {
  const event = contract.events.find(({ name }) => name === one.event)
  const closes = event?.closes === true && one.promise === 'valid'
  return [
    ...(outcome.isOpen || closes ? [] : ['the connection was closed']),
    ...(outcome.isAlive || closes ? [] : ['the sign of life was not answered']),
    ...(closes && outcome.isOpen ? ['the connection was not closed'] : []),
    ...outcome.frames.flatMap((frame) => judgeFrame(contract, one, event, frame)),
    ...judgeAnswers(contract, one, event, outcome.frames),
  ]
}

function judgeFrame(
  { pushes, words }: PlainContract,
  { id }: PlainCase,
  event: PlainEvent | undefined,
  frame: ReadFrame,
): string[] {
  if (frame.kind === 'event') {
    const isValid = pushes.get(frame.event)
    if (!isValid) return [`the event ${frame.event} is not declared`]
    return isValid(frame.args[0])
      ? []
      : [`the event ${frame.event} breaks its schema: ${shown(frame.args[0])}`]
  }
  if (frame.kind === 'broken') return [`a frame that nobody can read: ${frame.message}`]
  if (frame.id !== undefined && frame.id !== id)
    return [`an answer to ${String(frame.id)}, which nobody asked`]
  const { error, ack } = frame
  return [
    ...(error !== undefined && !pushes.get(words.error)?.(error)
      ? [`the error breaks its schema: ${shown(error)}`]
      : []),
    ...(ack != null && event?.isReply && !event.isReply(ack)
      ? [`the answer breaks its schema: ${shown(ack)}`]
      : []),
  ]
}

function judgeAnswers(
  { words }: PlainContract,
  one: PlainCase,
  event: PlainEvent | undefined,
  frames: ReadFrame[],
): string[] {
  const { promise, id } = one
  const answers = answersTo(one, words, frames)
  const causes = answers.flatMap(({ error }) => (error === undefined ? [] : [causeIn(error, words.cause)]))
  const wanted = {
    invalid: [words.invalid],
    unknown: [words.unknown],
    broken: words.broken,
    'without id': words.withoutId === undefined ? [] : [words.withoutId],
  }
  if (promise !== 'valid') {
    if (answers.length !== 1) return [`${answers.length} answers to a frame that is ${promise}`]
    const [cause] = causes
    if (cause === undefined) return [`a frame that is ${promise} was accepted`]
    return (wanted[promise] as unknown[]).includes(cause)
      ? []
      : [`refused with ${String(cause)} instead of ${wanted[promise].join(' or ')}`]
  }
  const most = id === undefined ? 0 : 1
  const isDue = id !== undefined && event?.isReply !== undefined
  return [
    ...(isDue && answers.length === 0 ? ['it was not answered'] : []),
    ...(answers.length > most && causes.length === 0 ? [`${answers.length} answers`] : []),
    ...causes
      .filter((cause) => saysThatItIsNoFrame(words, cause))
      .map((cause) => `a valid frame was refused with ${String(cause)}`),
  ]
}

/** Where events without an id are carried out too, a rule's refusal of an earlier one may come now. */
function answersTo({ promise, id }: PlainCase, words: RefusalWords, frames: ReadFrame[]) {
  const answers = frames.filter((frame) => frame.kind === 'answer')
  if (words.withoutId !== undefined) return answers
  return answers.filter(({ id: answered, error }) =>
    id === undefined && answered === undefined
      ? promise === 'valid' || saysThatItIsNoFrame(words, causeIn(error, words.cause))
      : answered !== undefined,
  )
}

const saysThatItIsNoFrame = (words: RefusalWords, cause: unknown): boolean =>
  [words.invalid, words.unknown, words.withoutId, ...words.broken].some((word) => word === cause)

const causeIn = (error: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Fields | undefined)?.[key], error)

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300)
