/**
 * Inboxes: what a person's device has not been given yet. There is nothing in them: the logs hold what was said, and for each device
 * one document holds how far it came in each channel (CHAT-3). So a send writes nothing for anybody who is away.
 */
import type { ConversationOwner } from './conversation-store.ts'
import type { StoredMessage } from './model.ts'

/** How far in the two logs that people see. */
export interface Reach {
  messages: number
  changes: number
}

export type InboxLog = keyof Reach

/** By `channelKey`. */
export type Positions = ReadonlyMap<string, Reach>

export interface InboxDevice extends ConversationOwner {
  /** Chosen by the client; '' is shared by those that choose none. */
  device: string
}

export interface InboxOrder extends InboxDevice {
  /** Everything from that time on, whatever the device was given before; in milliseconds. */
  since?: number | undefined
  /**
   * A channel fell behind after `missed` had ended, by a jump in seq or because its member has just come: `missed` has to run again.
   * Not called while it runs.
   */
  onBehind(): void
}

/** One connection's way through the logs: every message once and in the order of its channel, whether heard live or read later. */
export interface InboxCursor {
  /** Something was heard. True when it is to be pushed now, false when it was pushed before or comes by `missed`. */
  heard(message: StoredMessage): boolean
  /** Something was stored that cannot be pushed at the moment: it comes by `missed`, which has to run again. */
  noted(message: StoredMessage): void
  /**
   * Pages of what was missed: in each channel messages in their present form, without the deleted ones, then what was done to
   * messages. A change may repeat what its message shows already, or be of a message that was left out. Asking for the next page says that this one is written. Ends when nothing is behind.
   * @throws UnavailableError; it may be run again
   */
  missed(): AsyncGenerator<StoredMessage[], void>
  /** It is written to the connection. */
  pushed(message: StoredMessage): void
  /** A number for everything that was pushed up to now; 0 when nothing was since the last mark. */
  mark(): number
  /** The client has everything that was pushed before the mark. */
  confirm(mark: number): void
  /** The connection is gone; what was confirmed is kept. */
  close(): void
}
