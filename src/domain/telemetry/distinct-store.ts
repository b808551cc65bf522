/** How many different sessions or users stand behind a group; counted by grouping, so memory stays bounded. */
import type { Db, Document } from 'mongodb'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

/**
 * Different values of `counted` for each of the `groups` (values of `field`); documents without one do not
 * count.
 */
export async function countDistinct(
  db: Db,
  filter: WindowedFilter,
  field: 'name' | 'facts.fingerprint',
  groups: readonly string[],
  counted: 'sessionId' | 'user.id',
): Promise<Map<string, number>> {
  const stages: Document[] = [
    { $match: { [field]: { $in: groups }, [counted]: { $exists: true } } },
    { $group: { _id: { group: `$${field}`, value: `$${counted}` } } },
    { $group: { _id: '$_id.group', count: { $sum: 1 } } },
  ]
  const rows = await report<{ _id: string; count: number }>(db, filter, stages)
  return new Map(rows.map((row) => [row._id, row.count]))
}
