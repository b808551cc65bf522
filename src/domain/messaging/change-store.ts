/**
 * What was done to messages, brought into the messages themselves, so that every read shows their present form. Changes may be applied
 * in any order and any number of times, by any process; all end with the same message:
 *
 *   never deleted ─> the edit with the highest place in the log of changes      deleted ─> deleted, whatever is edited later
 *
 * An edit that counts no more keeps its place and its number, and loses its payload: nothing that was taken back can be read there. The
 * message names the change that it shows and the one before it, so that whoever comes next silences what a process that died did not.
 * Nothing here needs an index of its own: sends pay nothing for it.
 */
import type { Db, Document, Filter } from 'mongodb'
import { channelKey, logKey } from './channel-key.ts'
import type { MessageDocument } from './message-document.ts'
import type { ChangeEntry } from './model.ts'

const MAX_TIME_MS = 5000
const NOTHING = Buffer.alloc(0)

/** Which change the message shows, and which one it showed before that. */
type Shown = Pick<MessageDocument, 'cs' | 'ps'>

export type ChangeStore = ReturnType<typeof changeStore>

export function changeStore(db: Db) {
  // The newest state, majority or not: what is concluded from it stands behind it in the log of the database, and falls with it.
  const messages = db.collection<MessageDocument>('messages', { readConcern: { level: 'local' } })
  const how = { projection: { cs: 1, ps: 1 }, maxTimeMS: MAX_TIME_MS } as const

  /** Places of edits that count no more, now that this change is applied. */
  async function outdatedBy(entry: ChangeEntry): Promise<(number | undefined)[]> {
    const { change, channel, seq } = entry
    const before: Shown | null = await messages.findOneAndUpdate(
      replaceable(entry),
      [presentForm(entry)],
      how,
    )
    if (before) return [before.cs, before.ps]
    const now: Shown | null = await messages.findOne({ _id: change.messageId, c: channelKey(channel) }, how)
    // Applied before, or overtaken.
    return now?.cs === seq ? [now.ps] : [seq]
  }

  async function silence({ channel }: ChangeEntry, places: readonly (number | undefined)[]): Promise<void> {
    const outdated = places.filter((place) => place !== undefined)
    if (outdated.length === 0) return
    const edits = { c: logKey(channel, 'changes'), s: { $in: outdated }, 'ch.0': 'edit' as const }
    await messages.updateMany(edits, { $set: { p: NOTHING, sp: true } }, { maxTimeMS: MAX_TIME_MS })
  }

  return {
    /** Durable when it resolves. */
    async apply(changes: readonly ChangeEntry[]): Promise<void> {
      await Promise.all(changes.map(async (entry) => silence(entry, await outdatedBy(entry))))
    },
  }
}

/** The message, where it shows nothing that counts more. */
function replaceable({ channel, change, seq }: ChangeEntry): Filter<MessageDocument> {
  const message = { _id: change.messageId, c: channelKey(channel), da: { $exists: false } }
  if (change.kind === 'delete') return message
  return { ...message, $or: [{ cs: { $exists: false } }, { cs: { $lt: seq } }] }
}

function presentForm({ change, seq, at, from, payload }: ChangeEntry): Document {
  const shown = { ps: '$cs', cs: seq }
  if (change.kind === 'edit') return { $set: { ...shown, p: { $literal: payload }, ea: at } }
  return { $set: { ...shown, p: { $literal: NOTHING }, da: at, db: { $literal: from } } }
}
