import { block, docComment } from '../../code.ts'
import type { RequestBody } from '../../contract.ts'
import { propertyKey, quote } from '../../names.ts'
import type { Operation } from '../../operations.ts'
import { isAnything } from '../../schema-keywords.ts'
import { isForm, isJson, isText } from '../../static/media-type.ts'
import { resolveSchema, type SchemaContext } from '../zod/context.ts'
import { defaultOf, hasOpenQuery, parametersIn } from './route.ts'

/** What the emitted types may use; only what they do use is imported. */
export const helperTypes = [
  'BatchOf',
  'BodyOf',
  'ContentOf',
  'HeaderOf',
  'ParametersOf',
  'StatusRange',
  'WithDefaults',
]

const typeOf = (operation: Operation): string =>
  `paths[${quote(operation.path)}][${quote(operation.method.toLowerCase())}]`

export function describe(operation: Operation): string {
  const heading = operation.summary ?? operation.operationId
  return docComment(
    `${heading}\n\n\`${operation.method} ${operation.path}\``,
    operation.deprecated ? '@deprecated' : undefined,
  )
}

/** `Calls`: what each handler is given. */
export function emitCalls(operations: Operation[], context: SchemaContext): string {
  const entries = operations.map((operation) => ({
    above: describe(operation),
    text: `${propertyKey(operation.operationId)}: ${emitCall(operation, context)}`,
  }))
  const code = asInterface(block(entries))
  return `export interface Calls<${code.includes('principal: Principal') ? '' : '_'}Principal> ${code}\n`
}

function emitCall(operation: Operation, context: SchemaContext): string {
  const type = typeOf(operation)
  const fields = [
    `params: ParametersOf<${type}, 'path'>`,
    `query: ${emitQuery(operation, context)}`,
    `headers: ParametersOf<${type}, 'header'>`,
    `cookies: ParametersOf<${type}, 'cookie'>`,
    `body: ${emitBodyType(operation, context)}`,
    `contentType: ${emitContentTypes(operation)}`,
    `principal: ${emitPrincipal(operation)}`,
    'request: RequestFacts',
  ]
  return block(fields.map((text) => ({ text })))
}

function emitQuery(operation: Operation, context: SchemaContext): string {
  const declared = `ParametersOf<${typeOf(operation)}, 'query'>`
  const filled = parametersIn(operation, 'query').filter(
    (parameter) => defaultOf(parameter, context) !== undefined,
  )
  const names = filled.map(({ value }) => quote(value.name)).join(' | ')
  const query = names ? `WithDefaults<${declared}, ${names}>` : declared
  return hasOpenQuery(operation) ? `${query} & Record<string, unknown>` : query
}

function emitBodyType(operation: Operation, context: SchemaContext): string {
  if (!operation.body) return 'undefined'
  const body = operation.body.value
  const types = Object.entries(body.content).map(([mediaType, media]) => {
    if (!isJson(mediaType) && !isForm(mediaType) && !isText(mediaType)) return 'Buffer'
    const type = `BodyOf<${typeOf(operation)}, ${quote(mediaType)}>`
    const schema = resolveSchema(media.schema ?? true, context)
    const isBatch =
      isJson(mediaType) &&
      schema.type === 'array' &&
      schema.contains !== undefined &&
      isAnything(schema.items)
    const countsOne = schema.maxContains === undefined && (schema.minContains ?? 1) === 1
    return isBatch && countsOne ? `BatchOf<${type}>` : type
  })
  return [...new Set(types), ...(body.required === true ? [] : ['undefined'])].join(' | ')
}

function emitContentTypes(operation: Operation): string {
  const body: RequestBody | undefined = operation.body?.value
  if (!body) return 'undefined'
  const types = Object.keys(body.content).map(quote)
  return [...types, ...(body.required === true ? [] : ['undefined'])].join(' | ')
}

function emitPrincipal(operation: Operation): string {
  if (operation.security.length === 0) return 'undefined'
  const allowsAnyone = operation.security.some((requirement) => Object.keys(requirement).length === 0)
  return allowsAnyone ? 'Principal | undefined' : 'Principal'
}

/** `Replies`: what each handler may answer, a line for each status and media type. */
export function emitReplies(operations: Operation[]): string {
  const entries = operations.map((operation) => {
    const replies = operation.responses.flatMap((answer) => emitReply(operation, answer))
    return { text: `${propertyKey(operation.operationId)}:\n  | ${replies.join('\n  | ') || 'never'}` }
  })
  return `export interface Replies ${asInterface(block(entries))}\n`
}

function emitReply(
  operation: Operation,
  { status, response, headers }: Operation['responses'][number],
): string[] {
  const isNumber = /^\d{3}$/.test(status)
  const key = isNumber ? status : quote(status)
  const statusType = isNumber ? status : `StatusRange[${quote(status)}]`
  const mediaTypes = Object.keys(response.value.content ?? {})
  const headerField = emitHeaders(operation, key, headers)
  const reply = (...fields: string[]) =>
    `{ ${[`status: ${statusType}`, ...fields, ...headerField].join('; ')} }`
  if (mediaTypes.length === 0) return [reply('body?: undefined')]
  return mediaTypes.map((mediaType, index) => {
    const content = `ContentOf<${typeOf(operation)}, ${key}, ${quote(mediaType)}>`
    const body =
      isJson(mediaType.split(';')[0] ?? '') || isText(mediaType)
        ? content
        : `${content} | Uint8Array | NodeJS.ReadableStream`
    if (mediaTypes.length === 1) return reply(`body: ${body}`)
    return reply(`contentType${index === 0 ? '?' : ''}: ${quote(mediaType)}`, `body: ${body}`)
  })
}

function emitHeaders(
  operation: Operation,
  key: string,
  headers: Operation['responses'][number]['headers'],
): string[] {
  const names = Object.keys(headers)
  if (names.length === 0) return []
  const isRequired = names.some((name) => headers[name]?.value.required === true)
  const fields = names.map((name) => {
    const type = `HeaderOf<${typeOf(operation)}, ${key}, ${quote(name)}>`
    return `${propertyKey(name)}${headers[name]?.value.required === true ? '' : '?'}: ${type}`
  })
  return [`headers${isRequired ? '' : '?'}: { ${fields.join('; ')} }`]
}

/** Objects and interfaces differ in the commas. */
const asInterface = (code: string): string => code.replaceAll(/,$/gm, '')
