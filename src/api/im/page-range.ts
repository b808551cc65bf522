import type { StoredMessage } from '#domain/messaging/model.ts'

/** In the order of seq. */
export const rising = (messages: readonly StoredMessage[]): StoredMessage[] =>
  messages.toSorted((one, other) => one.seq - other.seq)
