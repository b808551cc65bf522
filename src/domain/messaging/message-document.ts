/**
 * A message as MongoDB keeps it. Field names are short, because they are stored with every message. In the same collection stand the
 * commit records: the first document of each insert, which names the places that follow it.
 */
import { logKey, logOf } from './channel-key.ts'
import type { MessageChange, MessageDraft, StoredMessage } from './model.ts'

export interface MessageDocument {
  _id: number
  /** Log of a channel, by `logKey`. */
  c: string
  s: number
  f: string
  no: string
  at: number
  p: Buffer
  /** Flags of the header. */
  h: number
  /** Setting. */
  st?: number
  /** Seconds until it expires, and when that is. */
  x?: number
  xa?: number
  t?: string
  to?: string[]
  /** Of a change: the message that it changes, and what it does to it. */
  m?: number
  ch?: ChangeTuple
  /** Of a change that counts no more: a later one took its place. */
  sp?: true
  /**
   * Of a message that was changed: by which place of the log of changes, and by which before; when it was edited; when and by whom it
   * was deleted.
   */
  cs?: number
  ps?: number
  ea?: number
  da?: number
  db?: string
}

export type ChangeTuple = [kind: 'edit' | 'delete', messageSeq: number, messageAt: number]

/** A run of places in one log: key, first and last seq. */
export type LogRange = [key: string, from: number, to: number]

export interface CommitRecord {
  _id: number
  /** `#` and the process that made it. */
  c: string
  /** Rises with every insert of that process. */
  s: number
  at: number
  r: LogRange[]
}

const RED_DOT = 1
const SYNC_ONCE = 2

/** What the log gives a draft. */
export interface Place {
  id: number
  seq: number
  at: number
}

/** Assigned field by field: this runs for every message. */
export function documentOf(draft: MessageDraft, key: string, { id, seq, at }: Place): MessageDocument {
  const { header, expireSeconds } = draft
  const document: MessageDocument = {
    _id: id,
    c: key,
    s: seq,
    f: draft.from,
    no: draft.clientNo,
    at,
    p: draft.payload,
    h: (header.redDot ? RED_DOT : 0) + (header.syncOnce ? SYNC_ONCE : 0),
  }
  if (draft.setting !== 0) document.st = draft.setting
  if (expireSeconds !== undefined) {
    document.x = expireSeconds
    document.xa = at + expireSeconds * 1000
  }
  if (draft.topic !== undefined) document.t = draft.topic
  if (draft.recipients !== undefined) document.to = draft.recipients
  if (draft.change !== undefined) {
    document.m = draft.change.messageId
    document.ch = changeTuple(draft.change)
  }
  return document
}

export function messageOf(document: MessageDocument): StoredMessage {
  const { channel, log } = logOf(document.c)
  const message: StoredMessage = {
    id: document._id,
    channel,
    log,
    seq: document.s,
    from: document.f,
    clientNo: document.no,
    at: document.at,
    payload: document.p,
    header: {
      redDot: (document.h & RED_DOT) !== 0,
      syncOnce: (document.h & SYNC_ONCE) !== 0,
      noPersist: false,
    },
    setting: document.st ?? 0,
  }
  if (document.x !== undefined) message.expireSeconds = document.x
  if (document.t !== undefined) message.topic = document.t
  if (document.to !== undefined) message.recipients = document.to
  if (document.m !== undefined && document.ch !== undefined)
    message.change = changeOfTuple(document.m, document.ch)
  if (document.cs !== undefined) showChanges(message, document)
  return message
}

/** What became of a message after it was sent. */
function showChanges(message: StoredMessage, { cs, ea, da, db }: MessageDocument): void {
  if (cs !== undefined) message.changeSeq = cs
  if (ea !== undefined) message.editedAt = ea
  if (da !== undefined) message.deletedAt = da
  if (db !== undefined) message.deletedBy = db
}

export const changeTuple = ({ kind, messageSeq, messageAt }: MessageChange): ChangeTuple => [
  kind,
  messageSeq,
  messageAt,
]

export const changeOfTuple = (
  messageId: number,
  [kind, messageSeq, messageAt]: ChangeTuple,
): MessageChange => ({ kind, messageId, messageSeq, messageAt })

/** The message that a draft becomes at its place. */
export function placed(draft: MessageDraft, { id, seq, at }: Place): StoredMessage {
  return { ...draft, id, seq, at }
}

/** The places of a run of documents, one range for each log. */
export function rangesOf(documents: readonly { c: string; s: number }[]): LogRange[] {
  const ranges = new Map<string, LogRange>()
  for (const { c, s } of documents) {
    const range = ranges.get(c)
    if (range) range[2] = s
    else ranges.set(c, [c, s, s])
  }
  return [...ranges.values()]
}

/** What is read of a log: of changes those that count. */
export const counting = (key: string): { sp?: { $exists: false } } =>
  logOf(key).log === 'changes' ? { sp: { $exists: false } } : {}

export const keyOf = (draft: MessageDraft): string => logKey(draft.channel, draft.log)
