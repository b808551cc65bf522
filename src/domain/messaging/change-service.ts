/**
 * Editing and deleting messages (CHAT-2). A change is an entry of the channel's log of changes, stored like a message: numbered without a
 * gap, with a commit record, by the process that writes the channel.
 *
 *   may he? ─> the log of changes ─> the message gets its present form ─> the answer
 */
import { randomUUID } from 'node:crypto'
import type { ChangeApplication } from './change-application.ts'
import { type ChangeFacts, changeVerdict } from './change-verdict.ts'
import { ChangeRefusedError, type SendRefusal, SendRefusedError } from './errors.ts'
import type { Appended } from './message-batch.ts'
import { placed } from './message-document.ts'
import type { MessageReader } from './message-reader.ts'
import {
  type ChangeEntry,
  type ChannelRef,
  isChange,
  type MessageDraft,
  PERSON_CHANNEL,
  type SendOrder,
  type StoredMessage,
} from './model.ts'
import { orUnavailable } from './or-unavailable.ts'
import { turns } from './turns.ts'

export interface ChangeServiceNeeds {
  reader: Pick<MessageReader, 'find' | 'range'>
  access: {
    /** Why a send is refused, if it is: an edit says something new. */
    maySend(order: SendOrder): Promise<SendRefusal | undefined>
  }
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  roleOf(channel: ChannelRef, userId: string): Promise<ChangeFacts['role']>
  append(draft: MessageDraft, origin: string | undefined): Promise<Appended>
  application: Pick<ChangeApplication, 'apply'>
  now: () => number
  maxPayloadBytes?: number | undefined
}

export interface ChangeOrder {
  tenantId: string
  messageId: number
  /** Who does it. */
  by: string
  /** Sent again with it, a change is made once. */
  clientNo?: string | undefined
  /** The connection that asks, and gets no copy. */
  origin?: string | undefined
}

export interface Changed {
  channel: ChannelRef
  messageId: number
  messageSeq: number
  /** In the log of changes. */
  seq: number
  at: number
  /** It was made before, by an earlier order. */
  duplicate: boolean
}

const MAX_PAYLOAD_BYTES = 1024 * 1024
const MAX_NUMBER_LENGTH = 400
const NOTHING = Buffer.alloc(0)
const UNMARKED = { redDot: false, syncOnce: false, noPersist: false }

type Admitted = { draft: MessageDraft; change: NonNullable<MessageDraft['change']> } | { done: Changed }

export function changeService(needs: ChangeServiceNeeds) {
  const { reader, access, recipientsOf, roleOf, append, application, now } = needs
  const maxPayloadBytes = needs.maxPayloadBytes ?? MAX_PAYLOAD_BYTES
  /** Changes of one message by one person are stored as they were called. */
  const inTurn = turns()

  async function factsOf(kind: ChangeFacts['kind'], { tenantId, messageId, by }: ChangeOrder) {
    const [found] = Number.isSafeInteger(messageId) ? await reader.find([messageId]) : []
    const message = found?.log === 'messages' && found.channel.tenantId === tenantId ? found : undefined
    const isMember = message !== undefined && (await recipientsOf(message.channel)).has(by)
    const needsRole =
      isMember && kind === 'delete' && message.from !== by && message.channel.type !== PERSON_CHANNEL
    const role = needsRole ? await orUnavailable(roleOf(message.channel, by)) : undefined
    return { message, facts: { kind, by, message, isMember, role } }
  }

  async function admit(kind: ChangeFacts['kind'], order: ChangeOrder, payload: Buffer): Promise<Admitted> {
    const { message, facts } = await factsOf(kind, order)
    const verdict = changeVerdict(facts)
    if (verdict === 'message_missing' || !message) throw new ChangeRefusedError('message_missing')
    if (verdict === 'not_allowed') throw new ChangeRefusedError(verdict)
    if (verdict === 'done') return { done: doneBefore(message) }
    const draft = draftOf(kind, order, { message, payload, now: now() })
    if (kind === 'edit') {
      const unfit = await access.maySend({ ...draft, check: 'all' })
      if (unfit) throw new SendRefusedError(unfit)
    }
    return { draft, change: draft.change }
  }

  async function make(kind: ChangeFacts['kind'], order: ChangeOrder, payload: Buffer): Promise<Changed> {
    const tooLarge = payload.length > maxPayloadBytes || (order.clientNo?.length ?? 0) > MAX_NUMBER_LENGTH
    if (tooLarge) throw new SendRefusedError('payload_too_large')
    const admitted = await inTurn(`${order.messageId} ${order.by}`, () => admit(kind, order, payload))
    if ('done' in admitted) return admitted.done
    const { draft, change } = admitted
    const appended = await append(draft, order.origin)
    const { seq, at, duplicate } = appended
    const entries = duplicate ? await storedAt(draft.channel, seq) : [{ ...placed(draft, appended), change }]
    await orUnavailable(application.apply(entries))
    return {
      channel: draft.channel,
      messageId: change.messageId,
      messageSeq: change.messageSeq,
      seq,
      at,
      duplicate,
    }
  }

  /** What the earlier order has stored, which counts; nothing where it counts no more. */
  async function storedAt(channel: ChannelRef, seq: number): Promise<ChangeEntry[]> {
    const found = await reader.range(channel, 'changes', { from: seq, to: seq, limit: 1, order: 'oldest' })
    return found.filter(isChange)
  }

  return {
    /**
     * Gives the message another payload. Of two edits the one that was stored last counts, everywhere.
     * @throws ChangeRefusedError and SendRefusedError when it may not be, OverloadedError or UnavailableError when it may be tried
     * again with the same number
     */
    edit: ({ payload, ...order }: ChangeOrder & { payload: Buffer }): Promise<Changed> =>
      make('edit', order, payload),

    /** Takes everything that the message says away, for good; it keeps its place. @throws as `edit` does */
    remove: (order: ChangeOrder): Promise<Changed> => make('delete', order, NOTHING),
  }
}

interface DraftFacts {
  message: StoredMessage
  payload: Buffer
  now: number
}

function draftOf(kind: ChangeFacts['kind'], order: ChangeOrder, { message, payload, now }: DraftFacts) {
  const { channel, id: messageId, seq: messageSeq, at: messageAt, setting, expireSeconds } = message
  const number = order.clientNo ? order.clientNo.toWellFormed() : randomUUID()
  const draft = {
    channel,
    log: 'changes' as const,
    from: order.by,
    // The same number of two messages are two numbers.
    clientNo: `${kind} ${messageId} ${number}`,
    payload,
    header: UNMARKED,
    setting,
    change: { kind, messageId, messageSeq, messageAt },
  }
  if (expireSeconds === undefined) return draft
  // It goes when the message goes.
  const left = Math.ceil((messageAt - now) / 1000 + expireSeconds)
  return { ...draft, expireSeconds: Math.max(1, left) }
}

function doneBefore({ channel, id, seq, changeSeq = 0, deletedAt = 0 }: StoredMessage): Changed {
  return { channel, messageId: id, messageSeq: seq, seq: changeSeq, at: deletedAt, duplicate: true }
}
