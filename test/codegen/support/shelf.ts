/** A small family, written as the generator would write it, for tests of the runtime alone. */
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import { type Face, mountRoutes } from '#codegen/static/mount.ts'
import type { AnyReply, RouteTable } from '#codegen/static/route-table.ts'
import * as js from '#codegen/static/schema/index.ts'
import { openFace, type Somebody } from './face.ts'

const book = z.strictObject({ title: z.string().min(1).max(20), pages: z.int().min(1).max(9999).optional() })
const anyJson: z.ZodType = z.unknown()
const refused = { contents: { 'application/json': anyJson }, headers: {} }
const noQuery = { read: {}, schema: z.strictObject({}) }
const base = { tags: ['books'], security: [], query: noQuery, extensions: {} }
const answered = { 200: { contents: { 'application/json': anyJson }, headers: {} }, '4XX': refused }

export const shelf = {
  listBooks: {
    ...base,
    operationId: 'listBooks',
    method: 'GET',
    path: '/books',
    query: {
      read: { limit: { as: ['number'] }, tag: { as: ['string'], list: 'repeated' } },
      schema: z.strictObject({
        limit: z.int().min(1).max(50).default(10),
        tag: z.array(z.string()).max(2).optional(),
      }),
    },
    responses: answered,
  },
  addBook: {
    ...base,
    operationId: 'addBook',
    method: 'POST',
    path: '/books',
    security: [{ token: ['books'] }],
    body: { required: true, contents: { 'application/json': book } },
    responses: answered,
  },
  addBooks: {
    ...base,
    operationId: 'addBooks',
    method: 'POST',
    path: '/books/batch',
    body: {
      required: true,
      contents: {
        'application/json': js.contains(z.array(z.unknown()).min(1).max(3), book).meta({ id: 'Books' }),
      },
      aliases: ['text/plain'],
    },
    responses: answered,
  },
  editBook: {
    ...base,
    operationId: 'editBook',
    method: 'PATCH',
    path: '/books/{book-id}',
    security: [{}, { token: [] }],
    params: { read: { 'book-id': { as: ['number'] } }, schema: z.looseObject({ 'book-id': z.int().min(1) }) },
    headers: {
      read: { 'If-Match': { as: ['string'] } },
      schema: z.looseObject({ 'If-Match': z.string().max(5).optional() }),
    },
    cookies: { read: { visit: { as: ['number'] } }, schema: z.looseObject({ visit: z.int().optional() }) },
    body: {
      required: false,
      contents: {
        'application/json': book,
        'application/x-www-form-urlencoded': book,
        'text/plain': z.string().max(5),
        'image/*': undefined,
      },
      read: { pages: { as: ['number'] } },
    },
    responses: answered,
  },
  removeBook: {
    ...base,
    operationId: 'removeBook',
    method: 'DELETE',
    path: '/books/{book-id}',
    params: { read: { 'book-id': { as: ['string'] } }, schema: z.looseObject({ 'book-id': z.string() }) },
    responses: {
      204: { contents: {}, headers: { 'X-Left': { required: true, schema: z.int().min(0) } } },
      '4XX': refused,
    },
  },
} satisfies RouteTable

export type Answer = (operationId: string, call: Record<string, unknown>) => AnyReply | Promise<AnyReply>

/** Echoes what the handler was given. */
const echo: Answer = (_id, { request: _request, ...call }) => ({ status: 200, body: { ...call } })

/** The family on a Fastify instance; `inject` gives status, headers and the parsed body. */
export async function serveShelf(
  answer: Answer = echo,
  face: Partial<Face<Somebody>> = {},
  prepare: (app: FastifyInstance) => void = () => undefined,
) {
  const logged: { err?: Error; operationId?: string }[] = []
  const stream = { write: (line: string) => void logged.push(JSON.parse(line)) }
  const app = Fastify({ bodyLimit: 2000, logger: { level: 'error', stream } })
  prepare(app)
  const handlers = Object.fromEntries(
    Object.keys(shelf).map((id) => [id, async (call: Record<string, unknown>) => answer(id, call)]),
  ) as unknown as Record<keyof typeof shelf, (call: never) => Promise<AnyReply>>
  mountRoutes(app, shelf, handlers, { ...openFace, ...face })
  await app.ready()
  onTestFinished(() => app.close())
  const inject = async (options: InjectOptions) => {
    const { statusCode: status, headers, body } = await app.inject(options)
    return { status, headers, body: body === '' ? undefined : (JSON.parse(body) as Record<string, unknown>) }
  }
  return { app, inject, logged }
}
