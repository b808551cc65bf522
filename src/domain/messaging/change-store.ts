/**
 * What was done to messages, brought into the messages themselves, so that every read shows their present form. Changes may be applied
 * in any order and any number of times, by any process; all end with the same message:
 *
 *   never deleted ─> the edit with the highest place in the log of changes      deleted ─> deleted, whatever is edited later
 *
 * An edit that counts no more keeps its place and its number, and loses its payload: nothing that was taken back can be read there.
 */
import type { AnyBulkWriteOperation, Db } from 'mongodb'
import { channelKey } from './channel-key.ts'
import type { MessageDocument } from './message-document.ts'
import type { ChangeEntry } from './model.ts'

const MAX_TIME_MS = 5000
const NOTHING = Buffer.alloc(0)
const SILENCED = { $set: { p: NOTHING, sp: true as const } }

export type ChangeStore = ReturnType<typeof changeStore>

export function changeStore(db: Db) {
  const messages = db.collection<MessageDocument>('messages')

  /** Edits of deleted messages say nothing any more. */
  async function silenceEditsOfDeleted(messageIds: readonly number[]): Promise<void> {
    const query = { _id: { $in: [...messageIds] }, da: { $exists: true } }
    const deleted = await messages.find(query, { projection: { _id: 1 }, maxTimeMS: MAX_TIME_MS }).toArray()
    if (deleted.length === 0) return
    const ids = deleted.map(({ _id }) => _id)
    await messages.updateMany({ m: { $in: ids }, 'ch.0': 'edit' }, SILENCED)
  }

  return {
    /** Durable when it resolves. */
    async apply(changes: readonly ChangeEntry[]): Promise<void> {
      if (changes.length === 0) return
      await messages.bulkWrite(changes.flatMap(writesOf), { ordered: true })
      const edited = changes.filter(({ change }) => change.kind === 'edit')
      if (edited.length > 0) await silenceEditsOfDeleted(edited.map(({ change }) => change.messageId))
    },
  }
}

/** The message first: what it shows is never older than what is still to be read in the log of changes. */
function writesOf(entry: ChangeEntry): AnyBulkWriteOperation<MessageDocument>[] {
  const { channel, change, seq, at, from, payload } = entry
  const message = { _id: change.messageId, c: channelKey(channel), da: { $exists: false } }
  const edits = { m: change.messageId, 'ch.0': 'edit' as const }
  if (change.kind === 'delete') {
    const update = { $set: { p: NOTHING, cs: seq, da: at, db: from } }
    return [{ updateOne: { filter: message, update } }, { updateMany: { filter: edits, update: SILENCED } }]
  }
  const isNewer = { $or: [{ cs: { $exists: false } }, { cs: { $lt: seq } }] }
  const update = { $set: { p: payload, cs: seq, ea: at } }
  return [
    { updateOne: { filter: { ...message, ...isNewer }, update } },
    { updateMany: { filter: { ...edits, s: { $lt: seq } }, update: SILENCED } },
  ]
}
