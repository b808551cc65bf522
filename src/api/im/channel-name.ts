/** From the names of channels on the wire to channels. A person channel is named by the other person, or by both as `a@b`. */
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import { type ChannelRef, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { TENANT } from './forms.ts'

/** The channel that a member names. @throws Refusal where it names no channel of that member */
export function channelOf(id: string, type: number, userId: string | null | undefined): ChannelRef {
  if (type !== PERSON_CHANNEL) {
    if (id.includes('@')) throw invalid('channel_id has an @, which only names of person channels have')
    return { tenantId: TENANT, type, id }
  }
  const [one = '', other] = id.split('@')
  if (other === undefined) {
    if (!userId) throw invalid('a person channel needs login_uid, or both uids as its channel_id')
    return personChannel(TENANT, userId, one)
  }
  if (userId && userId !== one && userId !== other)
    throw invalid('the user is not one of the two of the channel')
  return personChannel(TENANT, one, other)
}

/** The channel as such: of type 1 a person's own record, with his lists and flags. */
export const ownChannel = ({
  channel_id: id,
  channel_type: type,
}: {
  channel_id: string
  channel_type: number
}) => ({ tenantId: TENANT, type, id }) satisfies ChannelRef

/** `channel:type:seq|channel:type:seq` -> last seq by channel; a part that cannot be read is left out. */
export function lastSeqsOf(text: string | null | undefined, userId: string): Map<string, number> {
  const seqs = new Map<string, number>()
  for (const part of (text ?? '').split('|')) {
    const [, id, type, seq] = /^([^@#&]+(?:@[^@#&]+)?):(\d{1,2}):(\d{1,16})$/.exec(part) ?? []
    if (id === undefined) continue
    const channel = channelIfAny(id, Number(type), userId)
    if (channel) seqs.set(channelKey(channel), Number(seq))
  }
  return seqs
}

function channelIfAny(id: string, type: number, userId: string): ChannelRef | undefined {
  try {
    return channelOf(id, type, userId)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const invalid = (message: string) => new Refusal('invalid', message)
