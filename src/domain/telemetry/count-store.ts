/** Counting events over time. */
import type { Db } from 'mongodb'
import type { Interval } from './count-buckets.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

export type CountStore = ReturnType<typeof countStore>

export function countStore(db: Db) {
  return {
    /** Events per UTC interval, by its start in milliseconds; intervals without events are missing. */
    async perInterval(filter: WindowedFilter, interval: Interval): Promise<Map<number, number>> {
      const rows = await report<{ _id: Date; count: number }>(db, filter, [
        { $group: { _id: { $dateTrunc: { date: '$at', unit: interval } }, count: { $sum: 1 } } },
      ])
      return new Map(rows.map((row) => [row._id.getTime(), row.count]))
    },
  }
}
