/** A contract over plain WebSocket as the fuzzer needs it; which words mean what, the contract says (`x-framing`, `x-frames`, `x-client`). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema, SchemaOrBoolean } from '#codegen/contract.ts'
import type { AsyncDocument } from '#codegen/realtime/document.ts'
import { modelOf } from '#codegen/realtime/events.ts'
import type { FramingRule } from '#codegen/static/framing.ts'
import { GENERATED } from '../../places.ts'
import { type Judge, judgeMaker } from '../socket-contract.ts'

export interface PlainEvent {
  name: string
  frame: Schema
  isFrame: Judge
  /** Nothing where the event is not answered. */
  isReply: Judge | undefined
  /** The server closes after it. */
  closes: boolean
}

/** How a refusal says what is wrong. */
export interface RefusalWords {
  /** The push that names a refusal, and the path of the cause in it. */
  error: string
  cause: string
  invalid: string
  unknown: string
  broken: string[]
  /** Left out where an event without an id is carried out too. */
  withoutId?: string
}

export interface PlainContract {
  framing: FramingRule
  events: PlainEvent[]
  pushes: Map<string, Judge>
  words: RefusalWords
  /** The event that opens a connection, or the push that says that it is open; and the event that is a sign of life. */
  opening: string | undefined
  welcome: string | undefined
  heartbeat: string
  maxBytes: number | undefined
  resolve(schema: SchemaOrBoolean): Schema
}

interface Settings {
  transport?: string
  framing: FramingRule
  frames: RefusalWords
  limits?: { maxBytes?: number }
  client: { open?: { event: string }; welcome?: { event: string }; heartbeat: { event: string } }
}

const prefix = '#/components/schemas/'

/** Nothing for a family that has no plain sockets. */
export function plainContractOf(family: string, folder = GENERATED): PlainContract | undefined {
  const file = join(folder, family, 'asyncapi.json')
  if (!existsSync(file)) return undefined
  const document = JSON.parse(readFileSync(file, 'utf8')) as AsyncDocument
  const model = modelOf(document)
  const settings = model.settings as unknown as Settings
  if (settings.transport !== 'websocket') return undefined
  const schemas = document.components?.schemas ?? {}
  const judge = judgeMaker(schemas)
  const resolve = (schema: SchemaOrBoolean): Schema => {
    let current = schema
    while (typeof current === 'object' && current.$ref?.startsWith(prefix))
      current = schemas[current.$ref.slice(prefix.length)] ?? true
    return typeof current === 'object' ? current : {}
  }
  return {
    framing: settings.framing,
    events: model.events.map(({ name, component, acks, extensions }) => ({
      name,
      frame: resolve({ $ref: prefix + component }),
      isFrame: judge([component]),
      isReply: acks.length > 0 ? judge(acks) : undefined,
      closes: extensions['x-closes'] === true,
    })),
    pushes: new Map(model.pushes.map(({ name, components }) => [name, judge(components)])),
    words: settings.frames,
    opening: settings.client.open?.event,
    welcome: settings.client.welcome?.event,
    heartbeat: settings.client.heartbeat.event,
    maxBytes: settings.limits?.maxBytes,
    resolve,
  }
}
