/** Unknown paths of the platform listener: 404 in the error shape of their neighbours. */
import type { FastifyInstance } from 'fastify'
import { adminBody } from '#api/admin/errors.ts'
import { fault, faultOf } from '#api/fault.ts'
import { sdkBody } from '#api/sdk/errors.ts'

export function answerUnknownPaths(app: FastifyInstance): void {
  const answer = (url: string) =>
    url.startsWith('/api/admin/') || url === '/api/admin'
      ? { contentType: 'application/problem+json', body: adminBody }
      : { contentType: 'application/json', body: sdkBody }
  app.setNotFoundHandler((request, reply) => {
    const { contentType, body } = answer(request.url)
    const found = fault('not_found', 404, 'there is nothing at this address')
    return reply
      .code(404)
      .type(contentType)
      .send(JSON.stringify(body(found, request)))
  })
  app.setErrorHandler((error, request, reply) => {
    const { contentType, body } = answer(request.url)
    const found = faultOf(error)
    if (found.status >= 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error')
    return reply
      .code(found.status)
      .headers(found.headers)
      .type(contentType)
      .send(JSON.stringify(body(found, request)))
  })
}
