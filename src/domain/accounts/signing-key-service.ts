/**
 * The signing keys as a process sees them. The ring is read every `reloadIntervalMs` at most, so a process may sign with
 * a key for that long after it was retired; retired keys therefore verify for that time, the lifetime of a token and an
 * allowance for clocks. A key that is not in the cache is looked up in a shared reload: a token of a key made a moment
 * ago elsewhere waits a little and is taken, and a flood of made-up key names costs a few reads a second.
 */
import type { CryptoKey } from 'jose'
import { sharedReload } from '#platform/auth/shared-reload.ts'
import {
  importPrivateKey,
  importPublicKey,
  makeKeyMaterial,
  type PublicKeyJwk,
} from '#platform/auth/signing-key-material.ts'
import { AccountsError } from './errors.ts'
import { currentKey, describe, firstRing, type Keyring, rotated, verifies, without } from './keyring.ts'
import type { SigningKey } from './model.ts'
import type { SigningKeyStore } from './signing-key-store.ts'

export interface SigningKeyServiceOptions {
  store: SigningKeyStore
  now: () => number
  accessTokenTtlMs: number
  /** Seals private keys at rest. Without it they are stored plain, and whoever reads the database can sign. */
  keyEncryptionSecret?: string
  reloadIntervalMs?: number
  /** Shortest time between two reloads for unknown keys. */
  reloadSpacingMs?: number
  waitingLimit?: number
}

export interface PublishedKey extends PublicKeyJwk {
  kid: string
  use: 'sig'
  alg: 'ES256'
}

const clockAllowanceMs = 60_000

export function signingKeyService(options: SigningKeyServiceOptions) {
  const { store, now, keyEncryptionSecret } = options
  const reloadIntervalMs = options.reloadIntervalMs ?? 5000
  const imported = new Map<string, CryptoKey>()
  let ring: Keyring = { revision: 0, keys: [] }
  let signer: { kid: string; privateKey: CryptoKey } | undefined
  let readAt = Number.NEGATIVE_INFINITY

  const makeMaterial = () => makeKeyMaterial(keyEncryptionSecret)
  const reload = sharedReload({
    name: 'signing key look-up',
    load,
    spacingMs: options.reloadSpacingMs ?? 250,
    waitingLimit: options.waitingLimit ?? 2000,
  })

  async function load(): Promise<void> {
    const startedAt = performance.now()
    const found = (await store.read()) ?? (await createRing())
    const fresh = found.keys.filter((key) => !imported.has(key.kid))
    for (const key of fresh) imported.set(key.kid, await importPublicKey(key.material.publicJwk))
    if (found.revision >= ring.revision) ring = found
    for (const kid of imported.keys()) if (!ring.keys.some((key) => key.kid === kid)) imported.delete(kid)
    readAt = startedAt
  }

  async function createRing(): Promise<Keyring> {
    await store.create(firstRing(await makeMaterial(), await makeMaterial(), new Date(now())))
    const created = await store.read()
    if (created === undefined) throw new Error('the ring of signing keys vanished while it was being made')
    return created
  }

  async function recentRing(): Promise<Keyring> {
    if (performance.now() - readAt >= reloadIntervalMs) await reload.fresh()
    return ring
  }

  /** Repeats a change on what is stored until nobody was faster. */
  async function change(step: (stored: Keyring) => Promise<Keyring | undefined>): Promise<SigningKey[]> {
    for (;;) {
      const stored = (await store.read()) ?? (await createRing())
      const next = await step(stored)
      if (next !== undefined && !(await store.replace(stored, next))) continue
      await load()
      return (next ?? stored).keys.map(describe)
    }
  }

  async function rotatedRing(stored: Keyring): Promise<Keyring> {
    const at = now()
    const verifiesUntil = at + reloadIntervalMs + options.accessTokenTtlMs + clockAllowanceMs
    return rotated(stored, await makeMaterial(), new Date(at), new Date(verifiesUntil))
  }

  return {
    /** The key that signs now. */
    async signingKey(): Promise<{ kid: string; privateKey: CryptoKey }> {
      const { kid, material } = currentKey(await recentRing())
      if (signer?.kid === kid) return signer
      signer = { kid, privateKey: await importPrivateKey(material, keyEncryptionSecret) }
      return signer
    },

    /** The key that verifies signatures of that name; nothing when there is none, or none any more. */
    async publicKey(kid: string): Promise<CryptoKey | undefined> {
      let known = (await recentRing()).keys.find((key) => key.kid === kid)
      if (known === undefined) {
        await reload.fresh()
        known = ring.keys.find((key) => key.kid === kid)
      }
      return known !== undefined && verifies(known, new Date(now())) ? imported.get(kid) : undefined
    },

    /** What resource servers may know: every key that verifies now or soon, and no private part. */
    async publishedKeys(): Promise<PublishedKey[]> {
      const { keys } = await recentRing()
      return keys
        .filter((key) => verifies(key, new Date(now())))
        .map(({ kid, material: { publicJwk } }) => ({
          kty: publicJwk.kty,
          crv: publicJwk.crv,
          x: publicJwk.x,
          y: publicJwk.y,
          kid,
          use: 'sig',
          alg: 'ES256',
        }))
    },

    /** All keys as stored now, without anything that signs. */
    async list(): Promise<SigningKey[]> {
      await load()
      return ring.keys.map(describe)
    },

    /** Lets the next key sign. Tokens of the old one are good until they run out. Gives the keys afterwards. */
    rotate: (): Promise<SigningKey[]> => change(rotatedRing),

    /** Rotates unless the current key is younger; many processes may call it, one rotates. True when this one did. */
    async rotateWhenOlderThan(ageMs: number): Promise<boolean> {
      let hasRotated = false
      await change(async (stored) => {
        const { activatedAt, createdAt } = currentKey(stored)
        hasRotated = now() - (activatedAt ?? createdAt).getTime() >= ageMs
        return hasRotated ? rotatedRing(stored) : undefined
      })
      return hasRotated
    },

    /** For a key that leaked: its tokens are refused here at once, and elsewhere within the reload interval. */
    revokeKey: (kid: string): Promise<SigningKey[]> =>
      change(async (stored) => {
        if (!stored.keys.some((key) => key.kid === kid)) {
          throw new AccountsError('signing_key_not_found', 'there is no such signing key')
        }
        return without(stored, kid, await makeMaterial(), new Date(now()))
      }),
  }
}

export type SigningKeyService = ReturnType<typeof signingKeyService>
