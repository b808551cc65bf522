/** One log line and one observation per request: ids and outcome, never content or query (CFG-4). */
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics.ts'
import { contractOf } from './contract.ts'

export function observeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const operation = contractOf(request)?.operationId ?? 'none'
    const seconds = reply.elapsedTime / 1000
    metrics.requests.observe({ operation, method: request.method, status: reply.statusCode }, seconds)
    request.log.info(
      {
        operation,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ip: request.ip,
      },
      'request',
    )
    done()
  })
}
