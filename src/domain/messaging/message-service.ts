/**
 * Sending. One way for every face:
 *
 *   may the sender? ─> prepare ─> the log, by the process that writes the channel ─> after it is stored ─> the answer
 *
 * Pushing to who is there and telling others (webhooks) come after the answer, from where the message was stored.
 */
import { randomUUID } from 'node:crypto'
import { channelKey, isUsableId } from './channel-key.ts'
import { type SendRefusal, SendRefusedError } from './errors.ts'
import { SilentOwnerError } from './forward-asker.ts'
import type { Appended } from './message-batch.ts'
import { placed } from './message-document.ts'
import type { MessageForward } from './message-forward.ts'
import type { MessageIds } from './message-ids.ts'
import type { MessageWriter } from './message-writer.ts'
import {
  type ChannelRef,
  type MessageDraft,
  PERSON_CHANNEL,
  type SendOrder,
  type Sent,
  type StoredMessage,
} from './model.ts'
import { orUnavailable } from './or-unavailable.ts'
import { turns } from './turns.ts'

export interface MessageServiceNeeds {
  writer: Pick<MessageWriter, 'append'>
  /** Who writes a channel, and the way there; without them everything is written here. */
  slots?: { ownerOf(key: string): string | undefined }
  forward?: Pick<MessageForward, 'canReach' | 'append'>
  processId: string
  ids: Pick<MessageIds, 'take'>
  access: {
    /** Why the send is refused, if it is. */
    maySend(order: SendOrder): Promise<SendRefusal | undefined>
  }
  /** Done before the message is stored. */
  prepare?(draft: MessageDraft): Promise<void> | undefined
  /** Done after it is stored and before the sender is answered. */
  stored?(message: StoredMessage): Promise<unknown> | undefined
  /** Pushes what is not stored. */
  push(message: StoredMessage, origin: string | undefined): void
  now: () => number
  /** Largest payload in bytes. */
  maxPayloadBytes?: number
  observe?: { forwarded?(): void; tookOver?(): void }
}

const MAX_PAYLOAD_BYTES = 1024 * 1024
const MAX_ID_LENGTH = 500

export function messageService(needs: MessageServiceNeeds) {
  const { writer, slots, forward, processId, access, now, observe = {} } = needs
  const maxPayloadBytes = needs.maxPayloadBytes ?? MAX_PAYLOAD_BYTES

  async function append(draft: MessageDraft, origin: string | undefined): Promise<Appended> {
    const owner = slots?.ownerOf(channelKey(draft.channel))
    if (!forward || owner === undefined || owner === processId || !forward.canReach(owner)) {
      return writer.append(draft, origin)
    }
    try {
      observe.forwarded?.()
      return await forward.append(owner, draft, origin)
    } catch (error) {
      if (!(error instanceof SilentOwnerError)) throw error
      observe.tookOver?.()
      return writer.append(draft, origin)
    }
  }

  /** Everything before the log. Sends of one person to one channel do it in turn, so that they are stored as they were called. */
  const inTurn = turns()

  async function admit(order: SendOrder): Promise<MessageDraft> {
    const unfit = unfitness(order, maxPayloadBytes) ?? (await access.maySend(order))
    if (unfit) throw new SendRefusedError(unfit)
    const draft = draftOf(order)
    const preparation = needs.prepare?.(draft)
    if (preparation) await preparation
    return draft
  }

  async function pushOnly(draft: MessageDraft, origin: string | undefined): Promise<Appended> {
    const [id = 0] = await orUnavailable(needs.ids.take(1))
    const appended = { id, seq: 0, at: now(), duplicate: false }
    needs.push(placed(draft, appended), origin)
    return appended
  }

  return {
    /** Stores what was admitted already, by the process that writes the channel. @throws as `send` does */
    append,

    /**
     * Stores the message, once for its client number, and answers when it is durable; a message that is not to be stored is pushed.
     * What one person sends to one channel is stored in the order of the calls.
     * @throws SendRefusedError when it may not be sent, OverloadedError or UnavailableError when it may be sent again with the
     * same number
     */
    async send(order: SendOrder): Promise<Sent> {
      const draft = await inTurn(`${channelKey(order.channel)}\0${order.from}`, () => admit(order))
      const appended = draft.header.noPersist
        ? await pushOnly(draft, order.origin)
        : await append(draft, order.origin)
      if (!draft.header.noPersist) {
        const completion = needs.stored?.(placed(draft, appended))
        if (completion) await completion
      }
      return {
        id: appended.id,
        seq: appended.seq,
        at: appended.at,
        clientNo: draft.clientNo,
        duplicate: appended.duplicate,
      }
    },
  }
}

function draftOf(order: SendOrder): MessageDraft {
  const draft: MessageDraft = {
    channel: order.channel,
    log: order.header.syncOnce ? 'commands' : 'messages',
    from: order.from,
    clientNo: clientNumber(order.clientNo),
    payload: order.payload,
    header: order.header,
    setting: order.setting ?? 0,
  }
  if (order.expireSeconds) draft.expireSeconds = order.expireSeconds
  if (order.topic !== undefined) draft.topic = order.topic
  if (order.recipients !== undefined) draft.recipients = order.recipients
  return draft
}

/** A message without a number gets one, so that trying again stores it once. The database keeps well-formed text only. */
function clientNumber(given: string | undefined): string {
  if (given === undefined || given === '') return randomUUID()
  return given.toWellFormed()
}

function unfitness(
  { channel, from, payload, clientNo }: SendOrder,
  maxBytes: number,
): SendRefusal | undefined {
  if (payload.length > maxBytes) return 'payload_too_large'
  if (!isUsableChannel(channel)) return 'invalid_channel'
  if (from.length > MAX_ID_LENGTH || !from.isWellFormed()) return 'not_allowed'
  if ((clientNo?.length ?? 0) > MAX_ID_LENGTH) return 'payload_too_large'
  return undefined
}

function isUsableChannel({ id, type }: ChannelRef): boolean {
  if (id.length > 2 * MAX_ID_LENGTH || !id.isWellFormed()) return false
  if (type !== PERSON_CHANNEL) return isUsableId(id)
  const [one = '', other = '', ...more] = id.split('@')
  return isUsableId(one) && isUsableId(other) && more.length === 0
}
