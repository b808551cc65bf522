/**
 * An AsyncAPI contract as the fuzzer needs it: frames with their schemas, and judges made of the JSON schemas
 * themselves, so that a fault of our validators cannot hide itself.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Schema, SchemaOrBoolean } from '#codegen/contract.ts'
import type { AsyncDocument } from '#codegen/realtime/document.ts'
import { modelOf } from '#codegen/realtime/events.ts'
import { GENERATED } from '../places.ts'

export type Judge = (value: unknown) => boolean

export interface FuzzedEvent {
  name: string
  frame: Schema
  isFrame: Judge
  /** Nothing where the event is never answered. */
  isReply: Judge | undefined
  refusals: string[]
  /** `always`, `callback`, or `{ unless: { field: value } }`: when a success is also told by an event. */
  ack: unknown
}

/** What the channels say about how frames, answers and refusals belong together (`x-frames`). */
export interface FrameWords {
  ack: string
  status: string
  success: string
  invalid: string
}

export interface TopicRule {
  example: string
  /** What may be published there, where not everything may. */
  payload?: Schema
}

/** Where a client shows its credential, and what it hears when it is refused (`x-handshake`). */
export interface HandshakeRule {
  field: string
  refused: { message: string; event: string }
}

export interface SocketContract {
  events: FuzzedEvent[]
  pushes: Map<string, Judge>
  words: FrameWords
  topics: TopicRule[]
  /** The field that names a topic, that of a message, and that of a token. */
  fields: { topic: string | undefined; payload: string; token: string | undefined }
  maxBytes: number | undefined
  /** Nothing where everybody may connect. */
  handshake: HandshakeRule | undefined
  resolve(schema: SchemaOrBoolean): Schema
}

interface Settings {
  frames?: Partial<FrameWords>
  topics?: TopicRule[]
  limits?: { maxBytes?: number }
  handshake?: HandshakeRule
  client?: { resume?: { topic?: string }; renew?: { token?: string } }
}

const prefix = '#/components/schemas/'

/** Nothing for a family that has no sockets. */
export function socketContractOf(family: string, folder = GENERATED): SocketContract | undefined {
  const file = join(folder, family, 'asyncapi.json')
  return existsSync(file) ? readSocketContract(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

export function readSocketContract(document: AsyncDocument): SocketContract {
  const { events, pushes, settings } = modelOf(document)
  const { frames, topics = [], limits, client, handshake } = settings as Settings
  const schemas = document.components?.schemas ?? {}
  const judge = judgeMaker(schemas)
  const resolve = (schema: SchemaOrBoolean): Schema => {
    let current: SchemaOrBoolean = schema
    while (typeof current === 'object' && current.$ref?.startsWith(prefix))
      current = schemas[current.$ref.slice(prefix.length)] ?? true
    return typeof current === 'object' ? current : {}
  }
  return {
    events: events.map(({ name, component, acks, refusals, extensions }) => ({
      name,
      frame: resolve({ $ref: prefix + component }),
      isFrame: judge([component]),
      isReply: acks.length > 0 ? judge(acks) : undefined,
      refusals,
      ack: extensions['x-ack'] ?? 'always',
    })),
    pushes: new Map(pushes.map(({ name, components }) => [name, judge(components)])),
    words: { ack: 'ack', status: 'status', success: 'success', invalid: 'invalid', ...frames },
    topics,
    fields: { topic: client?.resume?.topic, payload: 'payload', token: client?.renew?.token },
    maxBytes: limits?.maxBytes,
    handshake,
    resolve,
  }
}

/** Judges whether a value is one of these components, by zod's own reading of JSON Schema. */
export function judgeMaker(schemas: Record<string, SchemaOrBoolean>): (components: string[]) => Judge {
  const definitions = JSON.parse(JSON.stringify(schemas).replaceAll(prefix, '#/definitions/')) as object
  return (components) => {
    const anyOf = components.map((name) => ({ $ref: `#/definitions/${name}` }))
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', definitions, anyOf }
    const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
    return (value) => validator.safeParse(value).success
  }
}

export const judgeOf = (schema: Schema): Judge => {
  const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  return (value) => validator.safeParse(value).success
}
