/** A workshop for bad tokens: it holds the true signing key, an attacker's key, and everything that can be written. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { Db } from 'mongodb'
import type { Keyring } from '#domain/accounts/keyring.ts'
import { currentKey } from '#domain/accounts/keyring.ts'
import { testSettings } from './accounts.ts'

export type Json = Record<string, unknown>

export const encode = (value: Json | string | Buffer): string =>
  Buffer.from(typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value)).toString(
    'base64url',
  )

export const decode = (segment = ''): Json => JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))

/** ES256 as JWS wants it: r and s side by side. */
export const es256 = (key: KeyObject) => (text: string) =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })

export const hs256 = (secret: string | Buffer) => (text: string) =>
  createHmac('sha256', secret).update(text).digest()

export function compact(
  header: Json | string,
  payload: Json | string,
  signer: (text: string) => Buffer,
): string {
  const text = `${encode(header)}.${encode(payload)}`
  return `${text}.${signer(text).toString('base64url')}`
}

/** The workshop for one good token of a running accounts area whose keys are stored plain. */
export async function workshop(db: Db, goodToken: string) {
  const ring = (await db.collection('signing_keys').findOne({})) as unknown as Keyring
  const { kid, material } = currentKey(ring)
  const trueKey = createPrivateKey({ key: JSON.parse(material.privateKey.text), format: 'jwk' })
  const publicKey = createPublicKey(trueKey)
  const [headerPart, payloadPart, signature = ''] = goodToken.split('.')
  const header = decode(headerPart)
  const claims = decode(payloadPart)
  const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  return {
    kid,
    ring,
    header,
    claims,
    signature,
    trueKey,
    publicKey,
    attacker,
    attackerJwk: attacker.publicKey.export({ format: 'jwk' }) as Json,
    settings: testSettings,
    /** Another header, other claims, signed with the true key unless told otherwise. */
    make: (changes: { header?: Json; claims?: Json; key?: KeyObject }) =>
      compact(
        { ...header, ...changes.header },
        { ...claims, ...changes.claims },
        es256(changes.key ?? trueKey),
      ),
    without: (claim: string) =>
      compact(
        header,
        Object.fromEntries(Object.entries(claims).filter(([name]) => name !== claim)),
        es256(trueKey),
      ),
  }
}

export type Workshop = Awaited<ReturnType<typeof workshop>>
