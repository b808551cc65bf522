/** The administration on the platform listener: clients, users, keys, SDK configuration, topics, webhooks (AUT-5, CFG-1, RT-3, HOOK). */
import type { FastifyInstance } from 'fastify'
import { authenticate } from '#api/authenticate.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { type Handlers, routes } from '#generated/admin/http.ts'
import { mountRoutes } from '#generated/runtime/mount.ts'
import type { Context } from '../../context.ts'
import { adminRefusal } from './errors.ts'
import { apiKeyHandlers } from './handlers/api-keys.ts'
import { clientHandlers } from './handlers/clients.ts'
import { notificationHandlers } from './handlers/notifications.ts'
import { sdkConfigHandlers } from './handlers/sdk-config.ts'
import { signingKeyHandlers } from './handlers/signing-keys.ts'
import { topicHandlers } from './handlers/topics.ts'
import { userHandlers } from './handlers/users.ts'
import { webhookDeliveryHandlers } from './handlers/webhook-deliveries.ts'
import { webhookEndpointHandlers } from './handlers/webhook-endpoints.ts'

export function mountAdmin(app: FastifyInstance, context: Context): void {
  const handlers: Handlers<Principal> = {
    ...clientHandlers(context),
    ...userHandlers(context),
    ...apiKeyHandlers(context),
    ...sdkConfigHandlers(context),
    ...signingKeyHandlers(context),
    ...topicHandlers(context),
    ...notificationHandlers(context),
    ...webhookEndpointHandlers(context),
    ...webhookDeliveryHandlers(context),
  }
  mountRoutes(app, routes, handlers, {
    checkAnswers: context.config.mode === 'debug',
    now: context.now,
    refuse: adminRefusal,
    authenticate: (request, requirements) =>
      authenticate(context.accounts.authentication, request, requirements),
  })
}
