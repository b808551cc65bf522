import type {
  Contract,
  Header,
  MediaType,
  OperationObject,
  Parameter,
  PathItem,
  Reference,
  RequestBody,
  Response,
  SecurityRequirement,
} from './contract.ts'
import { join, nodeAt } from './pointer.ts'
import { CannotExpressError } from './problem.ts'

/** A part of the contract together with the pointer where it stands, references followed. */
export interface Placed<T> {
  value: T
  pointer: string
}

export interface Operation {
  operationId: string
  method: string
  path: string
  pointer: string
  summary?: string
  description?: string
  deprecated: boolean
  tags: string[]
  security: SecurityRequirement[]
  parameters: Placed<Parameter>[]
  body?: Placed<RequestBody>
  responses: { status: string; response: Placed<Response>; headers: Record<string, Placed<Header>> }[]
  extensions: Record<string, unknown>
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Every operation of a contract, with path-level parameters merged in and references followed, in path order. */
export function operationsOf(document: Contract): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, pathItem]) => {
    const item = follow<PathItem>(document, pathItem, join('#/paths', path))
    return methods.flatMap((method) => {
      const operation = item.value[method] as OperationObject | undefined
      if (!operation) return []
      return [
        readOperation(document, path, method, item, {
          value: operation,
          pointer: join(item.pointer, method),
        }),
      ]
    })
  })
}

function readOperation(
  document: Contract,
  path: string,
  method: string,
  item: Placed<PathItem>,
  { value: operation, pointer }: Placed<OperationObject>,
): Operation {
  const body =
    operation.requestBody &&
    follow<RequestBody>(document, operation.requestBody, join(pointer, 'requestBody'))
  return {
    operationId: operation.operationId ?? inventId(method, path),
    method: method.toUpperCase(),
    path,
    pointer,
    ...(operation.summary === undefined ? {} : { summary: operation.summary }),
    ...(operation.description === undefined ? {} : { description: operation.description }),
    deprecated: operation.deprecated === true,
    tags: operation.tags ?? [],
    security: operation.security ?? document.security ?? [],
    parameters: readParameters(document, item, { value: operation, pointer }),
    ...(body ? { body } : {}),
    responses: readResponses(document, operation, pointer),
    extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith('x-'))),
  }
}

function readParameters(
  document: Contract,
  item: Placed<PathItem>,
  operation: Placed<OperationObject>,
): Placed<Parameter>[] {
  const byKey = new Map<string, Placed<Parameter>>()
  for (const owner of [item, operation]) {
    owner.value.parameters?.forEach((entry, index) => {
      const parameter = follow<Parameter>(document, entry, join(owner.pointer, 'parameters', index))
      byKey.set(`${parameter.value.in} ${parameter.value.name}`, parameter)
    })
  }
  return [...byKey.values()]
}

function readResponses(
  document: Contract,
  operation: OperationObject,
  pointer: string,
): Operation['responses'] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, entry]) => {
      const response = follow<Response>(document, entry, join(pointer, 'responses', status))
      const headers = Object.entries(response.value.headers ?? {}).map(([name, header]) => [
        name,
        follow<Header>(document, header, join(response.pointer, 'headers', name)),
      ])
      return { status, response, headers: Object.fromEntries(headers) }
    })
}

/** Follows `$ref` until the thing itself. */
export function follow<T>(document: Contract, value: T | Reference, pointer: string): Placed<T> {
  let current: unknown = value
  let place = pointer
  for (let hops = 0; isReference(current); hops += 1) {
    place = current.$ref
    current = nodeAt(document, place)
    if (current === undefined || hops > 50)
      throw new CannotExpressError(pointer, `cannot follow the reference ${place}`)
  }
  return { value: current as T, pointer: place }
}

const isReference = (value: unknown): value is Reference =>
  value !== null && typeof value === 'object' && typeof (value as Reference).$ref === 'string'

/** `get /users/{id}` becomes `getUsersId`, for documents that name no operations. */
function inventId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** The schema of a parameter or header, wherever it stands. */
export function schemaOf({
  value,
  pointer,
}: Placed<Parameter | Header>): Placed<MediaType['schema']> & { json: boolean } {
  const [contentType, media] = Object.entries(value.content ?? {})[0] ?? []
  if (contentType === undefined)
    return { value: value.schema ?? true, pointer: join(pointer, 'schema'), json: false }
  return {
    value: media?.schema ?? true,
    pointer: join(pointer, 'content', contentType, 'schema'),
    json: contentType.includes('json'),
  }
}
