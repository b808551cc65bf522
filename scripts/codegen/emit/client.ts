import { block } from '../code.ts'
import type { Contract } from '../contract.ts'
import { pascalCase, propertyKey, quote } from '../names.ts'
import { type Operation, operationsOf } from '../operations.ts'
import { isForm, isJson, isText } from '../static/media-type.ts'
import { describe } from './http/types.ts'

/** `client.ts`: one documented method for each operation, over openapi-fetch. */
export function emitClient(document: Contract, family: string, banner: string): string {
  const operations = operationsOf(document)
  const name = pascalCase(family)
  const methods = operations.map((operation) => ({ above: describe(operation), text: emitMethod(operation) }))
  return `${banner}import { type ClientConfig, type Init, openClient } from '../runtime/client.ts'
import type { paths } from './types.ts'

export type ${name}Client = ReturnType<typeof create${name}Client>

/** A client of this contract. Each method answers \`{ data, error, response }\` and throws only where the network fails. */
export function create${name}Client(config: ClientConfig) {
  const client = openClient<paths>(config)
  return ${block(methods).replaceAll('\n', '\n  ')}
}
`
}

function emitMethod(operation: Operation): string {
  const path = quote(operation.path)
  const method = operation.method.toLowerCase()
  const presets = emitPresets(operation)
  const init = `Init<paths[${path}], ${quote(method)}>`
  const name = propertyKey(operation.operationId)
  const argument = presets ? `{ ${presets}, ...init[0] } as typeof init[0]` : '...init'
  return `${name}: (...init: ${init}) => client.${operation.method}(${path}, ${argument})`
}

/** What the wire needs and the caller should not have to say. */
function emitPresets(operation: Operation): string {
  const presets: string[] = []
  const parseAs = parseAsOf(operation)
  if (parseAs) presets.push(`parseAs: '${parseAs}'`)
  const bodies = Object.keys(operation.body?.value.content ?? {})
  const onlyForm = bodies.length > 0 && bodies.every(isForm)
  if (onlyForm) presets.push('bodySerializer: toForm')
  return presets.join(', ')
}

function parseAsOf(operation: Operation): 'text' | 'blob' | undefined {
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  const [mediaType] = Object.keys(success?.response.value.content ?? {})
  const bare = mediaType?.split(';')[0]?.trim()
  if (bare === undefined || isJson(bare)) return undefined
  return isText(bare) ? 'text' : 'blob'
}
