/**
 * One HTTP listener as every surface wants it: TLS 1.2 or newer when certificates are given, limits on what
 * arrives and how slowly, compressed bodies both ways, security headers, request ids.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerFactory } from 'fastify'
import type { Logger } from '../logger.ts'
import { inflateRequests } from './inflate.ts'

export interface HttpServerOptions {
  logger: Logger
  bodyBytes: number
  /** A request must be whole within this many seconds; headers within half of it. */
  requestSeconds: number
  trustedProxies: string[]
  tls: { certFile?: string | undefined; keyFile?: string | undefined }
}

/** A Fastify instance without routes. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    disableRequestLogging: true,
    bodyLimit: options.bodyBytes,
    trustProxy: options.trustedProxies.length > 0 ? options.trustedProxies : false,
    genReqId: () => randomUUID(),
    serverFactory: serverFactory(options),
    routerOptions: { maxParamLength: 2048 },
    forceCloseConnections: 'idle',
  })
  await app.register(helmet, { contentSecurityPolicy: false, hsts: Boolean(options.tls.certFile) })
  await app.register(compress, { global: true, globalDecompression: false, threshold: 1024 })
  inflateRequests(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id)
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
      maxHeaderSize: 32 * 1024,
    }
    const server =
      tls.certFile && tls.keyFile
        ? createTlsServer(
            {
              ...limits,
              cert: readFileSync(tls.certFile),
              key: readFileSync(tls.keyFile),
              minVersion: 'TLSv1.2',
            },
            handler,
          )
        : createServer(limits, handler)
    server.timeout = 0
    return server
  }
}
