/** Refuses channels and users that cannot be kept, before anything is written. */
import { ChannelError } from './channel-errors.ts'
import { isUsableId, personMembers } from './channel-key.ts'
import { kindOf } from './channel-kind.ts'
import type { ChannelRef } from './model.ts'

const MAX_ID_LENGTH = 500

const isFit = (id: string) => isUsableId(id) && id.length <= MAX_ID_LENGTH && id.isWellFormed()

/** @throws ChannelError `invalid_channel`; a person's own record is a channel, two people's is one too */
export function mustBeChannel({ type, id }: ChannelRef): void {
  const kind = kindOf(type)
  const ids = kind?.isPerson && id.includes('@') ? personMembers({ tenantId: '', type, id }) : [id]
  if (!kind || !ids.every(isFit)) throw new ChannelError('invalid_channel')
}

/** @throws ChannelError `no_members` for two people, `invalid_channel` */
export function mustHaveMembers(channel: ChannelRef): void {
  mustBeChannel(channel)
  if (kindOf(channel.type)?.isPerson) throw new ChannelError('no_members')
}

/** The ids once each. @throws ChannelError `invalid_user` */
export function mustBeUsers(userIds: readonly string[]): string[] {
  if (!userIds.every(isFit)) throw new ChannelError('invalid_user')
  return [...new Set(userIds)]
}
