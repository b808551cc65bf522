import { block, docComment, literal } from '../code.ts'
import type { Contract } from '../contract.ts'
import { pascalCase, propertyKey, quote } from '../names.ts'
import { type Operation, operationsOf } from '../operations.ts'
import { emitBody, emitGroups, emitResponses } from './http/route.ts'
import { emitCalls, emitReplies, helperTypes } from './http/types.ts'
import { schemaIdentifiers } from './schemas.ts'
import type { SchemaContext } from './zod/context.ts'

/** `http.ts`: the family's route table, and the closed types of what its handlers get and give. */
export function emitHttp(document: Contract, family: string, banner: string): string {
  const context: SchemaContext = {
    document,
    identifiers: schemaIdentifiers(document),
    prefix: 'schemas.',
    isLater: () => false,
  }
  const operations = operationsOf(document)
  const table = emitTable(operations, context)
  const types = `${emitCalls(operations, context)}\n${emitReplies(operations)}`
  const usesZod = /\bz\./.test(table)
  const usesJs = /\bjs\./.test(table)
  const usesSchemas = /\bschemas\./.test(table)
  const helpers = helperTypes.filter((name) => new RegExp(`\\b${name}\\b`).test(types))
  const name = pascalCase(family)
  return [
    `${banner}import type { FastifyInstance } from 'fastify'`,
    ...(usesZod ? ["import * as z from 'zod'"] : []),
    "import { type Face, mountRoutes } from '../runtime/mount.ts'",
    `import type { ${[...helpers, 'Closed', 'RequestFacts', 'RouteTable'].sort().join(', ')} } from '../runtime/route-table.ts'`,
    ...(usesJs ? ["import * as js from '../runtime/schema/index.ts'"] : []),
    ...(usesSchemas ? ["import * as schemas from './schemas.ts'"] : []),
    ...(operations.length > 0 ? ["import type { paths } from './types.ts'"] : []),
    '',
    `export const routes = ${table} satisfies RouteTable`,
    '',
    'export type OperationId = keyof typeof routes',
    '',
    types,
    emitTags(operations),
    emitHandlers(name),
  ].join('\n')
}

function emitTable(operations: Operation[], context: SchemaContext): string {
  return block(
    operations.map((operation) => ({
      above: docComment(operation.summary),
      text: `${propertyKey(operation.operationId)}: ${emitRoute(operation, context)}`,
    })),
  )
}

function emitRoute(operation: Operation, context: SchemaContext): string {
  const fields: [string, string][] = [
    ['operationId', quote(operation.operationId)],
    ['method', quote(operation.method)],
    ['path', quote(operation.path)],
    ['tags', literal(operation.tags)],
    ['security', literal(operation.security)],
    ...emitGroups(operation, context),
    ...emitBody(operation, context),
    ['responses', emitResponses(operation, context)],
    ['extensions', literal(operation.extensions)],
  ]
  return block(fields.map(([name, code]) => ({ text: `${name}: ${code}` })))
}

function emitTags(operations: Operation[]): string {
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))]
  const entries = tags.map((tag) => {
    const ids = operations
      .filter((operation) => operation.tags.includes(tag))
      .map(({ operationId }) => quote(operationId))
    return { text: `${quote(tag)}: ${ids.join(' | ')}` }
  })
  return `/** Operations by topic. */\nexport interface OperationsOfTag ${block(entries).replaceAll(/,$/gm, '')}\n`
}

const emitHandlers = (
  name: string,
): string => `/** What the handler of an operation is given: the declared parts of the request, tested. */
export type Call<Id extends OperationId, Principal> = Calls<Principal>[Id]

/** What it may answer: the declared statuses, each with its body and headers. */
export type Reply<Id extends OperationId> = Replies[Id]

/** One handler for each operation. */
export type Handlers<Principal> = {
  [Id in OperationId]: (call: Call<Id, Principal>) => Promise<Reply<Id>>
}

/** The handlers of one topic. */
export type HandlersOf<Tag extends keyof OperationsOfTag, Principal> = Pick<Handlers<Principal>, OperationsOfTag[Tag]>

/** Serves every operation of this contract; a handler that is missing or that no operation names does not compile. */
export function mount${name}<Principal, Given extends Handlers<Principal> = Handlers<Principal>>(
  app: FastifyInstance,
  handlers: Closed<Given, OperationId>,
  face: Face<Principal>,
): void {
  mountRoutes(app, routes, handlers as Handlers<Principal>, face)
}
`
