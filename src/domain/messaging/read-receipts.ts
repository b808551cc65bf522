/**
 * Reading a channel (CHAT-2): up to a message, never less than before, and told to those whom it concerns. In channels of up to 100
 * members these are all; in larger ones the reader's other connections and the author of the message.
 */
import type { Access } from './access-service.ts'
import type { ReadFact } from './activity-facts.ts'
import type { ConversationService } from './conversation-service.ts'
import type { ConversationOwner } from './conversation-store.ts'
import { ChangeRefusedError } from './errors.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'
import type { Signal } from './signal-feed.ts'

export interface ReadReceiptsOptions {
  access: Pick<Access, 'recipientsOf' | 'isMember'>
  conversations: Pick<ConversationService, 'setRead' | 'list'>
  reader: Pick<MessageReader, 'find' | 'last'>
  signals: { send(signal: Signal<ReadFact>): void }
  /** Whether messages of the channel are told about. */
  covers: (channel: ChannelRef) => boolean
  now: () => number
}

/** Who reads, and by which connection, which is not told. */
export interface Reader extends ConversationOwner {
  connectionId?: string
}

const LARGEST_TOLD = 100

export function readReceipts(options: ReadReceiptsOptions) {
  const { access, conversations, reader, signals, covers, now } = options

  async function messageOf(owner: Reader, messageId: number, inChannel?: ChannelRef): Promise<StoredMessage> {
    const [message] = await reader.find([messageId])
    const isOurs =
      message?.log === 'messages' &&
      message.channel.tenantId === owner.tenantId &&
      covers(message.channel) &&
      (!inChannel || (message.channel.type === inChannel.type && message.channel.id === inChannel.id)) &&
      (await access.isMember(message.channel, owner.userId))
    if (!message || !isOurs) throw new ChangeRefusedError('message_missing')
    return message
  }

  async function readUpTo({ connectionId, ...owner }: Reader, message: StoredMessage): Promise<void> {
    const { channel, seq } = message
    if (!(await conversations.setRead(owner, channel, seq))) return
    const members = await access.recipientsOf(channel)
    const userIds = members.size <= LARGEST_TOLD ? [...members] : [...new Set([owner.userId, message.from])]
    const fact: ReadFact = { kind: 'read', channel, userId: owner.userId, messageId: message.id, at: now() }
    signals.send({
      tenantId: owner.tenantId,
      userIds,
      fact,
      ...(connectionId !== undefined && { except: connectionId }),
    })
  }

  return {
    /**
     * Everything up to the message is read. Gives the message.
     * @throws ChangeRefusedError `message_missing` for one that is not there, or of a channel that he is not in
     */
    async readMessage(owner: Reader, messageId: number, inChannel?: ChannelRef): Promise<StoredMessage> {
      const message = await messageOf(owner, messageId, inChannel)
      await readUpTo(owner, message)
      return message
    },

    /** Everything that was said in the channel by now is read. */
    async readAll(owner: Reader, channel: ChannelRef): Promise<void> {
      for (const message of (await reader.last([channel])).values()) await readUpTo(owner, message)
    },
  }
}
