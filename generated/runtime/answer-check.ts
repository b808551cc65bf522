// Copied from codegen/static/answer-check.ts by `npm run generate`. Do not edit.
/** Holds an answer against its contract: the status, the media type, the required headers, the body. */
import type * as z from 'zod'
import { explain } from './messages.ts'
import { problemsOf } from './problems.ts'
import type { AnyReply, ResponseSpec, RouteSpec } from './route-table.ts'

/** An answer that the contract does not know. It is our fault, never the caller's. */
export class AnswerBreaksContractError extends Error {
  constructor(route: RouteSpec, status: number, reason: string) {
    super(`${route.operationId} (${route.method} ${route.path}) answered ${status}: ${reason}`)
    this.name = 'AnswerBreaksContractError'
  }
}

/** The declared answer of a status: itself, its range, or `default`. */
export const responseOf = (route: RouteSpec, status: number): ResponseSpec | undefined =>
  route.responses[status] ?? route.responses[`${Math.floor(status / 100)}XX`] ?? route.responses.default

/** The media type that an answer is sent with. */
export function contentTypeOf(response: ResponseSpec | undefined, reply: AnyReply): string | undefined {
  if (reply.contentType !== undefined) return reply.contentType
  for (const declared in response?.contents) return declared
  return undefined
}

/** Throws where the answer is not one that the contract declares. */
export function checkAnswer(route: RouteSpec, reply: AnyReply): void {
  const response = responseOf(route, reply.status)
  if (!response) throw new AnswerBreaksContractError(route, reply.status, 'the status is not declared')
  checkHeaders(route, response, reply)
  const contentType = contentTypeOf(response, reply)
  if (contentType === undefined) {
    if (reply.body !== undefined)
      throw new AnswerBreaksContractError(route, reply.status, 'a body is not declared')
    return
  }
  if (!Object.hasOwn(response.contents, contentType)) {
    throw new AnswerBreaksContractError(route, reply.status, `the media type ${contentType} is not declared`)
  }
  const schema = response.contents[contentType]
  if (schema && !isBytes(reply.body)) hold(schema, reply.body, route, reply.status, 'body')
}

function checkHeaders(route: RouteSpec, response: ResponseSpec, reply: AnyReply): void {
  const sent = new Map(
    Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  for (const [name, header] of Object.entries(response.headers)) {
    const value = sent.get(name.toLowerCase())
    if (value !== undefined)
      hold(header.schema, asWritten(header.schema, value), route, reply.status, `header ${name}`)
    else if (header.required)
      throw new AnswerBreaksContractError(route, reply.status, `the header ${name} is missing`)
  }
}

function hold(schema: z.ZodType, value: unknown, route: RouteSpec, status: number, part: string): void {
  const result = schema.safeParse(value, { error: explain })
  if (result.success) return
  const reasons = problemsOf(result.error).map(({ path, message }) => `${path || part} ${message}`)
  throw new AnswerBreaksContractError(route, status, `${part}: ${reasons.join('; ')}`)
}

/** A header given as text stands for the number that it writes, where the contract says a number. */
function asWritten(schema: z.ZodType, value: unknown): unknown {
  if (typeof value !== 'string' || value === '' || schema.safeParse(value).success) return value
  return Number.isNaN(Number(value)) ? value : Number(value)
}

const isBytes = (body: unknown): boolean =>
  body instanceof Uint8Array || (typeof body === 'object' && body !== null && 'pipe' in body)
