/** Cursors of this surface: places written so that callers do not lean on them. What was never given out leads to the beginning. */

export const cursorOf = (place: Record<string, string | number>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place behind a cursor; its parts may be of any type, and missing. */
export function placeOf(cursor: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString())
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A page of what was found when it was asked for one item more than the limit. */
export function pageOf<Item, View>(
  found: readonly Item[],
  limit: number,
  cursorAfter: (last: Item) => Record<string, string | number>,
  viewOf: (item: Item) => View,
): { items: View[]; next_cursor: string | null } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return { items: items.map(viewOf), next_cursor: hasMore ? cursorOf(cursorAfter(last)) : null }
}
