/**
 * Block and allow lists (IM-2). Of a channel, or of a person: then the channel is the person's own record, and the list says who may
 * not, or alone may, write to this person. An allow list that was emptied, however it was, locks nobody out of a group.
 */

import { mustBeChannel, mustBeUsers } from './channel-fitness.ts'
import { channelKey } from './channel-key.ts'
import type { Listed, ListName } from './channel-model.ts'
import type { ChannelNews } from './channel-news.ts'
import type { ChannelStore } from './channel-store.ts'
import type { ListStore } from './list-store.ts'
import type { ChannelRef } from './model.ts'

export interface ListServiceOptions {
  channels: Pick<ChannelStore, 'put'>
  lists: ListStore
  news: Pick<ChannelNews, 'tell'>
  now: () => number
}

export function listService({ channels, lists, news, now }: ListServiceOptions) {
  async function change(
    channel: ChannelRef,
    list: ListName,
    userIds: string[] | undefined,
    work: (key: string, at: Date) => Promise<unknown>,
  ): Promise<void> {
    mustBeChannel(channel)
    const key = channelKey(channel)
    try {
      await work(key, new Date(now()))
    } finally {
      await news.tell({ key, what: list, ...(userIds && { userIds }) })
    }
  }

  return {
    /** @throws ChannelError */
    async add(channel: ChannelRef, list: ListName, userIds: readonly string[]): Promise<void> {
      const added = mustBeUsers(userIds)
      await change(channel, list, added, (key, at) => lists.add(key, list, added, at))
    },

    /** Exactly these are on the list afterwards. @throws ChannelError */
    async set(channel: ChannelRef, list: ListName, userIds: readonly string[]): Promise<void> {
      const wanted = mustBeUsers(userIds)
      await change(channel, list, undefined, async (key, at) => {
        await channels.put(channel, {}, at)
        await lists.replace(key, list, wanted, at)
      })
      await news.tell({ key: channelKey(channel), what: 'channel' })
    },

    /** @throws ChannelError */
    async remove(channel: ChannelRef, list: ListName, userIds: readonly string[]): Promise<void> {
      const gone = mustBeUsers(userIds)
      await change(channel, list, gone, (key) => lists.remove(key, list, gone))
    },

    /** By rising user id; `cursor` is the last of the page before. */
    get(
      channel: ChannelRef,
      list: ListName,
      { cursor = '', limit }: { cursor?: string; limit: number },
    ): Promise<Listed[]> {
      return lists.page(channelKey(channel), list, cursor, limit)
    },
  }
}
