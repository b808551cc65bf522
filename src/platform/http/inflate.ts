/**
 * Compressed request bodies (TEL-4): one layer, and only where the contract has a body to read. What comes out
 * is counted while it comes, and nothing is inflated beyond the body limit: a bomb of 200 MiB costs the one
 * megabyte that is allowed, and ends as 413.
 */
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify'
import { contractOf } from './contract.ts'

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** An encoding that nobody here reads. */
export class UnsupportedEncodingError extends Error {
  readonly statusCode = 415
}

/** A body that grew over the limit while it was inflated. */
export class InflatedTooLargeError extends Error {
  readonly statusCode = 413
}

/** Lets every operation of `app` that reads a body take it as gzip, deflate or br. */
export function inflateRequests(app: FastifyInstance): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const isEncoded = request.headers['content-encoding'] !== undefined && contractOf(request)?.body
    if (!isEncoded) return done(null, payload)
    try {
      const decoder = decoderFor(request)
      done(null, decoder ? inflated(payload, decoder, request.routeOptions.bodyLimit) : payload)
    } catch (error) {
      done(error as Error)
    }
  })
}

function decoderFor({ headers }: FastifyRequest): Transform | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase()
  if (!encoding || encoding === 'identity') return undefined
  const make = DECODERS.get(encoding)
  if (!make) throw new UnsupportedEncodingError('the content encoding must be gzip, deflate or br')
  return make()
}

/**
 * Pipes by hand: `pipeline` would destroy the request together with the decoder, and with it the connection
 * that has to carry the refusal. What the decoder leaves unread, the HTTP server discards after the answer.
 */
function inflated(payload: RequestPayload, decoder: Transform, limit = Number.POSITIVE_INFINITY) {
  const stream: RequestPayload = decoder
  let inflatedBytes = 0
  stream.receivedEncodedLength = 0
  payload.on('data', (chunk: Buffer) => {
    stream.receivedEncodedLength = (stream.receivedEncodedLength ?? 0) + chunk.length
  })
  // Paused, so that counting does not start the flow before the parser listens too.
  decoder.pause().on('data', (chunk: Buffer) => {
    inflatedBytes += chunk.length
    if (inflatedBytes <= limit) return
    payload.unpipe(decoder)
    decoder.destroy(new InflatedTooLargeError('the body is too large when inflated'))
  })
  // The parser stops listening when it has seen enough; an error without a listener would end the process.
  decoder.on('error', () => undefined)
  payload.on('error', (error) => decoder.destroy(error))
  payload.pipe(decoder)
  return stream
}
