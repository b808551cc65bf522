/** The events of the contract: one service call each. */
import { AccountsError } from '#domain/accounts/errors.ts'
import { parseTopic } from '#domain/topics/topic-name.ts'
import type { RealtimeHandlers } from '#generated/sdk/realtime.ts'
import type { Context } from '../../../context.ts'
import { bareCredential } from './credential.ts'
import type { Session } from './session.ts'
import type { Subscriptions } from './subscriptions.ts'

const done = { type: 'ack', status: 'success' } as const

export function realtimeHandlers(
  { topics, accounts }: Context,
  subscriptions: Subscriptions,
): RealtimeHandlers<Session> {
  return {
    async subscribe({ topic, since, messageId = '' }, session) {
      const { epoch, offset, recovered } = await subscriptions.subscribe(session, topic, since)
      return { id: messageId, ...done, epoch, offset, ...(since && { recovered }) }
    },

    async unsubscribe({ topic, messageId = '' }, session) {
      subscriptions.leave(session, parseTopic(topic).topic)
      return { id: messageId, ...done }
    },

    async publish({ topic, payload, messageId, timestamp }, session) {
      const { principal, id: connectionId } = session
      const { id, position } = await topics.publishing.publish({
        principal,
        connectionId,
        topic,
        payload,
        messageId: resendKey(messageId, timestamp),
      })
      return { id: messageId ?? id, ...done, position }
    },

    async heartbeat() {
      return { id: '', ...done }
    },

    async authenticate({ token, messageId = '' }, session) {
      const credential = bareCredential(token)
      if (credential === undefined) throw new AccountsError('invalid_token', 'the token is not valid')
      const principal = await accounts.authentication.authenticate(credential)
      const { kind, id, tenantId } = session.principal
      if (principal.kind !== kind || principal.id !== id || principal.tenantId !== tenantId) {
        throw new AccountsError('invalid_token', 'the token is of somebody else')
      }
      Object.assign(session, { principal, credential, endsAt: undefined })
      return { id: messageId, ...done, expiresAt: principal.expiresAt }
    },
  }
}

/** What tells a frame that is sent again from a new one: an id alone may be a counter that each page begins anew. */
function resendKey(messageId: string | undefined, timestamp: number | undefined): string | undefined {
  return messageId === undefined || timestamp === undefined ? undefined : `${messageId}@${timestamp}`
}
