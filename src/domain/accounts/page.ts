/** Lists go by rising id. The cursor is the last id of the page in a wrapper that callers need not understand. */
import { AccountsError } from './errors.ts'
import type { Page, PageRequest } from './model.ts'

/** The id after which a page begins; the empty text for the first page. */
export function startOf(request: PageRequest): string {
  if (request.cursor === undefined) return ''
  const bytes = Buffer.from(request.cursor, 'base64url')
  const text = bytes.toString('utf8')
  const isOurs = bytes.toString('base64url') === request.cursor && text.startsWith('after:')
  if (!isOurs) throw new AccountsError('invalid_cursor', 'the cursor is not one that this list gave out')
  return text.slice('after:'.length)
}

/** Makes a page of what a store found when it was asked for one item more than the limit. */
export function pageOf<Item extends { id: string }>(found: Item[], limit: number): Page<Item> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { items, nextCursor: hasMore ? Buffer.from(`after:${last.id}`).toString('base64url') : null }
}
