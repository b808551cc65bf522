/** Members of channels as back ends add and remove them (IM-2); ten thousand at once are a few writes. */
import type { ChannelFactsCache } from './channel-facts.ts'
import { mustBeUsers, mustHaveMembers } from './channel-fitness.ts'
import { channelKey } from './channel-key.ts'
import type { Member, MemberRole } from './channel-model.ts'
import type { ChannelNews } from './channel-news.ts'
import type { ChannelStore } from './channel-store.ts'
import type { MemberStore } from './member-store.ts'
import type { ChannelRef } from './model.ts'

export interface MemberServiceOptions {
  channels: Pick<ChannelStore, 'put'>
  members: MemberStore
  facts: Pick<ChannelFactsCache, 'of'>
  news: Pick<ChannelNews, 'tell'>
  /** The last place given in each channel, by key; channels where none was are left out. */
  heads: (channels: readonly ChannelRef[]) => Promise<ReadonlyMap<string, { seq: number }>>
  now: () => number
}

export interface AddMembersOptions {
  /** Exactly these are members afterwards. */
  reset?: boolean
  /** One of them, who gets this role where he was no member before. */
  owner?: string | undefined
}

export type MemberService = ReturnType<typeof memberService>

export function memberService({ channels, members, facts, news, heads, now }: MemberServiceOptions) {
  /** Does what changes members, and tells of it also when nobody knows whether it was done. */
  async function telling(
    key: string,
    userIds: string[] | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work()
    } finally {
      await Promise.all([
        news.tell({ key, what: 'members', ...(userIds && { userIds }) }),
        // It may have been made just now.
        news.tell({ key, what: 'channel' }),
      ])
    }
  }

  return {
    /**
     * Makes the channel where there is none. Members who are there already stay; with `reset` nobody else does. What was said before
     * somebody came is no news to him.
     * @throws ChannelError
     */
    async addMembers(
      channel: ChannelRef,
      userIds: readonly string[],
      { reset = false, owner }: AddMembersOptions = {},
    ): Promise<void> {
      mustHaveMembers(channel)
      const wanted = mustBeUsers(userIds)
      const key = channelKey(channel)
      const at = new Date(now())
      await telling(key, reset ? undefined : wanted, async () => {
        const [known] = await Promise.all([heads([channel]), channels.put(channel, {}, at)])
        const since = known.get(key)?.seq ?? 0
        const arrival = { since, at, owner }
        if (reset) await members.replace(key, channel.tenantId, wanted, arrival)
        else await members.add(key, channel.tenantId, wanted, arrival)
      })
    },

    /** Who is no member stays none. @throws ChannelError */
    async removeMembers(channel: ChannelRef, userIds: readonly string[]): Promise<void> {
      mustHaveMembers(channel)
      const gone = mustBeUsers(userIds)
      const key = channelKey(channel)
      await telling(key, gone, () => members.remove(key, gone))
    },

    /** @throws ChannelError */
    async removeAllMembers(channel: ChannelRef): Promise<void> {
      mustHaveMembers(channel)
      const key = channelKey(channel)
      await telling(key, undefined, () => members.clear(key))
    },

    /** By rising user id; `cursor` is the last of the page before. */
    members: (
      channel: ChannelRef,
      { cursor = '', limit }: { cursor?: string; limit: number },
    ): Promise<Member[]> => members.page(channelKey(channel), cursor, limit),

    /** As it is stored now; undefined for who is no member. */
    find: (channel: ChannelRef, userId: string): Promise<Member | undefined> =>
      members.find(channelKey(channel), userId),

    /** Undefined for who is no member. */
    async roleOf(channel: ChannelRef, userId: string): Promise<MemberRole | undefined> {
      return (await members.find(channelKey(channel), userId))?.role
    },

    /** False for who is no member; who may give a role is for the face to decide. */
    setRole: (channel: ChannelRef, userId: string, role: MemberRole): Promise<boolean> =>
      members.setRole(channelKey(channel), userId, role),

    async countMembers(channel: ChannelRef): Promise<number> {
      return (await facts.of(channel)).members.size
    },
  }
}
