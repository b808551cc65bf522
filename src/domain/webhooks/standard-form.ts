/** The form of Standard Webhooks: one event a post, `{type, timestamp, data}`, signed with the endpoint's secrets. */
import type { DeliveryForm, StoredEvent } from './model.ts'
import { LONG_SCHEDULE } from './schedule.ts'
import { signaturesOf } from './signature.ts'

export const standardForm: DeliveryForm = {
  gather: { events: 1, ms: 0 },
  compose({ endpoint, events, id, at }) {
    const body = standardBody(events[0] as StoredEvent)
    return { url: endpoint.url, headers: standardHeaders(endpoint.secrets, { id, at, body }), body }
  },
  succeeded: (status) => status >= 200 && status < 300,
  schedule: LONG_SCHEDULE,
}

/** The bytes are the same for every attempt. */
export function standardBody({ type, at, json }: Pick<StoredEvent, 'type' | 'at' | 'json'>): string {
  return `{"type":${JSON.stringify(type)},"timestamp":"${new Date(at).toISOString()}","data":${json}}`
}

export function standardHeaders(
  secrets: Parameters<typeof signaturesOf>[0],
  post: { id: string; at: number; body: string },
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': post.id,
    'webhook-timestamp': String(Math.floor(post.at / 1000)),
    'webhook-signature': signaturesOf(secrets, post),
  }
}
