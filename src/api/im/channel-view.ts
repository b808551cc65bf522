/** Channels and lists between the words of this surface and ours. */
import type { Channel, ChannelFlags, ChannelProfile, Listed } from '#domain/messaging/channel-model.ts'
import type { components } from '#generated/im/types.ts'

type Schemas = components['schemas']

const flag = (isSet: boolean): 0 | 1 => (isSet ? 1 : 0)

/** Every flag; those that are not given are off. */
export const flagsOf = (body: Schemas['ChannelInfoSave']): ChannelFlags => ({
  large: body.large === 1,
  banned: body.ban === 1,
  disbanded: body.disband === 1,
  sendBanned: body.send_ban === 1,
  allowStranger: body.allow_stranger === 1,
})

/** What is given; the rest stays as it was. */
export const profileOf = ({ name, avatar, remark, extra }: Schemas['ChannelInfoSave']): ChannelProfile => ({
  ...(name && { name }),
  ...(avatar && { avatar }),
  ...(remark && { remark }),
  ...(extra !== undefined && extra !== null && { extra }),
})

export function channelView({ id, type, flags, profile }: Channel): Schemas['Channel'] {
  const { extra, ...texts } = profile
  return {
    channel_id: id,
    channel_type: type,
    large: flag(flags.large),
    ban: flag(flags.banned),
    disband: flag(flags.disbanded),
    send_ban: flag(flags.sendBanned),
    allow_stranger: flag(flags.allowStranger),
    ...texts,
    ...(extra !== undefined && { extra: extra as Schemas['JsonValue'] }),
  }
}

export function listedView({ userId, createdAt }: Listed, index: number): Schemas['ListedUser'] {
  const at = Math.floor(createdAt.getTime() / 1000)
  return { id: index + 1, uid: userId, created_at: at, updated_at: at }
}
