/** A limit of messages for each sender, before any other rule is asked. The system and its users do not count. */
import type { SendRefusal } from './errors.ts'
import type { SendOrder } from './model.ts'
import { orUnavailable } from './or-unavailable.ts'

export interface SendLimitOptions {
  /** Counts one message of the sender; false when it is one too many. */
  take(key: string): Promise<boolean>
  isSystem(tenantId: string, userId: string): Promise<boolean>
}

type Access = { maySend(order: SendOrder): Promise<SendRefusal | undefined> }

/** The same rules with the limit in front. */
export function withSendLimit<Rules extends Access>(
  rules: Rules,
  { take, isSystem }: SendLimitOptions,
): Rules {
  return {
    ...rules,
    async maySend(order: SendOrder) {
      const { tenantId } = order.channel
      const counts = !order.asSystem && !(await orUnavailable(isSystem(tenantId, order.from)))
      if (counts && !(await take(`${tenantId}:${order.from}`))) return 'rate_limited'
      return rules.maySend(order)
    },
  }
}
