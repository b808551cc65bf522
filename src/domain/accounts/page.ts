/**
 * Lists go by rising id. The cursor is the last id of the page, written so that callers do not lean on it. Every
 * base64url text is a position: one that was never given out leads to the page that starts there.
 */
import type { Page, PageRequest } from './model.ts'

/** The id after which a page begins; the empty text for the first page. Never refuses. */
export const startOf = ({ cursor = '' }: PageRequest): string =>
  Buffer.from(cursor, 'base64url').toString('utf8')

/** Makes a page of what a store found when it was asked for one item more than the limit. */
export function pageOf<Item extends { id: string }>(found: Item[], limit: number): Page<Item> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? Buffer.from(last.id).toString('base64url') : null }
}
