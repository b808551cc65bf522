/**
 * What the types of channels have in common and where they differ, as one table. The numbers are the client's world's; a type that is
 * not here is not supported.
 */
import { GROUP_CHANNEL, LIVE_CHANNEL, PERSON_CHANNEL } from './model.ts'

export interface ChannelKind {
  /** Two people and no list of members; block and allow lists belong to each of the two. */
  isPerson: boolean
  /** Only members may send. */
  membersOnly: boolean
  /** Its members see it among their conversations. */
  hasConversations: boolean
}

const group: ChannelKind = { isPerson: false, membersOnly: true, hasConversations: true }
const open: ChannelKind = { ...group, membersOnly: false }

const kinds: Record<number, ChannelKind> = {
  [PERSON_CHANNEL]: { isPerson: true, membersOnly: false, hasConversations: true },
  [GROUP_CHANNEL]: group,
  /** Customer service: whoever asks is heard. */
  3: open,
  4: group,
  5: group,
  /** Information anybody may add to. */
  6: open,
  7: group,
  8: group,
  [LIVE_CHANNEL]: { ...group, hasConversations: false },
  /** A visitor's channel bears the visitor's id; the visitor is heard, others are members. */
  10: group,
  11: group,
  12: group,
}

/** The visitor's own channel. */
export const VISITOR_CHANNEL = 10

/** Undefined for a type that is not supported. */
export function kindOf(type: number): ChannelKind | undefined {
  return kinds[type]
}
