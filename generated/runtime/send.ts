// Copied from codegen/static/send.ts by `npm run generate`. Do not edit.
import type { FastifyReply } from 'fastify'
import { contentTypeOf, responseOf } from './answer-check.ts'
import { isJson, isText } from './media-type.ts'
import type { AnyReply, RouteSpec } from './route-table.ts'

/** Writes an answer: status, declared headers, and the body once, as its media type says. */
export function sendAnswer(reply: FastifyReply, route: RouteSpec, answer: AnyReply): FastifyReply {
  reply.code(answer.status)
  for (const name in answer.headers) {
    const value = answer.headers[name]
    if (value !== undefined) reply.header(name, typeof value === 'object' ? value : String(value))
  }
  const contentType = contentTypeOf(responseOf(route, answer.status), answer) ?? 'application/json'
  if (answer.body === undefined) return reply.send()
  reply.header('content-type', headerFor(contentType))
  return reply.send(isJson(bare(contentType)) ? JSON.stringify(answer.body) : answer.body)
}

const headers = new Map<string, string>()

/** Characters are always UTF-8, and the header says so once. */
function headerFor(contentType: string): string {
  const known = headers.get(contentType)
  if (known !== undefined) return known
  const isCharacters = isJson(bare(contentType)) || isText(contentType)
  const header =
    isCharacters && !contentType.includes('charset') ? `${contentType}; charset=utf-8` : contentType
  headers.set(contentType, header)
  return header
}

const bare = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim()
