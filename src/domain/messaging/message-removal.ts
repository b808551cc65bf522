/**
 * Messages that go: the expired ones, and the logs of deleted channels. The numbers go on from where they were:
 *
 *   find what goes ─> raise the floors to it (majority) ─> remove
 *
 * Whoever asks for the last place of a log reads the messages first and the floor after them, so he sees one of the two.
 */
import { logKey } from './channel-key.ts'
import type { MessageRemovalStore } from './message-removal-store.ts'
import type { MessageStore } from './message-store.ts'
import type { ChannelRef, LogName } from './model.ts'

export interface MessageRemovalNeeds {
  removal: MessageRemovalStore
  messages: Pick<MessageStore, 'heads'>
  now: () => number
}

const TOGETHER = 1000
const LOGS: LogName[] = ['messages', 'commands', 'changes']

export function messageRemoval({ removal, messages, now }: MessageRemovalNeeds) {
  return {
    /** Removes all messages, commands and changes of the channel; its next message takes the next seq. */
    async deleteLog(channel: ChannelRef): Promise<void> {
      const heads = await messages.heads(LOGS.map((log) => logKey(channel, log)))
      await removal.raiseFloors(new Map([...heads].map(([key, { seq }]) => [key, seq])))
      for (const [key, { seq }] of heads) await removal.removeUpTo(key, seq)
    },

    /** Removes what has expired until now. @returns how many messages that were */
    async expire(): Promise<number> {
      let removed = 0
      for (;;) {
        const expired = await removal.expired(now(), TOGETHER)
        if (expired.length === 0) return removed
        const floors = new Map<string, number>()
        for (const { c, s } of expired) floors.set(c, Math.max(s, floors.get(c) ?? 0))
        await removal.raiseFloors(floors)
        await removal.removeByIds(expired.map(({ _id }) => _id))
        removed += expired.length
      }
    },
  }
}
