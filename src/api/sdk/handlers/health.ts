/** Probes and metrics (CFG-2, CFG-4). Liveness asks nobody; readiness also says that the process is stopping. */
import type { Caller } from '#api/sdk/index.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'

type Probes = 'getHealth' | 'getLiveness' | 'getReadiness' | 'getMetrics'

export function healthHandlers({ health, metrics, accepting }: Context): Pick<Handlers<Caller>, Probes> {
  return {
    async getHealth() {
      const body = await health.check()
      return { status: body.status === 'unhealthy' ? 503 : 200, body }
    },
    async getLiveness() {
      return { status: 200, body: { status: 'ok' } }
    },
    async getReadiness() {
      const { services } = await health.check()
      const ok = { mongodb: services.database === 'healthy', redis: services.websocket === 'healthy' }
      const checks = { mongodb: ok.mongodb ? 'ok' : 'failed', redis: ok.redis ? 'ok' : 'failed' } as const
      return accepting() && ok.mongodb
        ? { status: 200, body: { status: 'ready', checks } }
        : { status: 503, body: { status: 'not ready', checks } }
    },
    async getMetrics() {
      return { status: 200, body: await metrics.registry.metrics() }
    },
  }
}
