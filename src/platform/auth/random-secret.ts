/**
 * Secrets that the machine makes: 256 random bits with a readable prefix, so that a leaked one is recognised.
 * They are too long to be guessed, so SHA-256 is enough to keep them; only people's own choices need argon2id.
 */
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret of 256 random bits, `prefix_…` when a prefix is given. */
export function makeSecret(prefix = ''): string {
  return withPrefix(prefix, randomBytes(32))
}

/** A name of 128 random bits: unique without asking anybody, and not to be guessed. */
export function makeId(prefix: string): string {
  return withPrefix(prefix, randomBytes(16))
}

/** What is kept of a generated secret. */
export function digestOf(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

/** Compares two digests in constant time; false for anything that is not a digest of the same length. */
export function equalDigests(one: string, other: string): boolean {
  const left = Buffer.from(one, 'base64url')
  const right = Buffer.from(other, 'base64url')
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right)
}

/**
 * A secret that follows from another one and a salt that only the server knows: the same pair gives the same secret
 * on every machine, and neither half alone gives anything.
 */
export function deriveSecret(prefix: string, salt: string, secret: string): string {
  const key = Buffer.from(salt, 'base64url')
  return withPrefix(prefix, createHmac('sha256', key).update(secret, 'utf8').digest())
}

/** A salt for `deriveSecret`: 256 random bits. */
export function makeSalt(): string {
  return randomBytes(32).toString('base64url')
}

function withPrefix(prefix: string, bytes: Buffer): string {
  const text = bytes.toString('base64url')
  return prefix === '' ? text : `${prefix}_${text}`
}
