/** The contacts of a user: who shares a channel with him, and so may know whether he is there (CHAT-2). */

import type { ChannelFactsCache } from './channel-facts.ts'
import { channelKey, channelOf, otherOf, personChannel } from './channel-key.ts'
import { kindOf } from './channel-kind.ts'
import type { ConversationOwner, ConversationStore } from './conversation-store.ts'
import type { MemberStore } from './member-store.ts'

export interface ContactServiceOptions {
  members: Pick<MemberStore, 'channelsOf'>
  conversations: Pick<ConversationStore, 'ofUser'>
  facts: Pick<ChannelFactsCache, 'of'>
}

/** Who shares a larger group is no contact for that. */
const LARGEST_GROUP = 500
const MOST_CONTACTS = 5000
/** Groups whose members are read at the same time. */
const TOGETHER = 50

export type ContactService = ReturnType<typeof contactService>

export function contactService({ members, conversations, facts }: ContactServiceOptions) {
  /** Keys of the groups in which people know of each other; live rooms are none. */
  async function groupsOf({ tenantId, userId }: ConversationOwner): Promise<string[]> {
    const memberships = await members.channelsOf(tenantId, userId)
    return memberships.map(({ key }) => key).filter((key) => kindOf(channelOf(key).type)?.hasConversations)
  }

  async function peopleOf(owner: ConversationOwner): Promise<string[]> {
    const channels = (await conversations.ofUser(owner)).map(({ key }) => channelOf(key))
    return channels
      .filter(({ type }) => kindOf(type)?.isPerson)
      .map((channel) => otherOf(channel, owner.userId))
  }

  async function membersOf(key: string): Promise<readonly string[]> {
    const { members: found } = await facts.of(channelOf(key))
    return found.size <= LARGEST_GROUP ? [...found] : []
  }

  return {
    /** People he talks to, and the other members of his groups of up to 500; at most 5,000, the people first. */
    async of(owner: ConversationOwner): Promise<string[]> {
      const [people, groups] = await Promise.all([peopleOf(owner), groupsOf(owner)])
      const found = new Set(people)
      for (let start = 0; start < groups.length && found.size <= MOST_CONTACTS; start += TOGETHER) {
        const some = await Promise.all(groups.slice(start, start + TOGETHER).map(membersOf))
        for (const userId of some.flat()) found.add(userId)
      }
      found.delete(owner.userId)
      return [...found].slice(0, MOST_CONTACTS)
    },

    /** Whether two people share a channel, of any size; oneself one always does. */
    async share(owner: ConversationOwner, otherId: string): Promise<boolean> {
      const { tenantId, userId } = owner
      if (userId === otherId) return true
      const between = channelKey(personChannel(tenantId, userId, otherId))
      const [talked, own] = await Promise.all([conversations.ofUser(owner, [between]), groupsOf(owner)])
      if (talked.length > 0) return true
      return own.length > 0 && (await members.channelsOf(tenantId, otherId, own)).length > 0
    },
  }
}
