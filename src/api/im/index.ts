/** The IM family on its listener: what business servers call (seed 001). */
import type { FastifyInstance } from 'fastify'
import { requireMetricsToken } from '#api/metrics-token.ts'
import type { Manager } from '#domain/managers/model.ts'
import { type Handlers, routes } from '#generated/im/http.ts'
import { mountRoutes } from '#generated/runtime/mount.ts'
import type { Context } from '../../context.ts'
import { authenticateManager } from './authenticate.ts'
import { imRefusal } from './errors.ts'
import { channelHandlers } from './handlers/channels.ts'
import { conversationHandlers } from './handlers/conversations.ts'
import { managerHandlers } from './handlers/managers.ts'
import { messageSyncHandlers } from './handlers/message-sync.ts'
import { messageHandlers } from './handlers/messages.ts'
import { monitoringHandlers } from './handlers/monitoring.ts'
import { routeHandlers } from './handlers/routes.ts'
import { userHandlers } from './handlers/users.ts'

export function mountIm(app: FastifyInstance, context: Context): void {
  const handlers: Handlers<Manager> = {
    ...messageHandlers(context),
    ...messageSyncHandlers(context),
    ...channelHandlers(context),
    ...conversationHandlers(context),
    ...userHandlers(context),
    ...routeHandlers(context),
    ...monitoringHandlers(context),
    ...managerHandlers(context),
  }
  mountRoutes(app, routes, handlers, {
    checkAnswers: context.config.mode === 'debug',
    now: context.now,
    refuse: imRefusal,
    async authenticate(request, requirements) {
      const isMetrics = requirements.some((requirement) => 'metricsToken' in requirement)
      if (isMetrics) return requireMetricsToken(request, context.config.metricsToken)
      return authenticateManager(context.im.managers, request, requirements)
    },
  })
}
