/** Tells the members of a channel who writes in it (CHAT-2). */
import type { Access } from './access-service.ts'
import type { TypingFact } from './activity-facts.ts'
import { channelKey, channelOf } from './channel-key.ts'
import { SendRefusedError } from './errors.ts'
import type { ChannelRef } from './model.ts'
import type { Signal } from './signal-feed.ts'
import { type TypingPlace, typingBoard } from './typing-board.ts'
import type { WhoIsThere } from './who-is-there.ts'

export interface TypingServiceOptions {
  access: Pick<Access, 'maySend' | 'recipientsOf'>
  connected: WhoIsThere
  signals: { send(signal: Signal<TypingFact>): void }
  now: () => number
  onError: (error: unknown) => void
}

export interface TypingActor {
  tenantId: string
  userId: string
  connectionId: string
}

export function typingService({ access, connected, signals, now, onError }: TypingServiceOptions) {
  const users = new Map<string, string>()
  const board = typingBoard({
    now,
    ended: (places) => {
      for (const place of places) stopped(place)
    },
  })

  async function tell(channel: ChannelRef, userId: string, isTyping: boolean): Promise<void> {
    const others = [...(await access.recipientsOf(channel))].filter((one) => one !== userId)
    const userIds = await connected(channel.tenantId, others)
    const fact: TypingFact = { kind: 'typing', channel, userId, isTyping }
    signals.send({ tenantId: channel.tenantId, userIds, fact })
  }

  function stopped({ connectionId, key }: TypingPlace): void {
    const userId = users.get(connectionId)
    if (userId !== undefined) tell(channelOf(key), userId, false).catch(onError)
  }

  return {
    /** Whoever could not write a message here does not write. @throws SendRefusedError, UnavailableError */
    async set(actor: TypingActor, channel: ChannelRef, isTyping: boolean): Promise<void> {
      const { userId, connectionId } = actor
      const refusal = await access.maySend({ channel, from: userId, check: 'all' })
      if (refusal) throw new SendRefusedError(refusal)
      users.set(connectionId, userId)
      if (board.set({ connectionId, key: channelKey(channel) }, isTyping))
        await tell(channel, userId, isTyping)
    },

    /** The connection is gone, and with it what it wrote. */
    leave(connectionId: string): void {
      for (const key of board.leave(connectionId)) stopped({ connectionId, key })
      users.delete(connectionId)
    },

    close: (): void => board.close(),
  }
}
