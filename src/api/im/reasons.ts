/** The numbers with which this surface says why, on HTTP and at the gateway; every code of the areas has a line. */
import type { DeviceRefusal } from '#domain/messaging/device-errors.ts'
import type { SendRefusal } from '#domain/messaging/errors.ts'

/** Why a message was not taken: the reason, and the status of HTTP. */
export const SEND_REFUSALS = {
  not_a_member: [3, 403],
  blocked: [4, 403],
  channel_missing: [5, 404],
  payload_too_large: [11, 413],
  not_allowed: [13, 403],
  invalid_channel: [16, 400],
  channel_banned: [19, 403],
  rate_limited: [22, 429],
  type_unsupported: [23, 400],
  channel_disbanded: [24, 403],
  sending_banned: [25, 403],
} as const satisfies Record<SendRefusal, readonly [number, number]>

/** Why a device is not let in. */
export const DEVICE_REFUSALS = {
  wrong_token: 2,
  user_banned: 19,
  user_disbanded: 24,
} as const satisfies Record<DeviceRefusal, number>

/** The other reasons that this surface gives. */
export const REASONS = {
  success: 1,
  notAllowed: 11,
  sentAway: 12,
  systemError: 15,
  rateLimited: 22,
} as const

/** The sender of what the business server sends without a sender; outside it has no name. */
export const SYSTEM_USER = '____system'
