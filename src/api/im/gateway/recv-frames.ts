/** A stored message as the devices get it: encoded once for all that get the same. */
import { otherOf } from '#domain/messaging/channel-key.ts'
import { type ChannelRef, PERSON_CHANNEL, type StoredMessage } from '#domain/messaging/model.ts'
import type { RecvParams } from '#generated/im/realtime-schemas.ts'
import { SYSTEM_USER } from '../reasons.ts'
import { type PayloadForm, payloadView } from './payload-form.ts'
import { settingView } from './setting.ts'

/** What one device of `userId` reads. */
export function recvParams(
  message: StoredMessage,
  userId: string,
  { form, isAgain = false }: { form: PayloadForm; isAgain?: boolean },
): RecvParams {
  const { channel, header, expireSeconds, topic } = message
  return {
    header: { ...header, dup: isAgain },
    setting: settingView(message.setting),
    messageId: String(message.id),
    messageSeq: message.seq,
    clientMsgNo: message.clientNo ?? '',
    timestamp: Math.floor(message.at / 1000),
    ...seenBy(channel, userId),
    fromUid: outside(message.from),
    payload: payloadView(message.payload, form),
    ...(expireSeconds !== undefined && { expire: expireSeconds }),
    ...(topic !== undefined && { topic }),
  }
}

/** The channel as the user knows it: in a person channel that is the other one. */
export const seenBy = (channel: ChannelRef, userId: string) => ({
  channelId: channel.type === PERSON_CHANNEL ? outside(otherOf(channel, userId)) : channel.id,
  channelType: channel.type,
})

export const outside = (userId: string): string => (userId === SYSTEM_USER ? '' : userId)

/** Frames of one message, each encoded when the first device needs it. */
export function sharedFrames(channel: ChannelRef, encode: (userId: string, form: PayloadForm) => Buffer) {
  const frames = new Map<string, Buffer>()
  const isPersonal = channel.type === PERSON_CHANNEL
  return (userId: string, form: PayloadForm): Buffer => {
    const key = `${form} ${isPersonal ? userId : ''}`
    const known = frames.get(key)
    if (known) return known
    const frame = encode(userId, form)
    frames.set(key, frame)
    return frame
  }
}
