/**
 * The algebra of permissions. A permission is words joined by colons (`telemetry:read`); `telemetry:*` stands for all
 * below `telemetry:`, and `*` for all there is. Scopes are permissions that a token was asked to carry.
 */

import { AccountsError } from './errors.ts'

const form =
  /^(\*|[\x21\x23-\x29\x2b-\x39\x3b-\x5b\x5d-\x7e]+(:[\x21\x23-\x29\x2b-\x39\x3b-\x5b\x5d-\x7e]+)*(:\*)?)$/

/** Whether the text is a permission: no spaces, no quotes, a star only as the last word, at most 128 characters. */
export function isPermission(text: string): boolean {
  return text.length <= 128 && form.test(text)
}

/** Whether somebody who holds these may do what needs that. A needed wildcard is covered by one at least as wide. */
export function covers(held: readonly string[], needed: string): boolean {
  return held.some(
    (one) => one === '*' || one === needed || (one.endsWith(':*') && needed.startsWith(one.slice(0, -1))),
  )
}

/** Whether somebody who holds these may give all of those to somebody else. */
export function grantable(held: readonly string[], asked: readonly string[]): boolean {
  return asked.every((one) => covers(held, one))
}

/** What both sides allow: never wider than either, each permission once, in the order of the first side. */
export function intersect(one: readonly string[], other: readonly string[]): string[] {
  const fromOne = one.filter((permission) => covers(other, permission))
  const fromOther = other.filter((permission) => covers(one, permission))
  return [...new Set([...fromOne, ...fromOther])]
}

/** The scopes of a request, given as a list or as one text with spaces; nothing asked is `undefined`. */
export function readScope(asked: string | readonly string[] | undefined): string[] | undefined {
  if (asked === undefined) return undefined
  const words = (typeof asked === 'string' ? [asked] : asked).flatMap((text) => text.split(' '))
  const scopes = [...new Set(words.filter((word) => word !== ''))]
  return scopes.length === 0 ? undefined : scopes
}

/** What a request gets: all that is allowed when it asks for nothing, else what it asks of that. Throws `invalid_scope`. */
export function grantScope(asked: readonly string[] | undefined, allowed: readonly string[]): string[] {
  if (asked === undefined || asked.length === 0) return [...new Set(allowed)]
  const granted = intersect(asked, allowed)
  if (granted.length === 0) throw new AccountsError('invalid_scope', 'none of the scopes may be granted')
  return granted
}
