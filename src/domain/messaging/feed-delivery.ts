/** From messages in their order to the people who are here: one look-up of the members for all that waits, then face by face. */
import type { Committed } from './message-batch.ts'
import type { ChannelRef, StoredMessage } from './model.ts'

/** The connections of this process, of one face. */
export interface Audience {
  isHere(userId: string, tenantId: string): boolean
  localUsers(tenantId: string): Iterable<string>
  /** In order for each channel. The connection `origin` has sent it and gets no copy. */
  deliver(userIds: Iterable<string>, message: StoredMessage, origin?: string): void
}

/** What waits to go out, of one log. */
export interface Outgoing {
  channel: ChannelRef
  outgoing: Committed[]
  isSending: boolean
}

export interface FeedDeliveryNeeds {
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  onError: (error: unknown) => void
}

/** Larger memberships are not walked through: the people here are. */
const MANY = 500

export function feedDelivery({ recipientsOf, onError }: FeedDeliveryNeeds) {
  const audiences = new Set<Audience>()

  /** What comes meanwhile goes out behind it. */
  async function sendOut(to: Outgoing): Promise<void> {
    to.isSending = true
    while (to.outgoing.length > 0) {
      const out = to.outgoing
      to.outgoing = []
      try {
        const members = await recipientsOf(to.channel)
        for (const one of out) deliver(one, members)
      } catch (error) {
        onError(error)
      }
    }
    to.isSending = false
  }

  function deliver({ message, origin }: Committed, members: ReadonlySet<string>): void {
    const wanted = message.recipients ? new Set(message.recipients) : members
    for (const audience of audiences) {
      const here = hereOf(audience, message.channel.tenantId, wanted)
      if (here.length > 0) hand(audience, here, message, origin)
    }
  }

  function hereOf(audience: Audience, tenantId: string, wanted: ReadonlySet<string>): string[] {
    const asked = wanted.size > MANY ? audience.localUsers(tenantId) : wanted
    const here: string[] = []
    for (const userId of asked) {
      if (asked === wanted ? audience.isHere(userId, tenantId) : wanted.has(userId)) here.push(userId)
    }
    return here
  }

  /** What one face cannot take must not keep a message from another, or the next one from anybody. */
  function hand(
    audience: Audience,
    here: string[],
    message: StoredMessage,
    origin: string | undefined,
  ): void {
    try {
      audience.deliver(here, message, origin)
    } catch (error) {
      onError(error)
    }
  }

  return {
    audiences,

    send(to: Outgoing, out: readonly Committed[]): void {
      if (out.length === 0) return
      for (const one of out) to.outgoing.push(one)
      if (!to.isSending) void sendOut(to)
    },
  }
}
