/** The settings of the chat surface (CHAT-1). */
import * as z from 'zod'
import { duration, listener } from './values.ts'

const issuer = z
  .strictObject({
    /** The `iss` of its tokens. */
    issuer: z.string().min(1).max(300),
    /** The `aud` that they must have. */
    audience: z.string().min(1).max(200),
    /** Where its public keys are … */
    jwksUri: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    /** … or the secret with which it signs (HS256). */
    secret: z.string().min(16).max(500).optional(),
  })
  .refine(({ jwksUri, secret }) => (jwksUri === undefined) !== (secret === undefined), {
    error: 'needs jwksUri or secret, and not both',
  })

const calls = z.strictObject({
  /** A call that nobody answers ends after this time. */
  ringSeconds: z.int().min(1).max(600).default(60),
  /** A call whose connection is lost waits so long for another one. */
  graceSeconds: z.int().min(0).max(120).default(15),
})

const chat = z.strictObject({
  /** Whose tokens are taken beside our own; their `sub` is the user. In the environment as JSON. */
  issuers: z.array(issuer).max(20).default([]),
  /** A connection that gives no sign of life for so long is closed. */
  idleTimeout: duration({ minMs: 1000, maxMs: 3_600_000 }).prefault('90s'),
  calls: calls.prefault({}),
})

export const chatKeys = {
  /** Listener of the chat clients and their HTTP API; `off` for none. */
  chatAddr: listener('http').prefault('127.0.0.1:8080'),
  chat: chat.prefault({}),
}
