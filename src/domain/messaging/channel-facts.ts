/**
 * What this process knows of channels: flags, members and lists, read once and kept. A word of a change (`channel-news`) is followed
 * by reading what it names, after everything read before it, so that a fact is never older than the last word about it. While words
 * may be missed facts are believed for a second only; afterwards nothing is believed.
 *
 *   unknown ──> read whole ──> kept ──word──> reads what the word names ──> kept
 *                               └── a minute passed, or words were missed ──> unknown
 */
import { LRUCache } from 'lru-cache'
import { channelKey } from './channel-key.ts'
import type { Channel } from './channel-model.ts'
import type { ChannelChanged, ChannelNews } from './channel-news.ts'
import type { ChannelStore } from './channel-store.ts'
import type { ListStore } from './list-store.ts'
import type { MemberStore } from './member-store.ts'
import { type ChannelRef, PERSON_CHANNEL } from './model.ts'

export interface ChannelFacts {
  /** Undefined when nobody made the channel. */
  channel: Channel | undefined
  members: ReadonlySet<string>
  block: ReadonlySet<string>
  allow: ReadonlySet<string>
}

export interface ChannelFactsOptions {
  channels: Pick<ChannelStore, 'find'>
  members: Pick<MemberStore, 'all' | 'present'>
  lists: Pick<ListStore, 'both' | 'present'>
  news: Pick<ChannelNews, 'isAway' | 'onNews'>
  now: () => number
  /** Names kept in this process, of members and of lists. */
  maxNames?: number
}

/** For a process that died between a change and the word of it. */
const BELIEVED_MS = 60_000
const BELIEVED_WHILE_AWAY_MS = 1000
/** A channel without anybody weighs as much as so many names. */
const BARE_WEIGHT = 5
const DEFAULT_NAMES = 1_000_000

type UserSet = 'members' | 'block' | 'allow'
type Kept = ChannelFacts & Record<UserSet, Set<string>>

/** What a word named and nobody has begun to read. */
interface Stale {
  channel: boolean
  users: Record<UserSet, Set<string>>
}

interface Entry {
  facts: Promise<Kept>
  readAt: number
  stale?: Stale | undefined
}

export type ChannelFactsCache = ReturnType<typeof channelFacts>

export function channelFacts(options: ChannelFactsOptions) {
  const { channels, members, lists, news, now, maxNames = DEFAULT_NAMES } = options
  const entries = new LRUCache<string, Entry>({ maxSize: maxNames, sizeCalculation: () => BARE_WEIGHT })

  async function readWhole(key: string, isPerson: boolean): Promise<Kept> {
    const [channel, memberIds, listed] = await Promise.all([
      channels.find(key),
      isPerson ? [] : members.all(key),
      lists.both(key),
    ])
    const { block, allow } = listed
    return { channel, members: new Set(memberIds), block: new Set(block), allow: new Set(allow) }
  }

  async function readAgain(key: string, facts: Kept, stale: Stale): Promise<Kept> {
    const reread = async (name: UserSet) => {
      const asked = [...stale.users[name]]
      if (asked.length === 0) return
      const present = name === 'members' ? members.present(key, asked) : lists.present(key, name, asked)
      const found = new Set(await present)
      for (const userId of asked) {
        if (found.has(userId)) facts[name].add(userId)
        else facts[name].delete(userId)
      }
    }
    const [channel] = await Promise.all([
      stale.channel ? channels.find(key) : facts.channel,
      reread('members'),
      reread('block'),
      reread('allow'),
    ])
    facts.channel = channel
    return facts
  }

  /** Facts that could not be read are not known; known ones weigh what they hold. */
  function settle(key: string, entry: Entry): void {
    const reading = entry.facts
    reading.then(
      ({ members: { size }, block, allow }) => {
        if (entries.peek(key) !== entry || entry.facts !== reading) return
        entries.set(key, entry, { size: BARE_WEIGHT + size + block.size + allow.size })
      },
      () => {
        if (entries.peek(key) === entry) entries.delete(key)
      },
    )
  }

  function changed({ key, what, userIds }: ChannelChanged): void {
    const entry = entries.peek(key)
    if (!entry) return
    if (what === 'all' || (what !== 'channel' && userIds === undefined)) {
      entries.delete(key)
      return
    }
    if (!entry.stale) {
      const stale = {
        channel: false,
        users: { members: new Set<string>(), block: new Set<string>(), allow: new Set<string>() },
      }
      entry.stale = stale
      entry.facts = entry.facts.then((facts) => {
        entry.stale = undefined
        return readAgain(key, facts, stale)
      })
      settle(key, entry)
    }
    if (what === 'channel') entry.stale.channel = true
    else for (const userId of userIds ?? []) entry.stale.users[what].add(userId)
  }

  news.onNews({ changed, doubt: () => entries.clear() })

  return {
    /** What is known of the channel: every change that was answered here, and every one that the word was brought of. */
    of(channel: ChannelRef): Promise<ChannelFacts> {
      const key = channelKey(channel)
      const kept = entries.get(key)
      const believedMs = news.isAway() ? BELIEVED_WHILE_AWAY_MS : BELIEVED_MS
      if (kept && now() - kept.readAt <= believedMs) return kept.facts
      const entry: Entry = { facts: readWhole(key, channel.type === PERSON_CHANNEL), readAt: now() }
      entries.set(key, entry)
      settle(key, entry)
      return entry.facts
    },
  }
}
