/**
 * Cross-origin rules: the configured list everywhere, and any origin for the operations whose contract says so.
 * Those read no cookie, and echo the origin with credentials allowed because a Blob beacon sends its preflight in
 * credentials mode (requirements, CORS).
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

/** @param isOpen whether any origin may call this operation */
export async function applyCors(
  app: FastifyInstance,
  rules: CorsRules,
  isOpen: (method: string, path: string) => boolean,
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
  const open: FastifyCorsOptions = {
    ...shared,
    origin: true,
    credentials: true,
    allowedHeaders: [...rules.allowedHeaders, 'Content-Encoding'],
  }
  const plain = { open: { ...open, preflight: false }, listed: { ...listed, preflight: false } }
  await app.register(fastifyCors, {
    delegator: (request, decide) => {
      if (isForNobody(request)) return decide(null, NO_ORIGIN)
      const asked = preflightMethod(request)
      const kind = isOpen(asked ?? request.method, pathOf(request)) ? 'open' : 'listed'
      if (asked === undefined) return decide(null, plain[kind])
      decide(null, { ...(kind === 'open' ? open : listed), preflight: true })
    },
  })
}

const NO_ORIGIN: FastifyCorsOptions = { origin: false, preflight: false }

/** No browser page asks, and no cache keeps the answer for one that might. */
const isForNobody = ({ method, headers }: FastifyRequest) =>
  headers.origin === undefined && method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'

/** The method that a preflight asks for; any other OPTIONS is an undeclared method like others. */
function preflightMethod({ method, headers }: FastifyRequest): string | undefined {
  return method === 'OPTIONS' && headers.origin ? headers['access-control-request-method'] : undefined
}

function pathOf(request: FastifyRequest): string {
  const { url } = request
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}
