/** Channels as back ends make, change and end them (IM-2). A change that was answered holds for the next send. */

import { mustBeChannel, mustHaveMembers } from './channel-fitness.ts'
import { channelKey } from './channel-key.ts'
import type { Channel } from './channel-model.ts'
import type { ChannelNews } from './channel-news.ts'
import type { ChannelChange, ChannelStore } from './channel-store.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { ListStore } from './list-store.ts'
import type { MemberService } from './member-service.ts'
import type { MemberStore } from './member-store.ts'
import type { ChannelRef } from './model.ts'

export interface ChannelServiceOptions {
  channels: ChannelStore
  members: Pick<MemberStore, 'clear'>
  lists: Pick<ListStore, 'clear'>
  conversations: Pick<ConversationStore, 'removeOfChannel'>
  memberService: Pick<MemberService, 'addMembers'>
  news: Pick<ChannelNews, 'tell'>
  /** Takes every message of the channel away; places that were given are not given again. */
  deleteMessages: (channel: ChannelRef) => Promise<unknown>
  now: () => number
}

export interface ChannelCreate extends ChannelChange {
  members?: readonly string[]
  /** Who makes it, and is a member with that role. */
  owner?: string
  /** Exactly `members` are members afterwards. */
  reset?: boolean
}

export type ChannelService = ReturnType<typeof channelService>

export function channelService(options: ChannelServiceOptions) {
  const { channels, members, lists, conversations, memberService, news, deleteMessages, now } = options

  async function put(channel: ChannelRef, change: ChannelChange): Promise<void> {
    mustBeChannel(channel)
    const key = channelKey(channel)
    try {
      await channels.put(channel, change, new Date(now()))
    } finally {
      await news.tell({ key, what: 'channel' })
    }
  }

  return {
    /**
     * Makes the channel, or changes what is named of one that is there.
     * @throws ChannelError
     */
    async create(channel: ChannelRef, creation: ChannelCreate): Promise<void> {
      const { members: named = [], owner, reset = false, ...change } = creation
      const wanted = owner === undefined ? named : [owner, ...named]
      const hasMembers = reset || wanted.length > 0
      if (hasMembers) mustHaveMembers(channel)
      await put(channel, change)
      if (hasMembers) await memberService.addMembers(channel, wanted, { reset, owner })
    },

    /** Changes what is named; makes the channel where there is none. @throws ChannelError */
    update: put,

    info: (channel: ChannelRef): Promise<Channel | undefined> => channels.find(channelKey(channel)),

    /** By rising id within the tenant. */
    list: (tenantId: string, after: string, limit: number): Promise<Channel[]> =>
      channels.list(tenantId, after, limit),

    /** Nothing of the channel is left: members, lists, conversations, messages. Safe to repeat. @throws ChannelError */
    async remove(channel: ChannelRef): Promise<void> {
      mustBeChannel(channel)
      const key = channelKey(channel)
      try {
        // Members first: whoever sends meanwhile is refused, so that nothing is stored behind the messages' back.
        await Promise.all([members.clear(key), lists.clear(key), channels.remove(key)])
        await news.tell({ key, what: 'all' })
        await deleteMessages(channel)
        await conversations.removeOfChannel(key)
      } finally {
        await news.tell({ key, what: 'all' })
      }
    },
  }
}
