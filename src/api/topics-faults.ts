/** What the codes of the topics area are on REST, on every surface that has topics. */
import type { TopicsErrorCode } from '#domain/topics/errors.ts'
import type { FaultKind } from './fault.ts'

export const TOPICS_FAULTS = {
  permission_denied: ['forbidden', 403],
  channel_not_found: ['not_found', 404],
  invalid_message: ['invalid_request', 400],
  rate_limited: ['unavailable', 503],
  too_large: ['too_large', 413],
  unavailable: ['unavailable', 503],
  topic_exists: ['invalid_request', 400],
  invalid_topic: ['invalid_request', 400],
  invalid_permission: ['invalid_request', 400],
} as const satisfies Record<TopicsErrorCode, readonly [FaultKind, number]>
