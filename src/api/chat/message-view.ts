/** A message in the words of this surface, in its present form. */
import type { Person } from '#domain/accounts/people-service.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { Message, UserCard } from '#generated/chat/realtime-schemas.ts'
import { contentOf } from './content.ts'

export const time = (ms: number): string => new Date(ms).toISOString()

/** @param senderId 0 for the system */
export function messageView(message: StoredMessage, chatId: number, senderId: number): Message {
  const { change, editedAt } = message
  const changedAt = change ? message.at : editedAt
  return {
    id: change?.messageId ?? message.id,
    chat_id: chatId,
    sender_id: senderId,
    ...contentOf(message.payload),
    created_at: time(change?.messageAt ?? message.at),
    ...(changedAt !== undefined && { is_edited: true, updated_at: time(changedAt) }),
  }
}

const LONGEST_NICKNAME = 100
const LONGEST_URL = 2048

/** Undefined is the system. */
export function userCard(person: Person | undefined): UserCard {
  if (!person) return { id: 0, nickname: '', avatar_url: '' }
  return {
    id: person.number,
    nickname: person.nickname.slice(0, LONGEST_NICKNAME),
    avatar_url: person.avatarUrl.length > LONGEST_URL ? '' : person.avatarUrl,
  }
}
