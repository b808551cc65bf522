/**
 * The life of a signing key: next (published, signs nothing yet) -> current (signs) -> retired (signs no more, still
 * verifies) -> gone. A ring always holds exactly one next and one current key. All of this is decided here, without a
 * database or a clock; the store makes each step one compare-and-set.
 */
import type { KeyMaterial } from '#platform/auth/signing-key-material.ts'
import type { SigningKey } from './model.ts'

export type RingKey = SigningKey & { material: KeyMaterial }

export interface Keyring {
  revision: number
  keys: RingKey[]
}

export function firstRing(current: KeyMaterial, next: KeyMaterial, now: Date): Keyring {
  return { revision: 1, keys: [activated(fresh(current, now), now), fresh(next, now)] }
}

/** The next key signs from now on; the current one only verifies, until `verifiesUntil`. What has run out goes. */
export function rotated(ring: Keyring, fresher: KeyMaterial, now: Date, verifiesUntil: Date): Keyring {
  const keys = ring.keys.flatMap((key): RingKey[] => {
    if (key.state === 'next') return [activated(key, now)]
    if (key.state === 'current') return [{ ...key, state: 'retired', retiredAt: now, verifiesUntil }]
    return verifies(key, now) ? [key] : []
  })
  return { revision: ring.revision + 1, keys: [...keys, fresh(fresher, now)] }
}

/** The key verifies nothing from now on. When it was the current or the next one, its place is filled. */
export function without(ring: Keyring, kid: string, fresher: KeyMaterial, now: Date): Keyring {
  const removed = ring.keys.find((key) => key.kid === kid)
  const kept = ring.keys.filter((key) => key.kid !== kid)
  const revision = ring.revision + 1
  if (removed === undefined || removed.state === 'retired') return { revision, keys: kept }
  const promoted = kept.map((key) => (key.state === 'next' ? activated(key, now) : key))
  return { revision, keys: [...(removed.state === 'current' ? promoted : kept), fresh(fresher, now)] }
}

/** Whether a signature of this key is worth anything now. */
export function verifies(key: SigningKey, now: Date): boolean {
  return key.verifiesUntil === undefined || key.verifiesUntil > now
}

export function currentKey(ring: Keyring): RingKey {
  const current = ring.keys.find((key) => key.state === 'current')
  if (current === undefined) throw new Error('the ring of signing keys has no current key')
  return current
}

/** The key without anything that signs. */
export function describe({ material: _material, ...key }: RingKey): SigningKey {
  return key
}

function fresh(material: KeyMaterial, now: Date): RingKey {
  return { kid: material.kid, state: 'next', createdAt: now, material }
}

function activated(key: RingKey, now: Date): RingKey {
  return { ...key, state: 'current', activatedAt: now }
}
