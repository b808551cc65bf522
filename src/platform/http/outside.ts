/**
 * What goes wrong outside of every operation: no such path, a path that is no text, bytes that are no HTTP, a
 * request that never ends. The listener answers these in the words of its surface, which are given to it.
 */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer that is ready to be written. */
export interface OutsideAnswer {
  status: number
  headers: Record<string, string>
  contentType: string
  body: string
}

/** Finds the words for an error near this address; a broken request has no address and no id. */
export type AnswerOutside = (error: unknown, near: { url: string; id?: string }) => OutsideAnswer

/** Bytes that HTTP cannot read, or that did not come in time. */
export class BrokenRequestError extends Error {
  readonly statusCode: number
  constructor(statusCode: number, cause: Error) {
    super('the request is broken', { cause })
    this.statusCode = statusCode
  }
}

const STATUS_BY_CODE: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

const LAST_WORD_MS = 1000

/** Fastify's `frameworkErrors`: the path cannot be decoded, so no route and no hook saw the request. */
export function unreadablePath(answer: AnswerOutside) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    void sendOutside(reply.header('X-Request-Id', request.id), answer(error, request))
  }
}

export function sendOutside(reply: FastifyReply, { status, headers, contentType, body }: OutsideAnswer) {
  return reply.code(status).headers(headers).type(`${contentType}; charset=utf-8`).send(body)
}

/** Node's `clientError`: there is only a socket to write to, and it ends with the answer. */
export function brokenRequest(answer: AnswerOutside) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    const isDeaf = error.code === 'ECONNRESET' || /^ERR_(TLS|SSL)_/.test(error.code ?? '')
    if (isDeaf || !socket.writable) return void socket.destroy()
    const status = STATUS_BY_CODE[error.code ?? ''] ?? 400
    const { contentType, body } = answer(new BrokenRequestError(status, error), { url: '' })
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${contentType}; charset=utf-8`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
    socket.destroySoon()
    // Who does not read the answer has lost it.
    setTimeout(() => socket.destroy(), LAST_WORD_MS).unref()
  }
}
