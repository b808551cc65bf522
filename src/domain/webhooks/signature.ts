/**
 * Signatures of Standard Webhooks, version 1: HMAC-SHA256 over `id.timestamp.body` with the bytes of the secret. While a secret
 * is being replaced both sign, and a receiver that knows either accepts the post.
 */
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { EndpointSecret } from './model.ts'

const PREFIX = 'whsec_'

/** A new secret of 192 random bits. */
export function makeWebhookSecret(): string {
  return PREFIX + randomBytes(24).toString('base64')
}

/** The value of `webhook-signature`: one signature for each secret that is valid now, the newest first. */
export function signaturesOf(
  secrets: readonly EndpointSecret[],
  { id, at, body }: { id: string; at: number; body: string },
): string {
  const content = `${id}.${Math.floor(at / 1000)}.${body}`
  let signatures = ''
  for (let index = secrets.length - 1; index >= 0; index -= 1) {
    const { secret, expiresAt } = secrets[index] as EndpointSecret
    if (expiresAt !== undefined && expiresAt.getTime() <= at) continue
    const signature = createHmac('sha256', keyOf(secret)).update(content).digest('base64')
    signatures += signatures === '' ? `v1,${signature}` : ` v1,${signature}`
  }
  return signatures
}

/** Keys made once: a busy endpoint signs thousands of posts with one, and making it costs five times as much as signing. */
const keys = new Map<string, KeyObject>()

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known) return known
  if (keys.size >= 10_000) keys.clear()
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret
  const key = createSecretKey(Buffer.from(text, 'base64'))
  keys.set(secret, key)
  return key
}
