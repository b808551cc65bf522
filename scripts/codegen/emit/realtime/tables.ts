import { block, call, docComment, list, literal } from '../../code.ts'
import type { Contract } from '../../contract.ts'
import { pascalCase, propertyKey, quote } from '../../names.ts'
import type { AsyncDocument } from '../../realtime/document.ts'
import { type EventModel, modelOf, type PushModel, type RealtimeModel } from '../../realtime/events.ts'
import { schemaIdentifiers } from '../schemas.ts'

type Identify = (component: string) => string

export const identifierIn = (document: { components?: Contract['components'] }): Identify => {
  const identifiers = schemaIdentifiers(document as Contract)
  return (component) => `schemas.${identifiers.get(component) ?? component}`
}

/** `realtime.ts`: what clients may send and the server may send, and the closed type of the handlers. */
export function emitRealtime(document: AsyncDocument, family: string, banner: string): string {
  const model = modelOf(document)
  const identify = identifierIn(document as { components?: Contract['components'] })
  const tables = `${emitEvents(model, identify)}\n\n${emitPushes(model, identify)}`
  return [
    `${banner}${tables.includes('z.') ? "import * as z from 'zod'\n" : ''}import { createDispatcher, type Dispatch, type EventTable, type PushTable, type RealtimeFace } from '../runtime/realtime.ts'`,
    "import type { Closed } from '../runtime/route-table.ts'",
    "import * as schemas from './realtime-schemas.ts'",
    '',
    tables,
    '',
    `/** What the channels say beyond AsyncAPI. */\nexport const settings = ${literal(model.settings)} as const`,
    '',
    emitTypes(model, identify),
    emitHandlers(pascalCase(family)),
  ].join('\n')
}

const emitEvents = ({ events }: RealtimeModel, identify: Identify): string =>
  `/** What clients may send, by event name. */\nexport const events = ${block(
    events.map((event) => ({
      above: docComment(event.summary),
      text: `${propertyKey(event.name)}: ${emitEvent(event, identify)}`,
    })),
  )} as const satisfies EventTable`

function emitEvent(event: EventModel, identify: Identify): string {
  const fields: [string, string][] = [
    ['operationId', quote(event.operationId)],
    ['payload', identify(event.component)],
    ...(event.acks.length > 0 ? [['ack', union(event.acks, identify)] as [string, string]] : []),
    ['refusals', literal(event.refusals)],
    ['extensions', literal(event.extensions)],
  ]
  return block(fields.map(([name, code]) => ({ text: `${name}: ${code}` })))
}

const emitPushes = ({ pushes }: RealtimeModel, identify: Identify): string =>
  `/** What the server may send, by event name. */\nexport const pushes = ${block(
    pushes.map(({ name, summary, components }) => ({
      above: docComment(summary),
      text: `${propertyKey(name)}: ${union(components, identify)}`,
    })),
  )} satisfies PushTable`

const union = (components: string[], identify: Identify): string =>
  components.length === 1
    ? identify(components[0] ?? '')
    : call('z.union', list(components.map((component) => identify(component))))

/** `interface Name { event: Type }` with what each event is above it. */
export const emitInterface = (name: string, entries: { above?: string; text: string }[]): string =>
  `export interface ${name} ${block(entries).replaceAll(/,$/gm, '')}\n`

function emitTypes({ events, pushes }: RealtimeModel, identify: Identify): string {
  const types = (components: string[]): string =>
    components.map((component) => identify(component)).join(' | ')
  const frames = events.map(({ name, component }) => ({
    text: `${propertyKey(name)}: ${identify(component)}`,
  }))
  const acks = events.map((event: EventModel) => ({
    text: `${propertyKey(event.name)}: ${types(event.acks) || 'void'}`,
  }))
  const sent = pushes.map(({ name, components }: PushModel) => ({
    text: `${propertyKey(name)}: ${types(components)}`,
  }))
  return [
    `export type EventName = keyof typeof events\n\nexport type PushName = keyof typeof pushes\n`,
    `/** The frame of each event that clients may send. */\n${emitInterface('Frames', frames)}`,
    `/** What each of them is answered with. */\n${emitInterface('Acks', acks)}`,
    `/** What the server may send. */\n${emitInterface('Pushes', sent)}`,
  ].join('\n')
}

const emitHandlers = (
  name: string,
): string => `/** One handler for each event; it gives the answer to the frame, or throws what the face turns into a refusal. */
export type RealtimeHandlers<Session> = {
  [Event in EventName]: (frame: Frames[Event], session: Session) => Promise<Acks[Event]>
}

/** Answers frames of this contract; a handler that is missing or that no event names does not compile. */
export function create${name}Dispatcher<Session, Given extends RealtimeHandlers<Session> = RealtimeHandlers<Session>>(
  handlers: Closed<Given, EventName>,
  face: RealtimeFace<Session>,
): Dispatch<Session> {
  return createDispatcher<Session>(events, pushes, handlers as RealtimeHandlers<Session>, face)
}
`
