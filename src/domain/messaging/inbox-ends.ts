/** Where the two logs that people see end, of many channels at once. */
import type { Reach } from './inbox-model.ts'
import type { MessageReader } from './message-reader.ts'
import type { LogHead } from './message-store.ts'
import type { ChannelRef } from './model.ts'

/** Undefined for a log in which there is nothing. */
export interface InboxEnds {
  messages: LogHead | undefined
  changes: LogHead | undefined
}

/** @returns the ends by channel key */
export async function inboxEnds(
  reader: Pick<MessageReader, 'heads'>,
  channels: ChannelRef[],
): Promise<(key: string) => InboxEnds> {
  const [messages, changes] = await Promise.all([reader.heads(channels), reader.heads(channels, 'changes')])
  return (key) => ({ messages: messages.get(key), changes: changes.get(key) })
}

export const reachOf = ({ messages, changes }: InboxEnds): Reach => ({
  messages: messages?.seq ?? 0,
  changes: changes?.seq ?? 0,
})
