/** What is kept of a channel beside its log: what it is called, who is in it, who may send. */
import type { ChannelRef } from './model.ts'

export interface ChannelFlags {
  /** Many members; kept for those who ask, nothing here depends on it. */
  large: boolean
  /** Nobody may send, not even the system. */
  banned: boolean
  /** Ended: nobody may send, not even the system. */
  disbanded: boolean
  /** Nobody but the system may send; for a user's own record: this user may not send anywhere. */
  sendBanned: boolean
  /** For a user's own record: whoever is not on the allow list may send too. */
  allowStranger: boolean
}

export const noFlags: ChannelFlags = {
  large: false,
  banned: false,
  disbanded: false,
  sendBanned: false,
  allowStranger: false,
}

/** Given by the back end and given back; nothing depends on it. */
export interface ChannelProfile {
  name?: string
  avatar?: string
  remark?: string
  extra?: unknown
}

/**
 * A channel that somebody made. A person's own record is the channel of type 1 with the person's id: its flags and lists rule what
 * is sent to and by this person.
 */
export interface Channel extends ChannelRef {
  flags: ChannelFlags
  profile: ChannelProfile
  createdAt: Date
  updatedAt: Date
}

/** Who may not send, and who alone may. */
export type ListName = 'block' | 'allow'

/** What a member may do beside speaking. Whoever is given none is a `member`; faces without roles treat all alike. */
export const memberRoles = ['owner', 'admin', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]

export interface Member {
  userId: string
  role: MemberRole
  /** The newest message of the channel when the member came; what is later is unread. */
  since: number
  joinedAt: Date
}

export interface Listed {
  userId: string
  createdAt: Date
}
