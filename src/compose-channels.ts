/** Channels put together: who is in them, who may send, how far everybody is, and the commands that wait for them. */
import type { Db } from 'mongodb'
import { type AccessOptions, accessService } from '#domain/messaging/access-service.ts'
import { channelFacts } from '#domain/messaging/channel-facts.ts'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { VISITOR_CHANNEL } from '#domain/messaging/channel-kind.ts'
import type { ChannelProfile } from '#domain/messaging/channel-model.ts'
import { channelNews } from '#domain/messaging/channel-news.ts'
import { type ChannelServiceOptions, channelService } from '#domain/messaging/channel-service.ts'
import { channelPlan, channelStore } from '#domain/messaging/channel-store.ts'
import { commandService } from '#domain/messaging/command-service.ts'
import { commandPlans, commandStore } from '#domain/messaging/command-store.ts'
import { contactService } from '#domain/messaging/contact-service.ts'
import { conversationOpening } from '#domain/messaging/conversation-opening.ts'
import { conversationService } from '#domain/messaging/conversation-service.ts'
import { conversationPlan, conversationStore } from '#domain/messaging/conversation-store.ts'
import { conversationViews } from '#domain/messaging/conversation-views.ts'
import { groupService } from '#domain/messaging/group-service.ts'
import { historyService } from '#domain/messaging/history-service.ts'
import { listService } from '#domain/messaging/list-service.ts'
import { listPlan, listStore } from '#domain/messaging/list-store.ts'
import { memberService } from '#domain/messaging/member-service.ts'
import { memberPlan, memberStore } from '#domain/messaging/member-store.ts'
import type { MessageReader } from '#domain/messaging/message-reader.ts'
import { missedLogs } from '#domain/messaging/missed-logs.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import { numberService } from '#domain/messaging/number-service.ts'
import { numberPlans, numberStore } from '#domain/messaging/number-store.ts'
import { searchService } from '#domain/messaging/search-service.ts'
import type { Bus } from '#platform/bus/bus.ts'

export const channelPlans = [
  channelPlan,
  memberPlan,
  listPlan,
  conversationPlan,
  ...commandPlans,
  ...numberPlans,
]

export interface ChannelsNeeds
  extends Pick<AccessOptions, 'isSystem' | 'allowListsOfPeople'>,
    Pick<ChannelServiceOptions, 'deleteMessages'> {
  db: Db
  /** Its connection stands. */
  bus: Bus
  redisPrefix: string
  reader: Pick<MessageReader, 'heads' | 'last' | 'lastFrom' | 'range' | 'find' | 'search' | 'byIds'>
  now: () => number
}

/** What messaging asks of channels, and their services. Resolves when words of other processes are heard; closes with `close`. */
export async function composeChannels(needs: ChannelsNeeds) {
  const { db, bus, redisPrefix: prefix, reader, now } = needs
  const channels = channelStore(db)
  const members = memberStore(db, channels)
  const lists = listStore(db, channels)
  const conversations = conversationStore(db)
  const news = channelNews({ bus, prefix })
  const facts = channelFacts({ channels, members, lists, news, now })
  const shared = { channels, members, lists, conversations, facts, news, reader, now, heads: reader.heads }
  const membersOf = memberService(shared)
  const access = accessService({ ...needs, facts })
  const conversationsOf = conversationService({ ...shared, views: conversationViews(shared) })
  const channelsOf = channelService({
    ...shared,
    memberService: membersOf,
    deleteMessages: needs.deleteMessages,
  })
  const commandInboxes = commandStore(db)
  const commands = commandService({ ...shared, commands: commandInboxes })
  await news.open()
  return {
    channels: {
      ...channelsOf,
      ...membersOf,
      lists: listService(shared),
      /** What the channel is called and how it looks, as this process knows it; empty where nobody said. */
      async profileOf(channel: ChannelRef): Promise<ChannelProfile> {
        return (await facts.of(channel)).channel?.profile ?? {}
      },
    },
    access,
    recipientsOf: access.recipientsOf,
    conversations: conversationsOf,
    /** Groups that their members run themselves. */
    groups: groupService({ channels: channelsOf, members: membersOf }),
    contacts: contactService(shared),
    words: searchService(shared),
    roleOf: membersOf.roleOf,
    /** For who could not hear for a while. */
    missed: missedLogs({
      reader,
      async channelsOf(people) {
        const [groups, pairs] = await Promise.all([members.keysOf(people), conversations.keysOf(people)])
        const own = people.map(({ tenantId, userId: id }) =>
          channelKey({ tenantId, type: VISITOR_CHANNEL, id }),
        )
        return [...groups, ...pairs, ...own]
      },
      commandsOf: (people, since) => commandInboxes.since(people, new Date(since)),
    }),
    history: historyService(shared),
    /** Before a message is stored. */
    prepare: conversationOpening(shared),
    commands,
    /** Numbers of users and channels, for faces whose ids are numbers. */
    numbers: numberService({ numbers: numberStore(db) }),
    /** After a message is stored, before its sender is answered. */
    stored: commands.take,
    news,
    async close(): Promise<void> {
      news.close()
    },
  }
}
