/** Every report looks at a bounded time; without a word from the caller at the last 24 hours. */
import { InvalidQueryError } from './errors.ts'
import type { EventFilter, WindowedFilter } from './model.ts'

const DEFAULT_WINDOW_MS = 24 * 60 * 60 * 1000
const LAST_DATE_MS = 8.64e15

/** The filter with both ends of its window; one that ends before it begins holds nothing. @throws InvalidQueryError `invalid_range` */
export function windowed(filter: EventFilter, now: number): WindowedFilter {
  const to = filter.to ?? now + 1
  const from = filter.from ?? Math.max(to - DEFAULT_WINDOW_MS, -LAST_DATE_MS)
  if (!(Math.abs(from) <= LAST_DATE_MS && Math.abs(to) <= LAST_DATE_MS)) {
    throw new InvalidQueryError('invalid_range', 'from and to must be times in milliseconds')
  }
  return { ...filter, from: Math.floor(from), to: Math.ceil(to) }
}
