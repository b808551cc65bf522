/**
 * Whether somebody may send to a channel (IM-2), decided from facts alone; the first line that applies is the answer.
 *
 *   type not supported                                     type_unsupported
 *   channel disbanded / banned (also for the system)       channel_disbanded / channel_banned
 *   the system, or to the system                           may
 *   sender or channel silenced                             sending_banned
 *   a back end, and nobody made the channel                may
 *   on the block list                                      blocked
 *   members only, and not a member                         not_a_member
 *   an allow list is in force, and not on it               not_allowed
 *
 * In a group an allow list is in force while somebody is on it: emptied, it locks nobody out. Between two people it is the other's,
 * and in force, empty or not, where the installation says so and the other does not admit strangers.
 */
import type { ChannelKind } from './channel-kind.ts'
import type { SendRefusal } from './errors.ts'
import type { SendCheck } from './model.ts'

export interface SendFacts {
  /** Undefined for a type that is not supported. */
  kind: ChannelKind | undefined
  check: SendCheck
  /** Somebody made the channel; true for two people. */
  exists: boolean
  isBanned: boolean
  isDisbanded: boolean
  /** Nobody may send to the channel. */
  isSilenced: boolean
  /** The sender may not send anywhere. */
  senderIsSilenced: boolean
  /** The sender, or the other of two people, is the system or one of its users. */
  isSystem: boolean
  isMember: boolean
  isBlocked: boolean
  /** Somebody is on the allow list, or it is in force while empty. */
  allowListInForce: boolean
  isAllowed: boolean
}

/** The refusal; undefined when the sender may. */
export function sendVerdict(facts: SendFacts): SendRefusal | undefined {
  if (facts.kind === undefined) return 'type_unsupported'
  if (facts.isDisbanded) return 'channel_disbanded'
  if (facts.isBanned) return 'channel_banned'
  if (facts.isSystem) return undefined
  if (facts.senderIsSilenced || facts.isSilenced) return 'sending_banned'
  if (facts.check === 'api' && !facts.exists) return undefined
  if (facts.isBlocked) return 'blocked'
  if (facts.kind.membersOnly && !facts.isMember) return 'not_a_member'
  if (facts.allowListInForce && !facts.isAllowed) return 'not_allowed'
  return undefined
}
