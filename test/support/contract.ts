/**
 * The published contracts as the tests see them: operations with an example request each, read from the
 * bundled documents and not from the generated code, so that a fault of the generator cannot hide itself.
 */
import { readFileSync } from 'node:fs'

type Json = Record<string, unknown>

export interface ContractOperation {
  family: string
  operationId: string
  method: string
  /** Path with `{parameters}`. */
  path: string
  secured: boolean
  extensions: Json
  /** Media type -> an example body, empty for operations without one. */
  bodies: Record<string, unknown>
  /** Every example of a JSON body. */
  jsonBodies: unknown[]
  /** Whether a body is read as JSON whatever its type is said to be. */
  readsAnyType: boolean
  /** Whether an object body refuses fields that it does not name. */
  isClosed: boolean
  parameters: { in: string; name: string; example?: unknown }[]
  statuses: string[]
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete']

export const families = ['sdk', 'admin', 'im', 'chat'] as const

/** Every operation of every family. */
export const everyOperation: ContractOperation[] = families.flatMap((family) => operationsOf(family))

/** Those of the platform listener, which refuse in its manner. */
export const operations = everyOperation.filter(({ family }) => family === 'sdk' || family === 'admin')

/** The path with each `{parameter}` replaced, by default by a value that fits most patterns and is nobody's. */
export function filledPath(operation: ContractOperation, values: Record<string, string> = {}): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? (operation.family === 'chat' ? '9000000001' : 'unknown-1')),
  )
}

function operationsOf(family: string): ContractOperation[] {
  const url = new URL(`../../generated/${family}/openapi.json`, import.meta.url)
  const document = JSON.parse(readFileSync(url, 'utf8')) as Json
  const follow = (value: unknown): Json => {
    const node = value as Json
    return typeof node?.$ref === 'string' ? follow(at(document, node.$ref)) : (node ?? {})
  }
  return Object.entries(document.paths as Json).flatMap(([path, item]) =>
    METHODS.filter((method) => (item as Json)[method]).map((method) => {
      const operation = (item as Json)[method] as Json
      const security = (operation.security ?? document.security ?? []) as Json[]
      return {
        family,
        operationId: operation.operationId as string,
        method: method.toUpperCase(),
        path,
        secured: security.length > 0 && !security.some((one) => Object.keys(one).length === 0),
        extensions: Object.fromEntries(Object.entries(operation).filter(([key]) => key.startsWith('x-'))),
        bodies: bodiesOf(follow(operation.requestBody), follow),
        ...jsonBodyOf(follow(operation.requestBody), follow),
        parameters: [item, operation].flatMap((holder) =>
          (((holder as Json).parameters ?? []) as Json[]).map(
            (one) => follow(one) as { in: string; name: string; example?: unknown },
          ),
        ),
        statuses: Object.keys(operation.responses as Json),
      }
    }),
  )
}

function bodiesOf(body: Json, follow: (value: unknown) => Json): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((body.content ?? {}) as Json).map(([type, media]) => {
      const examples = Object.values(((media as Json).examples ?? {}) as Json)
      return [type, follow(examples[0]).value]
    }),
  )
}

function jsonBodyOf(body: Json, follow: (value: unknown) => Json) {
  const media = follow(((body.content ?? {}) as Json)['application/json'])
  const aliases = (body['x-media-type-aliases'] ?? []) as string[]
  return {
    readsAnyType: aliases.includes('*/*'),
    jsonBodies: Object.values((media.examples ?? {}) as Json).map((example) => follow(example).value),
    isClosed: follow(media.schema).additionalProperties === false,
  }
}

function at(document: Json, ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document)
}
