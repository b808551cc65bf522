/**
 * Cross-origin rules: the configured list everywhere, and any origin on the paths whose contract says so.
 * Those paths read no cookie, and echo the origin with credentials allowed because a Blob beacon sends its
 * preflight in credentials mode (requirements, CORS).
 */
import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export interface CorsRules {
  origin: string[]
  methods: string[]
  allowedHeaders: string[]
  credentials: boolean
}

const DAY_SECONDS = 86_400

/** @param openPaths paths that any origin may call. */
export async function applyCors(
  app: FastifyInstance,
  rules: CorsRules,
  openPaths: Set<string>,
): Promise<void> {
  const shared: FastifyCorsOptions = {
    methods: rules.methods,
    allowedHeaders: rules.allowedHeaders,
    exposedHeaders: ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'ETag', 'X-Request-Id'],
    maxAge: DAY_SECONDS,
    strictPreflight: true,
    hideOptionsRoute: true,
  }
  const listed: FastifyCorsOptions = { ...shared, origin: rules.origin, credentials: rules.credentials }
  const open: FastifyCorsOptions = { ...shared, origin: true, credentials: true }
  await app.register(fastifyCors, {
    delegator: (request, decide) => {
      const options = openPaths.has(pathOf(request)) ? open : listed
      decide(null, { ...options, preflight: isPreflight(request) })
    },
  })
}

function isPreflight(request: FastifyRequest): boolean {
  return request.method === 'OPTIONS' && Boolean(request.headers['access-control-request-method'])
}

function pathOf(request: FastifyRequest): string {
  const { url } = request
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}
