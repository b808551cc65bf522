/** A stored message as every answer and webhook of this surface shows it. */
import { otherOf } from '#domain/messaging/channel-key.ts'
import { type ChannelRef, PERSON_CHANNEL, type StoredMessage } from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { SYSTEM_USER } from './reasons.ts'

type Schemas = components['schemas']

const flag = (isSet: boolean): 0 | 1 => (isSet ? 1 : 0)

/** A person channel is named by the one who did not send, whoever looks. */
export function messageView(message: StoredMessage): Schemas['Message'] {
  const { header, channel, from, topic } = message
  return {
    header: {
      no_persist: flag(header.noPersist),
      red_dot: flag(header.redDot),
      sync_once: flag(header.syncOnce),
    },
    setting: message.setting,
    message_id: message.id,
    message_idstr: String(message.id),
    client_msg_no: message.clientNo ?? '',
    message_seq: message.seq,
    from_uid: from === SYSTEM_USER ? '' : from,
    channel_id: nameFor(channel, from),
    channel_type: channel.type,
    ...(topic !== undefined && { topic }),
    expire: message.expireSeconds ?? 0,
    timestamp: Math.floor(message.at / 1000),
    payload: message.payload.toString('base64'),
  }
}

/** What a channel is called to somebody: a person channel by the other one. */
export const nameFor = (channel: ChannelRef, userId: string): string =>
  channel.type === PERSON_CHANNEL && channel.id.includes('@') ? otherOf(channel, userId) : channel.id
