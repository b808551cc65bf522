/**
 * How much is read at once: every page costs a handful of questions and waits for its slowest post, so a page is large; but its events
 * are held in memory, so it is small where events are.
 */
export interface PageFacts {
  /** Deliveries that were dealt with. */
  count: number
  /** Events that were read for them, and the characters of their data. */
  events: number
  characters: number
}

/** Before anything is known of an endpoint's events. */
export const FIRST_PAGE = 200
const LARGEST_PAGE = 2000
const SMALLEST_PAGE = 20
/** Of data in one page. */
const PAGE_CHARACTERS = 16 * 1024 * 1024

/** The size of the page that follows one like this. */
export function nextPageSize({ events, characters }: PageFacts): number {
  if (events === 0) return FIRST_PAGE
  const fitting = Math.floor((PAGE_CHARACTERS * events) / Math.max(1, characters))
  return Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, fitting))
}
