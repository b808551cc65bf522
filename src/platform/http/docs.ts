/**
 * The reference documentation and the contracts themselves, as files (GEN-7): `/docs/`, and at stable
 * addresses `/docs/contracts/<family>/openapi.json` and `.yaml`. Nothing is fetched from elsewhere.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const GENERATED = fileURLToPath(new URL('../../../generated', import.meta.url))
const CONTRACT_FILE = /^\/[a-z-]+\/(openapi|asyncapi)\.(json|yaml)$/

/** Scalar needs inline styles and blob workers; everything else stays on this origin. */
const CONTENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'"

export async function serveDocs(app: FastifyInstance): Promise<void> {
  const scalar = fileURLToPath(new URL('browser/', import.meta.resolve('@scalar/api-reference')))
  await app.register(async (docs) => {
    docs.addHook('onSend', async (_request, reply) => {
      reply.header('Content-Security-Policy', CONTENT_POLICY)
    })
    await docs.register(fastifyStatic, {
      root: join(GENERATED, 'docs'),
      prefix: '/docs/',
      redirect: true,
      decorateReply: true,
    })
    await docs.register(fastifyStatic, {
      root: GENERATED,
      prefix: '/docs/contracts/',
      decorateReply: false,
      allowedPath: (path) => CONTRACT_FILE.test(path),
    })
    docs.get('/docs', (_request, reply) => reply.redirect('/docs/'))
    docs.get('/docs/scalar.js', (_request, reply) =>
      reply.sendFile('standalone.js', scalar, { maxAge: '1d' }),
    )
  })
}
