/**
 * Groups that their members run themselves, without a back end between (CHAT-6). What somebody may do follows from his role as it is
 * stored at that moment; a channel of two people is run by nobody, and each of the two is a mere member of it.
 */
import { makeId } from '#platform/auth/random-secret.ts'
import { personMembers } from './channel-key.ts'
import type { ChannelProfile, Member, MemberRole } from './channel-model.ts'
import type { ChannelService } from './channel-service.ts'
import { GroupError } from './group-errors.ts'
import { type GroupAct, mayDo, mayLeave, mayRemove } from './group-rights.ts'
import type { MemberService } from './member-service.ts'
import { type ChannelRef, GROUP_CHANNEL, PERSON_CHANNEL } from './model.ts'

export interface GroupServiceOptions {
  channels: Pick<ChannelService, 'create' | 'update' | 'remove'>
  members: Pick<MemberService, 'addMembers' | 'removeMembers' | 'setRole' | 'find'>
}

/** Somebody who asks for something. */
export interface GroupActor {
  tenantId: string
  userId: string
}

export function groupService({ channels, members }: GroupServiceOptions) {
  /** @throws GroupError `channel_missing` for who is no member */
  async function roleOf(actor: GroupActor, channel: ChannelRef): Promise<MemberRole> {
    if (channel.tenantId !== actor.tenantId) throw new GroupError('channel_missing')
    if (channel.type === PERSON_CHANNEL) {
      if (!personMembers(channel).includes(actor.userId)) throw new GroupError('channel_missing')
      return 'member'
    }
    const found = await members.find(channel, actor.userId)
    if (!found) throw new GroupError('channel_missing')
    return found.role
  }

  async function mustBeAllowed(actor: GroupActor, channel: ChannelRef, act: GroupAct): Promise<void> {
    if (!mayDo(await roleOf(actor, channel), act)) throw new GroupError('not_permitted')
  }

  async function memberOf(channel: ChannelRef, userId: string): Promise<Member> {
    const found = channel.type === PERSON_CHANNEL ? undefined : await members.find(channel, userId)
    if (!found) throw new GroupError('member_missing')
    return found
  }

  return {
    /** What somebody is in a channel. @throws GroupError `channel_missing` for who is no member */
    roleOf,

    /** A new group with a made-up id. @throws ChannelError */
    async create(actor: GroupActor, profile: ChannelProfile, others: readonly string[]): Promise<ChannelRef> {
      const channel = { tenantId: actor.tenantId, type: GROUP_CHANNEL, id: makeId('grp') }
      await channels.create(channel, { profile, owner: actor.userId, members: others })
      return channel
    },

    /** @throws GroupError */
    async change(actor: GroupActor, channel: ChannelRef, profile: ChannelProfile): Promise<void> {
      await mustBeAllowed(actor, channel, 'change')
      await channels.update(channel, { profile })
    },

    /** Ends the group for everybody, with all that was said in it. @throws GroupError */
    async end(actor: GroupActor, channel: ChannelRef): Promise<void> {
      await mustBeAllowed(actor, channel, 'end')
      await channels.remove(channel)
    },

    /** @throws GroupError, ChannelError */
    async add(actor: GroupActor, channel: ChannelRef, userIds: readonly string[]): Promise<void> {
      await mustBeAllowed(actor, channel, 'add')
      await members.addMembers(channel, userIds)
    },

    /** Takes somebody else out, or leaves. @throws GroupError */
    async remove(actor: GroupActor, channel: ChannelRef, userId: string): Promise<void> {
      const own = await roleOf(actor, channel)
      if (channel.type === PERSON_CHANNEL) throw new GroupError('not_permitted')
      if (userId === actor.userId) {
        if (!mayLeave(own)) throw new GroupError('owner_stays')
      } else {
        // Who may remove nobody is not told who is in it.
        if (!mayRemove(own, 'member')) throw new GroupError('not_permitted')
        const { role } = await memberOf(channel, userId)
        if (!mayRemove(own, role)) throw new GroupError('not_permitted')
      }
      await members.removeMembers(channel, [userId])
    },

    /** Who makes somebody else the owner is an admin afterwards. Gives the member as he is then. @throws GroupError */
    async appoint(actor: GroupActor, channel: ChannelRef, userId: string, role: MemberRole): Promise<Member> {
      await mustBeAllowed(actor, channel, 'appoint')
      const member = await memberOf(channel, userId)
      if (userId === actor.userId) {
        if (role !== 'owner') throw new GroupError('owner_stays')
        return member
      }
      // Two owners for a moment are better than none.
      if (!(await members.setRole(channel, userId, role))) throw new GroupError('member_missing')
      if (role === 'owner') await members.setRole(channel, actor.userId, 'admin')
      return { ...member, role }
    },
  }
}
