/**
 * Compressed request bodies. One layer only; the body limit of Fastify then counts inflated bytes, so a bomb
 * ends as 413 after the first megabyte (facts: security practice).
 */
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { FastifyInstance, preParsingAsyncHookHandler, RequestPayload } from 'fastify'

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** An encoding that nobody here reads: 415. */
export class UnsupportedEncodingError extends Error {
  readonly statusCode = 415
}

/** Lets every route of `app` take gzip, deflate and br bodies (TEL-4). */
export function inflateRequests(app: FastifyInstance): void {
  const inflate: preParsingAsyncHookHandler = async (request, _reply, payload) => {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase()
    if (!encoding || encoding === 'identity') return payload
    const decoder = DECODERS[encoding]
    if (!decoder) throw new UnsupportedEncodingError('the content encoding must be gzip, deflate or br')
    return decoded(payload, decoder())
  }
  app.addHook('preParsing', inflate)
}

function decoded(payload: RequestPayload, decoder: Transform): RequestPayload {
  const stream: RequestPayload = decoder
  stream.receivedEncodedLength = 0
  payload.on('data', (chunk: Buffer) => {
    stream.receivedEncodedLength = (stream.receivedEncodedLength ?? 0) + chunk.length
  })
  payload.on('error', (error) => decoder.destroy(error))
  return payload.pipe(decoder)
}
