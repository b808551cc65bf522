/** The SDK family on its listener: telemetry, sign-in, SDK configuration and health (seed 000 §1, 2, 4). */
import type { FastifyInstance } from 'fastify'
import { authenticate } from '#api/authenticate.ts'
import { requireMetricsToken } from '#api/metrics-token.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { mountRoutes } from '#generated/runtime/mount.ts'
import { type Handlers, routes } from '#generated/sdk/http.ts'
import type { Context } from '../../context.ts'
import { sdkRefusal } from './errors.ts'
import { authHandlers } from './handlers/auth.ts'
import { configHandlers } from './handlers/config.ts'
import { discoveryHandlers } from './handlers/discovery.ts'
import { healthHandlers } from './handlers/health.ts'
import { realtimeHandlers } from './handlers/realtime.ts'
import { reportHandlers } from './handlers/reports.ts'
import { telemetryHandlers } from './handlers/telemetry.ts'

/** Who calls: nobody on open operations. */
export type Caller = Principal | undefined

const openOperations = new Set(
  Object.values(routes).flatMap(({ method, path, extensions }) =>
    'x-cors' in extensions ? [`${method} ${path}`] : [],
  ),
)

/** Whether any origin may call an operation, because its contract says `x-cors: any`. */
export const isOpenToAnyOrigin = (method: string, path: string): boolean =>
  openOperations.has(`${method} ${path}`)

export function mountSdk(app: FastifyInstance, context: Context): void {
  const handlers: Handlers<Caller> = {
    ...telemetryHandlers(context),
    ...reportHandlers(context),
    ...authHandlers(context),
    ...discoveryHandlers(context),
    ...configHandlers(context),
    ...healthHandlers(context),
    ...realtimeHandlers(context),
  }
  mountRoutes(app, routes, handlers, {
    checkAnswers: context.config.mode === 'debug',
    now: context.now,
    refuse: sdkRefusal,
    async authenticate(request, requirements) {
      const schemes = requirements.flatMap((requirement) => Object.keys(requirement))
      if (schemes.includes('metricsToken')) return requireMetricsToken(request, context.config.metricsToken)
      // The token operations authenticate clients themselves: by the body, or by HTTP Basic.
      if (schemes.includes('basicClient')) return undefined
      return authenticate(context.accounts.authentication, request, requirements)
    },
  })
}
