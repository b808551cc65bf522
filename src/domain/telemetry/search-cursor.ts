/**
 * The place where a page of a search ended, as an opaque text. It carries the window too, so that later pages
 * look at the same one although "now" has moved on, and a seal over itself and the filter: a cursor that was
 * changed, or that belongs to another search, is refused. The seal is no secret and needs none: whatever a
 * cursor says, the search stays inside the caller's tenant.
 */
import { hash } from 'node:crypto'
import { InvalidQueryError } from './errors.ts'
import type { EventFilter } from './model.ts'

/** Newest first: what comes later is older, or as old with a smaller key. */
export interface SearchPosition {
  at: number
  key: string
}

export interface SearchCursor {
  from: number
  to: number
  after: SearchPosition
}

/** @param filter as the caller gave it, so that the same question makes the same seal */
export function encodeCursor(cursor: SearchCursor, filter: EventFilter): string {
  const body = JSON.stringify([cursor.from, cursor.to, cursor.after.at, cursor.after.key])
  return Buffer.from(`${seal(body, filter)}${body}`).toString('base64url')
}

/** @throws InvalidQueryError `invalid_cursor` for anything that `encodeCursor` did not make for this filter */
export function decodeCursor(text: string, filter: EventFilter): SearchCursor {
  const plain = Buffer.from(text, 'base64url').toString()
  const body = plain.slice(SEAL_LENGTH)
  const genuine =
    Buffer.from(plain).toString('base64url') === text && plain.slice(0, SEAL_LENGTH) === seal(body, filter)
  if (!genuine) {
    throw new InvalidQueryError(
      'invalid_cursor',
      'the cursor does not belong to this search; start without one',
    )
  }
  const [from, to, at, key] = JSON.parse(body) as [number, number, number, string]
  return { from, to, after: { at, key } }
}

const SEAL_LENGTH = 16

function seal(body: string, filter: EventFilter): string {
  const { tenantId, app, type, name, sessionId, userId, from, to } = filter
  const question = JSON.stringify(
    [tenantId, app, type, name, sessionId, userId, from, to].map((v) => v ?? null),
  )
  return hash('sha256', `${question}\n${body}`).slice(0, SEAL_LENGTH)
}
