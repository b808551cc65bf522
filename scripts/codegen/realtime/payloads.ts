/**
 * The schemas of an AsyncAPI document in the form that the schema emitter knows: every payload is a component, and a
 * discriminator is OpenAPI's object instead of AsyncAPI's text.
 */
import type { Contract, Schema, SchemaOrBoolean } from '../contract.ts'
import { pascalCase } from '../names.ts'
import { join } from '../pointer.ts'
import { type Promoted, promoteDeepReferences } from '../promote.ts'
import type { AsyncDocument, MessageObject } from './document.ts'

const componentPrefix = '#/components/schemas/'

/** A payload that is written in its message becomes a component named after the message. Gives new name -> old pointer. */
export function namePayloads(document: AsyncDocument): Map<string, string> {
  document.components ??= {}
  document.components.schemas ??= {}
  const schemas = document.components.schemas
  const origins = new Map<string, string>()
  for (const { key, message, pointer } of messagesWritten(document)) {
    const { payload } = message
    if (payload === undefined || (typeof payload === 'object' && isComponent(payload))) continue
    let name = `${pascalCase(key)}Payload`
    for (let count = 2; Object.hasOwn(schemas, name); count += 1) name = `${pascalCase(key)}Payload${count}`
    schemas[name] = payload
    message.payload = { $ref: componentPrefix + name }
    origins.set(name, join(pointer, 'payload'))
  }
  return origins
}

const isComponent = (schema: Schema): boolean =>
  schema.$ref?.startsWith(componentPrefix) === true &&
  !schema.$ref.slice(componentPrefix.length).includes('/')

interface WrittenMessage {
  key: string
  message: MessageObject
  pointer: string
}

/** Every message where it is written, not where it is referred to. */
export function* messagesWritten(document: AsyncDocument): Generator<WrittenMessage> {
  for (const [id, channel] of Object.entries(document.channels ?? {})) {
    yield* written(channel.messages, join('#/channels', id, 'messages'))
  }
  yield* written(document.components?.messages, '#/components/messages')
}

function* written(messages: Record<string, unknown> | undefined, pointer: string): Generator<WrittenMessage> {
  for (const [key, message] of Object.entries(messages ?? {})) {
    if (message !== null && typeof message === 'object' && !('$ref' in message))
      yield { key, message: message as MessageObject, pointer: join(pointer, key) }
  }
}

/** The components as an OpenAPI document without paths. */
export function schemaDocument(document: AsyncDocument): Promoted {
  const schemas = structuredClone(document.components?.schemas ?? {})
  for (const schema of Object.values(schemas)) spellOutDiscriminators(schema, schemas)
  const contract: Contract = { openapi: '3.1.0', info: document.info, paths: {}, components: { schemas } }
  return promoteDeepReferences(contract)
}

type Schemas = Record<string, SchemaOrBoolean>

function spellOutDiscriminators(node: unknown, schemas: Schemas): void {
  if (node === null || typeof node !== 'object') return
  const schema = node as Record<string, unknown>
  if (typeof schema.discriminator === 'string') {
    const mapping = mappingOf(schema.discriminator, (schema.oneOf ?? schema.anyOf) as Schema[], schemas)
    if (mapping) schema.discriminator = { propertyName: schema.discriminator, mapping }
    else delete schema.discriminator
  }
  for (const [keyword, member] of Object.entries(schema)) {
    if (!['example', 'examples', 'default', 'const', 'enum'].includes(keyword))
      spellOutDiscriminators(member, schemas)
  }
}

/** Value -> member, by the constants that each member has; without them the members are tried in turn. */
function mappingOf(
  property: string,
  members: Schema[] | undefined,
  schemas: Schemas,
): Record<string, string> | undefined {
  const mapping: Record<string, string> = {}
  for (const { $ref } of members ?? []) {
    const member = $ref?.startsWith(componentPrefix) ? schemas[$ref.slice(componentPrefix.length)] : undefined
    const value = typeof member === 'object' ? member.properties?.[property] : undefined
    const constants = typeof value === 'object' ? (value.enum ?? [value.const]) : []
    if ($ref === undefined || constants.length === 0) return undefined
    for (const constant of constants) {
      if (typeof constant !== 'string') return undefined
      mapping[constant] = $ref
    }
  }
  return mapping
}
