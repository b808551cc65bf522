/** What the request for a connection says: who knocks, on which device, from when on. The token in it goes nowhere else. */
import type { IncomingMessage } from 'node:http'
import { settings } from '#generated/chat/realtime.ts'
import { Handshake as Query } from '#generated/chat/realtime-schemas.ts'
import { bearerToken } from '#platform/auth/credentials-header.ts'
import { ChatError } from '../errors.ts'

export interface Handshake {
  token: string | undefined
  /** Empty where the client chose none. */
  device: string
  /** In milliseconds. */
  since: number | undefined
}

export const { subprotocol } = settings.client.token

/** The header before the subprotocol before the address. */
export function tokenOf({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): string | undefined {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
  const at = offered.indexOf(subprotocol)
  const inProtocols = at < 0 ? undefined : offered[at + 1]
  return bearerToken(headers.authorization) ?? (inProtocols || queryOf(url).token)
}

/** @throws ChatError VALIDATION_ERROR */
export function handshakeOf(request: Pick<IncomingMessage, 'url' | 'headers'>): Handshake {
  const parsed = Query.safeParse(queryOf(request.url))
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new ChatError('VALIDATION_ERROR', 'The address is not valid.', {
      field,
      reason: `${field} is not what it should be`,
    })
  }
  const { device = '', since } = parsed.data
  return { token: tokenOf(request), device, since: since === undefined ? undefined : Date.parse(since) }
}

/** A field that is said twice counts once. */
function queryOf(url = ''): Record<string, string> {
  const at = url.indexOf('?')
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at + 1)))
}
