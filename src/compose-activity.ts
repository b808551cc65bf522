/** What people do at the moment put together: who writes, who reads, who is there, and words of the operators. */
import type { NoticeFact } from '#domain/messaging/activity-facts.ts'
import { type ChannelRef, GROUP_CHANNEL, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import { presenceService } from '#domain/messaging/presence-service.ts'
import { readReceipts } from '#domain/messaging/read-receipts.ts'
import type { Signal } from '#domain/messaging/signal-feed.ts'
import { typingService } from '#domain/messaging/typing-service.ts'
import { whoIsThere } from '#domain/messaging/who-is-there.ts'
import type { composeAccounts } from './compose-accounts.ts'
import type { Messages } from './compose-messages.ts'

export interface ActivityNeeds extends Pick<Messages, 'devices' | 'messaging'> {
  people: ReturnType<ReturnType<typeof composeAccounts>['people']>
  signals: { send(signal: Signal): void }
  now: () => number
  onError: (error: unknown) => void
}

/** Conversations of two people and groups. */
const covers = ({ type }: ChannelRef): boolean => type === PERSON_CHANNEL || type === GROUP_CHANNEL

export function composeActivity(needs: ActivityNeeds) {
  const { devices, messaging, signals } = needs
  const { presence } = devices
  const shared = { ...needs, ...messaging, presence, connected: whoIsThere(presence) }
  const typing = typingService(shared)
  const presences = presenceService(shared)
  return {
    typing,
    presence: presences,
    receipts: readReceipts({ ...shared, covers }),
    /** To whoever of them is connected. */
    notify(tenantId: string, userIds: readonly string[] | 'all', notice: Omit<NoticeFact, 'kind'>): void {
      const fact: NoticeFact = { kind: 'notice', ...notice }
      signals.send({ tenantId, userIds, fact })
    },
    close(): void {
      typing.close()
      presences.close()
    },
  }
}
