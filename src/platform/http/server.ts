/**
 * One HTTP listener as every surface wants it: TLS 1.2 or newer when certificates are given, limits on what
 * arrives and how slowly, compressed bodies both ways, security headers, request ids.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import compress from '@fastify/compress'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerFactory,
  LogController,
} from 'fastify'
import type { Logger } from '../logger.ts'
import { inflateRequests } from './inflate.ts'
import { type AnswerOutside, brokenRequest, unreadablePath } from './outside.ts'

export interface HttpServerOptions {
  logger: Logger
  bodyBytes: number
  /** A request must be whole within this many seconds; headers within half of it. */
  requestSeconds: number
  trustedProxies: string[]
  answerOutside: AnswerOutside
  tls: { certFile?: string | undefined; keyFile?: string | undefined }
}

const MAX_HEADER_BYTES = 32 * 1024
const SILENCE_MS = 60_000

/**
 * What answers of an API need of the headers that helmet sets; it builds all of its eleven anew for each request,
 * which cost a single event a tenth of its CPU. Pages (the documentation) set a policy of their own.
 */
const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
}
const ONLY_TLS = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }

/** A Fastify instance without routes. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: options.bodyBytes,
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    genReqId: () => randomUUID(),
    serverFactory: serverFactory(options),
    // As long as a request line can be: what a parameter may be, its contract says.
    routerOptions: { maxParamLength: MAX_HEADER_BYTES },
    frameworkErrors: unreadablePath(options.answerOutside),
    clientErrorHandler: brokenRequest(options.answerOutside),
    forceCloseConnections: 'idle',
    // While it stops, a request that still arrives is served like any other, on a connection that then ends.
    return503OnClosing: false,
  })
  await app.register(compress, { global: true, globalDecompression: false, threshold: 1024 })
  inflateRequests(app)
  const fixedHeaders = options.tls.certFile ? { ...SAFE_HEADERS, ...ONLY_TLS } : SAFE_HEADERS
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(fixedHeaders).header('X-Request-Id', request.id)
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    // Closing a connection with unread bytes resets it, and a refusal of a large body would be lost with it.
    // So the rest is read and thrown away, for as long as a request may take.
    if (!request.raw.complete) reply.removeHeader('connection')
    done(null, payload)
  })
  return app
}

function serverFactory({ requestSeconds, tls }: HttpServerOptions): FastifyServerFactory {
  return (handler) => {
    const limits: ServerOptions = {
      requestTimeout: requestSeconds * 1000,
      headersTimeout: requestSeconds * 500,
      connectionsCheckingInterval: Math.min(2000, requestSeconds * 250),
      keepAliveTimeout: 72_000,
      maxHeaderSize: MAX_HEADER_BYTES,
    }
    const server =
      tls.certFile && tls.keyFile
        ? createTlsServer(
            {
              ...limits,
              cert: readFileSync(tls.certFile),
              key: readFileSync(tls.keyFile),
              minVersion: 'TLSv1.2',
              handshakeTimeout: requestSeconds * 500,
            },
            handler,
          )
        : createServer(limits, handler)
    // A client that stops reading its answer holds a connection and the answer; it may do so for this long.
    server.timeout = SILENCE_MS
    return server
  }
}
