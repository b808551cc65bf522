/** Every collection of the installation with its indexes, made at start. */
import type { Config } from '#config/schema.ts'
import { accountsPlans } from '#domain/accounts/plans.ts'
import { devicePlan } from '#domain/messaging/device-store.ts'
import { effectPlans } from '#domain/messaging/effect-work-store.ts'
import { inboxPlan } from '#domain/messaging/inbox-store.ts'
import { messagePlans } from '#domain/messaging/message-store.ts'
import { slotPlans } from '#domain/messaging/slot-store.ts'
import { systemUserPlan } from '#domain/messaging/user-system-store.ts'
import { sdkConfigPlans } from '#domain/sdk-config/sdk-config-store.ts'
import { telemetryPlans } from '#domain/telemetry/telemetry-store.ts'
import { topicPlan } from '#domain/topics/topic-store.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { callPlans } from './compose-calls.ts'
import { channelPlans } from './compose-channels.ts'
import { webhookPlans } from './compose-webhooks.ts'

/** Raised by one for every change that an older program could not live with. */
export const SCHEMA_VERSION = 1

export const schemaPlans = ({ telemetry }: Pick<Config, 'telemetry'>): CollectionPlan[] => [
  ...telemetryPlans(telemetry.retentionDays),
  ...accountsPlans,
  ...sdkConfigPlans,
  topicPlan,
  devicePlan,
  systemUserPlan,
  ...webhookPlans,
  ...messagePlans,
  ...slotPlans,
  ...effectPlans,
  ...channelPlans,
  inboxPlan,
  ...callPlans,
]
