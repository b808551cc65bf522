/** From the names of channels on the wire to channels. A person channel is named by the other person, or by both as `a@b`. */
import { personChannel } from '#domain/messaging/channel-key.ts'
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

const invalid = (message: string) => new Refusal('invalid', message)
