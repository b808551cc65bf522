/** The parts of an AsyncAPI 3 document that the generator reads. Everything else passes through untouched. */
import type { SchemaOrBoolean } from '../contract.ts'

export interface Reference {
  $ref: string
}

export interface MessageObject {
  [extension: `x-${string}`]: unknown
  name?: string
  title?: string
  summary?: string
  description?: string
  payload?: SchemaOrBoolean
  examples?: { name?: string; summary?: string; payload?: unknown }[]
}

export interface ChannelObject {
  [extension: `x-${string}`]: unknown
  address?: string | null
  title?: string
  summary?: string
  servers?: Reference[]
  messages?: Record<string, MessageObject | Reference>
}

export interface OperationObject {
  [extension: `x-${string}`]: unknown
  action: 'send' | 'receive'
  title?: string
  summary?: string
  description?: string
  channel: Reference
  messages?: Reference[]
  reply?: { channel?: Reference; messages?: Reference[] }
}

export interface AsyncDocument {
  asyncapi: string
  info: { title: string; version: string; description?: string }
  servers?: Record<string, { protocol: string; host: string; pathname?: string } | Reference>
  channels?: Record<string, ChannelObject>
  operations?: Record<string, OperationObject>
  components?: Record<string, Record<string, unknown>> & { schemas?: Record<string, SchemaOrBoolean> }
}
