/**
 * What an AsyncAPI document says about sockets, as two flat lists by event name: what clients may send with what it is
 * answered by, and what the server may send. Channels that only lie on other kinds of servers are left out.
 */
import { join, nodeAt, segmentsOf } from '../pointer.ts'
import { CannotExpressError } from '../problem.ts'
import type { AsyncDocument, ChannelObject, MessageObject, OperationObject, Reference } from './document.ts'

/** A message by reference, with the component that its payload is. */
interface NamedMessage {
  name: string
  component: string
  summary: string | undefined
}

export interface EventModel {
  name: string
  operationId: string
  summary: string | undefined
  component: string
  /** Components that the answer may be; none where the event is not answered. */
  acks: string[]
  /** Events that name a refusal of this one. */
  refusals: string[]
  extensions: Record<string, unknown>
  pointer: string
}

export interface PushModel {
  name: string
  summary: string | undefined
  components: string[]
}

export interface RealtimeModel {
  events: EventModel[]
  pushes: PushModel[]
  /** What channels say beyond AsyncAPI: `x-slow-consumer` becomes `slowConsumer`. */
  settings: Record<string, unknown>
}

const socketProtocols = new Set(['ws', 'wss', 'socket.io'])

export function modelOf(document: AsyncDocument): RealtimeModel {
  const events = new Map<string, EventModel>()
  const pushes = new Map<string, PushModel>()
  for (const [operationId, operation] of Object.entries(document.operations ?? {})) {
    const pointer = join('#/operations', operationId)
    if (!isOnSocket(channelOf(document, operation), document)) continue
    const messages = messagesOf(document, operation.messages, operation.channel, join(pointer, 'messages'))
    for (const message of messages) {
      if (operation.action === 'send') addPush(pushes, message)
      else addEvent(events, eventOf(document, operationId, operation, message, pointer))
    }
  }
  for (const event of events.values()) requirePushes(event, pushes)
  return { events: [...events.values()], pushes: [...pushes.values()], settings: settingsOf(document) }
}

function eventOf(
  document: AsyncDocument,
  operationId: string,
  operation: OperationObject,
  message: NamedMessage,
  pointer: string,
): EventModel {
  const { reply } = operation
  const answers = reply?.messages
    ? messagesOf(
        document,
        reply.messages,
        reply.channel ?? operation.channel,
        join(pointer, 'reply/messages'),
      )
    : []
  const { 'x-refusals': refusals, ...extensions } = extensionsOf(operation)
  return {
    name: message.name,
    operationId,
    summary: operation.summary ?? operation.title ?? message.summary,
    component: message.component,
    acks: [...new Set(answers.map(({ component }) => component))],
    refusals: Array.isArray(refusals) ? refusals.map(String) : [],
    extensions,
    pointer,
  }
}

function addEvent(events: Map<string, EventModel>, event: EventModel): void {
  const known = events.get(event.name)
  if (known) {
    throw new CannotExpressError(
      event.pointer,
      `the event ${event.name} is received by ${known.operationId} already`,
    )
  }
  events.set(event.name, event)
}

function addPush(pushes: Map<string, PushModel>, { name, component, summary }: NamedMessage): void {
  const known = pushes.get(name)
  if (!known) pushes.set(name, { name, summary, components: [component] })
  else if (!known.components.includes(component)) known.components.push(component)
}

function requirePushes({ name, refusals, pointer }: EventModel, pushes: Map<string, PushModel>): void {
  for (const [index, refusal] of refusals.entries()) {
    if (pushes.has(refusal)) continue
    throw new CannotExpressError(
      join(pointer, 'x-refusals', index),
      `the refusal ${refusal} of ${name} is no message that the server sends`,
    )
  }
}

/** The messages of an operation; left out, those of its channel. */
function messagesOf(
  document: AsyncDocument,
  references: Reference[] | undefined,
  channel: Reference,
  pointer: string,
): NamedMessage[] {
  const all = Object.keys((nodeAt(document, channel.$ref) as ChannelObject | undefined)?.messages ?? {})
  const wanted = references ?? all.map((key) => ({ $ref: join(channel.$ref, 'messages', key) }))
  return wanted.map(({ $ref }, index) => namedMessage(document, $ref, join(pointer, index)))
}

function namedMessage(document: AsyncDocument, reference: string, pointer: string): NamedMessage {
  const message = follow<MessageObject>(document, { $ref: reference })
  if (!message) throw new CannotExpressError(pointer, `cannot follow the reference ${reference}`)
  const payload = typeof message.payload === 'object' ? message.payload.$ref : undefined
  if (payload === undefined) throw new CannotExpressError(pointer, 'a message has a payload')
  const key = segmentsOf(reference).at(-1) ?? ''
  return {
    name: message.name ?? key,
    component: segmentsOf(payload).at(-1) ?? '',
    summary: message.summary ?? message.title,
  }
}

/** The node behind any number of references. */
function follow<T extends object>(document: AsyncDocument, node: T | Reference | undefined): T | undefined {
  let current: unknown = node
  for (let hops = 0; hops < 50; hops += 1) {
    const reference = (current as Reference | undefined)?.$ref
    if (typeof reference !== 'string') return current as T | undefined
    current = nodeAt(document, reference)
  }
  return undefined
}

const channelOf = (document: AsyncDocument, operation: OperationObject): ChannelObject =>
  follow<ChannelObject>(document, operation.channel) ?? {}

/** A channel lies on the servers that it names, else on all. */
function isOnSocket(channel: ChannelObject, document: AsyncDocument): boolean {
  const servers =
    channel.servers ?? Object.keys(document.servers ?? {}).map((id) => ({ $ref: join('#/servers', id) }))
  const protocols = servers.map((server) => follow<{ protocol: string }>(document, server)?.protocol ?? '')
  return protocols.length === 0 || protocols.some((protocol) => socketProtocols.has(protocol))
}

const extensionsOf = (node: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith('x-')))

function settingsOf(document: AsyncDocument): Record<string, unknown> {
  const settings: Record<string, unknown> = {}
  for (const [id, channel] of Object.entries(document.channels ?? {})) {
    if (!isOnSocket(channel, document)) continue
    for (const [extension, value] of Object.entries(extensionsOf(channel))) {
      const name = extension.slice(2).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      if (name.startsWith('parser')) continue
      if (Object.hasOwn(settings, name))
        throw new CannotExpressError(
          join('#/channels', id, extension),
          `${extension} is said by another channel already`,
        )
      settings[name] = value
    }
  }
  return settings
}
