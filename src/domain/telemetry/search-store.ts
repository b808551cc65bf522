/** Finding single events, newest first. */
import { BSON, type Db, type Filter } from 'mongodb'
import type { StoredEvent, WindowedFilter } from './model.ts'
import type { SearchPosition } from './search-cursor.ts'
import {
  bounded,
  type EventDocument,
  matching,
  REPORT_MAX_MS,
  telemetryCollection,
} from './telemetry-store.ts'

/** A page ends early when its events are larger than this together. */
const PAGE_BYTES = 4 * 1024 * 1024
/** MongoDB merges so many sorted ranges of an index before it sorts in memory instead. */
const MERGED_APPS = 100

export interface SearchPage {
  events: StoredEvent[]
  /** Where the next page goes on; absent on the last one. */
  next?: SearchPosition
}

export type SearchStore = ReturnType<typeof searchStore>

export function searchStore(db: Db) {
  const events = telemetryCollection(db)

  /**
   * Without an app the index holds one sorted range per app; named one by one, MongoDB merges them and stops at
   * the limit, where it would otherwise sort the whole window.
   */
  async function appsOf(filter: WindowedFilter): Promise<Filter<EventDocument>> {
    if (filter.app !== undefined) return {}
    const apps = await events.distinct(
      'app',
      { tenantId: { $eq: filter.tenantId } },
      { maxTimeMS: REPORT_MAX_MS },
    )
    return apps.length <= MERGED_APPS ? { app: { $in: apps } } : {}
  }

  return {
    /** At least one event when there is any, at most `limit`. */
    newestFirst(filter: WindowedFilter, limit: number, after?: SearchPosition): Promise<SearchPage> {
      return bounded(async () => {
        const query = {
          ...matching(filter),
          ...(await appsOf(filter)),
          ...(after && olderThan(filter, after)),
        }
        const cursor = events
          .find(query, { maxTimeMS: REPORT_MAX_MS, allowDiskUse: true, batchSize: Math.min(limit + 1, 200) })
          .sort({ at: -1, _id: -1 })
          .limit(limit + 1)
        const page: EventDocument[] = []
        let bytes = 0
        try {
          for await (const document of cursor) {
            bytes += BSON.calculateObjectSize(document)
            if (page.length === limit || (page.length > 0 && bytes > PAGE_BYTES)) {
              return { events: page.map(eventOf), next: positionOf(page.at(-1) as EventDocument) }
            }
            page.push(document)
          }
        } finally {
          await cursor.close()
        }
        return { events: page.map(eventOf) }
      })
    },
  }
}

const positionOf = ({ at, _id }: EventDocument): SearchPosition => ({ at: at.getTime(), key: _id })

/** The time bound is what the index seeks; the key only decides between events of the same millisecond. */
function olderThan({ from }: WindowedFilter, { at, key }: SearchPosition): Filter<EventDocument> {
  const then = new Date(at)
  return {
    at: { $gte: new Date(from), $lte: then },
    $or: [{ at: { $lt: then } }, { _id: { $lt: key } }],
  }
}

function eventOf(document: EventDocument): StoredEvent {
  const { _id, tenantId, eventId, requestId, facts, receivedAt, at, ...fields } = document
  return { id: eventId, ...fields, receivedAt: receivedAt.getTime(), at: at.getTime() }
}
