/**
 * Requests come in two forms, the source document's and that of the product which existing servers were written for.
 * Here both become one; where both are given and disagree, the request is refused.
 */
import { defaultTenantId } from '#domain/accounts/model.ts'
import { type ChannelRef, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { Refusal } from '#generated/runtime/refusal.ts'

type Schemas = components['schemas']

/** Where the holders of the managers' credentials act (requirements, tenants). */
export const TENANT = defaultTenantId

const DEFAULT_TYPE = 2

/** A bare list, or `{ uids }`; without repetitions. */
export function uidsOf(body: string[] | { uids: string[] }): string[] {
  return [...new Set(Array.isArray(body) ? body : body.uids)]
}

/** The channel and the users of a change of subscribers. @throws Refusal */
export function subscribersOf(body: Schemas['SubscriberChange']): { channel: ChannelRef; uids: string[] } {
  const { channel_id: id, channel_type: type } = body
  const uids = agreed(body.subscribers ?? [], body.uids ?? [])
  if (uids.length === 0) throw new Refusal('invalid', 'subscribers or uids is needed')
  return { channel: { tenantId: TENANT, type: type || DEFAULT_TYPE, id }, uids }
}

/** @throws Refusal also for subscribers for a while */
export function newSubscribersOf(body: Schemas['SubscriberChange']) {
  if (body.temp_subscriber === 1) throw new Refusal('invalid', 'subscribers for a while are not served')
  return subscribersOf(body)
}

/** Who is in a channel from the start; undefined where nobody is named. @throws Refusal for a person channel */
export function firstSubscribersOf(body: Schemas['ChannelSave']): string[] | undefined {
  const { subscribers, channel_type: type, reset } = body
  if (!subscribers?.length && reset !== 1) return undefined
  if (type === PERSON_CHANNEL) throw new Refusal('invalid', 'a person channel has no subscribers')
  return subscribers ?? []
}

/** One list of two names. */
function agreed(one: string[], other: string[]): string[] {
  const [first, second] = [new Set(one), new Set(other)]
  const isSame = first.size === second.size && one.every((uid) => second.has(uid))
  if (first.size > 0 && second.size > 0 && !isSame) {
    throw new Refusal('invalid', 'subscribers and uids disagree')
  }
  return [...(first.size > 0 ? first : second)]
}
