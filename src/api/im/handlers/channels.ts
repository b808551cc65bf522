/** Channels, who is in them, their lists (IM-2). */
import type { Manager } from '#domain/managers/model.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { Context } from '../../../context.ts'
import { ownChannel } from '../channel-name.ts'
import { channelView, flagsOf, listedView, profileOf } from '../channel-view.ts'
import { firstSubscribersOf, newSubscribersOf, subscribersOf } from '../forms.ts'

const DONE = { status: 200, body: { status: 200 } } as const
const WHOLE_LIST = 100_000

export function channelHandlers({ messaging }: Pick<Context, 'messaging'>): HandlersOf<'channel', Manager> {
  const { channels } = messaging
  const { lists } = channels

  return {
    async saveChannel({ body }) {
      const members = firstSubscribersOf(body)
      const change = { flags: flagsOf(body), profile: profileOf(body), reset: body.reset === 1 }
      await channels.create(ownChannel(body), { ...change, ...(members && { members }) })
      return DONE
    },
    async saveChannelInfo({ body }) {
      await channels.update(ownChannel(body), { flags: flagsOf(body), profile: profileOf(body) })
      return DONE
    },
    async getChannelInfo({ query }) {
      const channel = await channels.info(ownChannel(query))
      if (!channel) throw new Refusal('not_found', 'there is no such channel')
      return { status: 200, body: channelView(channel) }
    },
    async deleteChannel({ body }) {
      await channels.remove(ownChannel(body))
      return DONE
    },

    async addSubscribers({ body }) {
      const { channel, uids } = newSubscribersOf(body)
      await channels.addMembers(channel, uids, { reset: body.reset === 1 })
      return DONE
    },
    async removeSubscribers({ body }) {
      const { channel, uids } = subscribersOf(body)
      await channels.removeMembers(channel, uids)
      return DONE
    },
    async removeAllSubscribers({ body }) {
      await channels.removeAllMembers(ownChannel(body))
      return DONE
    },

    async addToBlacklist({ body }) {
      await lists.add(ownChannel(body), 'block', body.uids)
      return DONE
    },
    async setBlacklist({ body }) {
      await lists.set(ownChannel(body), 'block', body.uids ?? [])
      return DONE
    },
    async removeFromBlacklist({ body }) {
      await lists.remove(ownChannel(body), 'block', body.uids)
      return DONE
    },
    async clearBlacklist({ body }) {
      await lists.set(ownChannel(body), 'block', [])
      return DONE
    },
    async addToWhitelist({ body }) {
      await lists.add(ownChannel(body), 'allow', body.uids)
      return DONE
    },
    async setWhitelist({ body }) {
      await lists.set(ownChannel(body), 'allow', body.uids ?? [])
      return DONE
    },
    async removeFromWhitelist({ body }) {
      await lists.remove(ownChannel(body), 'allow', body.uids)
      return DONE
    },
    async clearWhitelist({ body }) {
      await lists.set(ownChannel(body), 'allow', [])
      return DONE
    },
    async getWhitelist({ query }) {
      const listed = await lists.get(ownChannel(query), 'allow', { limit: WHOLE_LIST })
      return { status: 200, body: listed.map(listedView) }
    },
  }
}
