/**
 * Messaging: channels with a log each. A message's place in its channel is its `seq`, which rises by one without a gap; its id is
 * unique in the installation. A channel keeps what is read in order (`messages`) apart from what only devices obey (`commands`) and
 * from what was done to messages afterwards (`changes`): three logs, numbered on their own.
 */

/** What a channel is for, as a number of the client's world; this area only knows those that it treats apart. */
export const PERSON_CHANNEL = 1
export const GROUP_CHANNEL = 2
/** Live rooms have members who come and go: no conversations. */
export const LIVE_CHANNEL = 9

export interface ChannelRef {
  tenantId: string
  type: number
  id: string
}

export type LogName = 'messages' | 'commands' | 'changes'

/** What an entry of the log of changes does to a message of the same channel. Its payload is the new one; empty for `delete`. */
export interface MessageChange {
  kind: 'edit' | 'delete'
  messageId: number
  messageSeq: number
  /** When the message was sent, in milliseconds. */
  messageAt: number
}

export interface MessageHeader {
  /** Counts in the reader's badge. */
  redDot: boolean
  /** A command: kept in the log of commands, obeyed once by each of the user's devices. */
  syncOnce: boolean
  /** Pushed to who is there, never stored. */
  noPersist: boolean
}

/** What a sender gives; the log adds id, seq and time. */
export interface MessageDraft {
  channel: ChannelRef
  log: LogName
  from: string
  /** The sender's own number, or one made up for him: sent again with it, a message is stored once. */
  clientNo: string
  payload: Buffer
  header: MessageHeader
  /** Bits of the client's world, kept and given back. */
  setting: number
  /** The message is gone so many seconds after it was sent; absent: never. */
  expireSeconds?: number
  topic?: string
  /** Who a command is for, where not every member. */
  recipients?: string[]
  /** In the log of changes, and only there; `from` is who did it. */
  change?: MessageChange
}

/** A message in its present form: after changes its payload is not the one that was sent. */
export interface StoredMessage extends MessageDraft {
  /** Below 2^53; rises with time, but only roughly between processes. */
  id: number
  /** Rises by one in its log of the channel; 0 for what is not stored. */
  seq: number
  /** In milliseconds, by the clock of the process that stored it. */
  at: number
  /** The place in the log of changes of what gave the message its present form; absent while it is as it was sent. */
  changeSeq?: number
  /** When its payload was changed last, in milliseconds. */
  editedAt?: number
  /** When it was deleted, in milliseconds; it keeps its place, and nothing is left of its payload. */
  deletedAt?: number
  deletedBy?: string
}

/** An entry of the log of changes. */
export type ChangeEntry = StoredMessage & { change: MessageChange }

export const isChange = (message: StoredMessage): message is ChangeEntry => message.change !== undefined

/** Whose rules a send is put to: everything for a client, without the rules of the sender's own standing for a back end. */
export type SendCheck = 'all' | 'api'

export interface SendOrder {
  channel: ChannelRef
  from: string
  payload: Buffer
  clientNo?: string
  header: MessageHeader
  setting?: number
  expireSeconds?: number
  topic?: string
  /** The connection that sends and gets no copy. */
  origin?: string
  /** Who a command is for; everybody of the channel when absent. */
  recipients?: string[]
  /** The sender is the system itself. */
  asSystem?: boolean
  check: SendCheck
}

/** What the sender is told: the message is stored. */
export interface Sent {
  id: number
  /** 0 when the message was not to be stored. */
  seq: number
  at: number
  clientNo: string
  /** It was stored before, by an earlier send with the same number. */
  duplicate: boolean
}
