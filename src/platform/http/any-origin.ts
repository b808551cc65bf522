/** Lets pages of every origin call a listener whose credentials are never cookies: `*`, and 204 to every OPTIONS. */
import type { FastifyInstance } from 'fastify'

const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' }
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Max-Age': '86400',
}

export function allowAnyOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(ANY_ORIGIN)
    if (request.method !== 'OPTIONS') return done()
    void reply.code(204).headers(PREFLIGHT).send()
  })
}
