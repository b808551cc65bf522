/** Errors that belong together, by the fingerprint stored with each. */
import type { Db } from 'mongodb'
import { countDistinct } from './distinct-store.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface ErrorGroup {
  fingerprint: string
  /** Name, message and severity of the newest error of the group. */
  name: string
  message: string
  severity?: Severity
  count: number
  sessions: number
  users: number
  firstSeenAt: number
  lastSeenAt: number
  sampleEventId: string
  /** The releases that had it last, newest first, at most twenty. */
  releases: string[]
}

interface Row {
  _id: string
  count: number
  firstSeenAt: Date
  lastSeenAt: Date
  sample: { eventId: string; name: string; message: unknown; severity: unknown }
  releases: string[]
}

const MESSAGE_LENGTH = 1000
const RELEASES = 20

/** Grouped by release first, so that no group collects more than it shows. */
const STAGES = [
  {
    $group: {
      _id: { fingerprint: '$facts.fingerprint', release: '$release' },
      count: { $sum: 1 },
      firstSeenAt: { $min: '$at' },
      lastSeenAt: { $max: '$at' },
      sample: {
        $top: {
          sortBy: { at: -1, _id: -1 },
          output: {
            eventId: '$eventId',
            name: '$name',
            message: textUpTo('$props.message', MESSAGE_LENGTH),
            severity: textUpTo('$props.severity', 20),
          },
        },
      },
    },
  },
  {
    $group: {
      _id: '$_id.fingerprint',
      count: { $sum: '$count' },
      firstSeenAt: { $min: '$firstSeenAt' },
      lastSeenAt: { $max: '$lastSeenAt' },
      sample: { $top: { sortBy: { lastSeenAt: -1, '_id.release': 1 }, output: '$sample' } },
      releases: {
        $topN: { n: RELEASES, sortBy: { lastSeenAt: -1, '_id.release': 1 }, output: '$_id.release' },
      },
    },
  },
  { $sort: { count: -1, lastSeenAt: -1, _id: 1 } },
]

export type ErrorGroupStore = ReturnType<typeof errorGroupStore>

export function errorGroupStore(db: Db) {
  return {
    /** Most frequent first. */
    async mostFrequent(filter: WindowedFilter, limit: number): Promise<ErrorGroup[]> {
      const errors: WindowedFilter = { ...filter, type: 'error' }
      const rows = await report<Row>(db, errors, [...STAGES, { $limit: limit }])
      const fingerprints = rows.map((row) => row._id)
      const [sessions, users] = await Promise.all([
        countDistinct(db, errors, 'facts.fingerprint', fingerprints, 'sessionId'),
        countDistinct(db, errors, 'facts.fingerprint', fingerprints, 'user.id'),
      ])
      return rows.map((row) => groupOf(row, sessions.get(row._id) ?? 0, users.get(row._id) ?? 0))
    },
  }
}

function groupOf({ sample, ...row }: Row, sessions: number, users: number): ErrorGroup {
  const severity = SEVERITIES.find((known) => known === sample.severity)
  return {
    fingerprint: row._id,
    name: sample.name,
    message: typeof sample.message === 'string' ? sample.message : '',
    ...(severity && { severity }),
    count: row.count,
    sessions,
    users,
    firstSeenAt: row.firstSeenAt.getTime(),
    lastSeenAt: row.lastSeenAt.getTime(),
    sampleEventId: sample.eventId,
    releases: row.releases,
  }
}

function textUpTo(field: string, length: number) {
  const isText = { $eq: [{ $type: field }, 'string'] }
  return { $cond: [isText, { $substrCP: [field, 0, length] }, null] }
}
