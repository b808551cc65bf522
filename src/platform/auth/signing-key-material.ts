/**
 * Key pairs for ES256 as they are made, kept and published. The public half is always plain; the private half is kept
 * sealed (a compact JWE, `dir` with A256GCM) when a secret for it is configured, and as a plain JWK when none is.
 */
import { hkdfSync } from 'node:crypto'
import {
  CompactEncrypt,
  type CryptoKey,
  calculateJwkThumbprint,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'

/** The four members that describe a P-256 point, and nothing that could sign. */
export interface PublicKeyJwk {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
}

export interface KeyMaterial {
  /** The RFC 7638 thumbprint, so that a name belongs to one key only. */
  kid: string
  publicJwk: PublicKeyJwk
  /** The private JWK as JSON text, or the JWE that holds it. */
  privateKey: { form: 'plain' | 'sealed'; text: string }
}

export async function makeKeyMaterial(encryptionSecret?: string): Promise<KeyMaterial> {
  const pair = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = publicPart(await exportJWK(pair.publicKey))
  const text = JSON.stringify(await exportJWK(pair.privateKey))
  const kid = await calculateJwkThumbprint(publicJwk, 'sha256')
  if (encryptionSecret === undefined) return { kid, publicJwk, privateKey: { form: 'plain', text } }
  return { kid, publicJwk, privateKey: { form: 'sealed', text: await seal(text, kid, encryptionSecret) } }
}

export async function importPublicKey(jwk: PublicKeyJwk): Promise<CryptoKey> {
  return (await importJWK({ ...jwk }, 'ES256')) as CryptoKey
}

/** Throws a message for the operator when the key is sealed and the secret is missing or another one. */
export async function importPrivateKey(material: KeyMaterial, encryptionSecret?: string): Promise<CryptoKey> {
  const { form, text } = material.privateKey
  const plain = form === 'plain' ? text : await unseal(text, material.kid, encryptionSecret)
  return (await importJWK(JSON.parse(plain) as JWK, 'ES256')) as CryptoKey
}

function seal(text: string, kid: string, secret: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
    .encrypt(sealingKey(secret))
}

async function unseal(jwe: string, kid: string, secret: string | undefined): Promise<string> {
  if (secret === undefined) {
    throw new Error(`signing key ${kid} is sealed: set keyEncryptionSecret to the secret it was sealed with`)
  }
  try {
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
    const opened = await compactDecrypt(jwe, sealingKey(secret), options)
    return new TextDecoder().decode(opened.plaintext)
  } catch (cause) {
    throw new Error(
      `signing key ${kid} does not open: keyEncryptionSecret is not the one it was sealed with`,
      {
        cause,
      },
    )
  }
}

function sealingKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'signing key encryption', 32))
}

function publicPart(jwk: JWK): PublicKeyJwk {
  const { x, y } = jwk
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256' || x === undefined || y === undefined) {
    throw new Error('not a P-256 key')
  }
  return { kty: 'EC', crv: 'P-256', x, y }
}
