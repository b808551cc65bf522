/** What people do at the moment, as it is told to who is connected (CHAT-2); nothing of it is stored as an event. */

import type { ChannelRef } from './model.ts'
import type { SignalFact } from './signal-feed.ts'

export interface TypingFact extends SignalFact {
  kind: 'typing'
  channel: ChannelRef
  userId: string
  isTyping: boolean
}

/** Everything up to the message was read. */
export interface ReadFact extends SignalFact {
  kind: 'read'
  channel: ChannelRef
  userId: string
  messageId: number
  /** In milliseconds. */
  at: number
}

export interface PresenceFact extends SignalFact {
  kind: 'presence'
  userId: string
  isOnline: boolean
  /** In milliseconds; now for who is there. */
  lastSeenAt: number
}

/** Words of the operators. */
export interface NoticeFact extends SignalFact {
  kind: 'notice'
  title: string
  text: string
  level: 'info' | 'success' | 'warning' | 'error'
  url?: string
}
