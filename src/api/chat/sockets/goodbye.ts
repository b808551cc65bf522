/** Why a connection ends: the word in `disconnect`, and the close code that tells a client whether to come back. */
import type { Disconnected } from '#generated/chat/realtime-schemas.ts'

export type DisconnectReason = Disconnected['reason']

export const closeCodes = {
  client_close: 1000,
  idle: 1001,
  going_away: 1001,
  unsupported_data: 1003,
  authentication_failed: 1008,
  token_expired: 1008,
  flooding: 1008,
  message_too_large: 1009,
  service_unavailable: 1011,
} as const satisfies Record<DisconnectReason, number>
