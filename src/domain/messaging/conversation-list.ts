/** Which conversations a list shows and in what order, decided from what is known of them. */
import { channelKey } from './channel-key.ts'
import type { ConversationView } from './conversation-views.ts'

export interface ConversationQuery {
  /** Of an earlier list, as its highest `version`: conversations in which nothing happened since are left out. */
  version?: number
  /** The last seq that the caller has of a channel, by `channelKey`. */
  lastSeqs?: ReadonlyMap<string, number>
  excludeTypes?: readonly number[]
  /** Goes on behind this one, wherever it stands by now. */
  behind?: ListPlace | undefined
}

/** Where a conversation stands in a list. */
export interface ListPlace {
  /** Of the last message, in milliseconds. */
  at: number
  /** Of the channel. */
  key: string
}

/**
 * Messages that were on their way when a list was made may bear an earlier time than what it showed, also by the clock of another
 * process. Within this time a conversation is shown again rather than missed.
 */
const LATE_MS = 60_000

/** Rises with whatever happens in the conversation; in nanoseconds, as far as a number holds them. */
export function versionOf({ record, last }: ConversationView): number {
  return Math.max(last.at, record.changedAt) * 1e6
}

/** Newest first. */
export function listed(views: readonly ConversationView[], query: ConversationQuery): ConversationView[] {
  const { version = 0, lastSeqs, excludeTypes = [], behind } = query
  const isNews = (view: ConversationView): boolean => {
    if (version === 0 || view.record.changedAt * 1e6 > version) return true
    const known = lastSeqs?.get(channelKey(view.channel))
    if (known !== undefined) return view.last.seq > known
    return versionOf(view) > version - LATE_MS * 1e6
  }
  return views
    .filter((view) => !excludeTypes.includes(view.channel.type) && isNews(view))
    .filter((view) => behind === undefined || inOrder(behind, placeOf(view)) < 0)
    .sort((one, other) => inOrder(placeOf(one), placeOf(other)))
}

const placeOf = ({ record, last }: ConversationView): ListPlace => ({ at: last.at, key: record.key })

function inOrder(one: ListPlace, other: ListPlace): number {
  if (one.at !== other.at) return other.at - one.at
  if (one.key === other.key) return 0
  return one.key < other.key ? -1 : 1
}
