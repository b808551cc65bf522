/**
 * Look-ups by id that travel together. Under load many callers want one document each at the same moment; one query for
 * all of them costs a fraction of a query each. Nothing is kept: every answer comes from a read that began after its call.
 */
import type { Collection, Document } from 'mongodb'
import { createLane } from './lane.ts'

const maxBatch = 1000
const maxQueued = 50_000

/**
 * A function that finds one document by its id, or by another unique text field.
 * @throws OverloadedError when too many look-ups wait
 */
export function gatheredFind<Found extends Document>(
  collection: Collection<Found>,
  field = '_id',
): (value: string) => Promise<Found | undefined> {
  const lane = createLane<string, Found | undefined>({
    maxBatch,
    inFlight: 2,
    maxQueued,
    async commit(values) {
      const wanted = [...new Set(values)]
      const found = await collection.find(filterOf<Found>(field, wanted)).toArray()
      const byValue = new Map(found.map((document) => [document[field], document as Found]))
      return values.map((value) => ({ status: 'fulfilled', value: byValue.get(value) }))
    },
  })
  return (value) => lane.submit(value)
}

function filterOf<Found extends Document>(field: string, values: string[]) {
  const filter: Record<string, unknown> = {
    [field]: values.length === 1 ? { $eq: values[0] } : { $in: values },
  }
  return filter as Parameters<Collection<Found>['find']>[0]
}
