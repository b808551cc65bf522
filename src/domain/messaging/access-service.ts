/** Who may send where and who gets what is sent (IM-2), from the facts that this process keeps. */
import type { ChannelFactsCache } from './channel-facts.ts'
import { isUsableId, otherOf, personMembers } from './channel-key.ts'
import { kindOf, VISITOR_CHANNEL } from './channel-kind.ts'
import type { SendRefusal } from './errors.ts'
import { type ChannelRef, PERSON_CHANNEL, type SendOrder } from './model.ts'
import { orUnavailable } from './or-unavailable.ts'
import { sendVerdict } from './send-verdict.ts'

export interface AccessOptions {
  facts: Pick<ChannelFactsCache, 'of'>
  /** Whether this is a user of the system's own. */
  isSystem: (tenantId: string, userId: string) => boolean | Promise<boolean>
  /** Between two people the allow list counts, also while it is empty. */
  allowListsOfPeople: boolean
}

export type SendQuestion = Pick<SendOrder, 'channel' | 'from' | 'check' | 'asSystem'>

export type Access = ReturnType<typeof accessService>

export function accessService({ facts, isSystem, allowListsOfPeople }: AccessOptions) {
  /** The record that rules what a person sends and is sent. */
  const ownOf = (tenantId: string, userId: string): ChannelRef => ({
    tenantId,
    type: PERSON_CHANNEL,
    id: userId,
  })

  async function toPerson({ channel, from, check, asSystem }: SendQuestion) {
    const other = otherOf(channel, from)
    const [theirs, own, fromSystem, toSystem] = await Promise.all([
      facts.of(ownOf(channel.tenantId, other)),
      facts.of(ownOf(channel.tenantId, from)),
      asSystem ?? isSystem(channel.tenantId, from),
      isSystem(channel.tenantId, other),
    ])
    const flags = theirs.channel?.flags
    return sendVerdict({
      kind: kindOf(channel.type),
      check,
      exists: true,
      isBanned: flags?.banned ?? false,
      isDisbanded: flags?.disbanded ?? false,
      isSilenced: false,
      senderIsSilenced: own.channel?.flags.sendBanned ?? false,
      isSystem: fromSystem || toSystem,
      isMember: true,
      isBlocked: theirs.block.has(from),
      allowListInForce: allowListsOfPeople && !flags?.allowStranger && other !== from,
      isAllowed: theirs.allow.has(from),
    })
  }

  async function toMembers({ channel, from, check, asSystem }: SendQuestion) {
    const [known, own, fromSystem] = await Promise.all([
      facts.of(channel),
      facts.of(ownOf(channel.tenantId, from)),
      asSystem ?? isSystem(channel.tenantId, from),
    ])
    const flags = known.channel?.flags
    return sendVerdict({
      kind: kindOf(channel.type),
      check,
      exists:
        known.channel !== undefined || [known.members, known.block, known.allow].some(({ size }) => size > 0),
      isBanned: flags?.banned ?? false,
      isDisbanded: flags?.disbanded ?? false,
      isSilenced: flags?.sendBanned ?? false,
      senderIsSilenced: own.channel?.flags.sendBanned ?? false,
      isSystem: fromSystem,
      isMember: known.members.has(from) || (channel.type === VISITOR_CHANNEL && channel.id === from),
      isBlocked: known.block.has(from),
      allowListInForce: known.allow.size > 0,
      isAllowed: known.allow.has(from),
    })
  }

  return {
    /** Why the message is not taken; undefined when it is. @throws UnavailableError */
    async maySend(question: SendQuestion): Promise<SendRefusal | undefined> {
      const { channel, from } = question
      const kind = kindOf(channel.type)
      if (!kind) return 'type_unsupported'
      if (!kind.isPerson) {
        return isUsableId(channel.id) ? orUnavailable(toMembers(question)) : 'invalid_channel'
      }
      const people = personMembers(channel)
      const isOurs = people.every(isUsableId) && people.includes(from)
      return isOurs ? orUnavailable(toPerson(question)) : 'invalid_channel'
    },

    /** Who gets what is sent to the channel. The set is this process's own: to be read, not kept. @throws UnavailableError */
    async recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>> {
      if (channel.type === PERSON_CHANNEL) return new Set(personMembers(channel))
      const { members } = await orUnavailable(facts.of(channel))
      if (channel.type !== VISITOR_CHANNEL || members.has(channel.id)) return members
      return new Set([...members, channel.id])
    },

    async isMember(channel: ChannelRef, userId: string): Promise<boolean> {
      if (channel.type === PERSON_CHANNEL) return personMembers(channel).includes(userId)
      return (await facts.of(channel)).members.has(userId)
    },

    /** Whether a person was shut out of the installation. */
    async barred(tenantId: string, userId: string): Promise<'banned' | 'disbanded' | undefined> {
      const flags = (await facts.of(ownOf(tenantId, userId))).channel?.flags
      if (flags?.disbanded) return 'disbanded'
      return flags?.banned ? 'banned' : undefined
    },
  }
}
