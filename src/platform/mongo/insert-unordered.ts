/**
 * One unordered insert as one command, and what is known afterwards:
 *
 *   answered     the server looked at each document; the errors name those it did not take, by their place
 *   unknown      no answer, no majority, an election, ...: any of the documents may have been stored
 *   unsendable   a document cannot be encoded, or all together are more than one command carries (16 MB); none
 *                was stored
 *
 * The plain command costs a third less of our processor time than `insertMany`, which keeps books per document
 * and per batch of its own. What it gives up is the driver's own second try and its splitting of large batches:
 * callers bound their batches and try again themselves, which they must be able to do anyway.
 */
import { type Db, type Document, MongoServerError } from 'mongodb'
import { isUnsendable } from './unsendable.ts'

export interface DocumentError {
  /** Place of the document in the batch. */
  index: number
  /** The server's error code; 11000 is a duplicate key. */
  code: number
}

export type InsertAnswer =
  | { kind: 'answered'; errors: DocumentError[] }
  | { kind: 'unknown'; cause: unknown }
  | { kind: 'unsendable'; cause: unknown }

/** @param documents with an own `_id`. Waits for majority and journal; never rejects. */
export async function insertUnordered(
  db: Db,
  collection: string,
  documents: readonly Document[],
): Promise<InsertAnswer> {
  try {
    const answer = await db.command({
      insert: collection,
      documents,
      ordered: false,
      writeConcern: durable(db),
    })
    // Beside errors of documents: what was taken may still be rolled back.
    if (answer.writeConcernError)
      return { kind: 'unknown', cause: new MongoServerError(answer.writeConcernError) }
    return { kind: 'answered', errors: answer.writeErrors ?? [] }
  } catch (error) {
    return { kind: isUnsendable(error) ? 'unsendable' : 'unknown', cause: error }
  }
}

/** The connection's write concern in the words of a command. */
function durable(db: Db): Document {
  const { w = 'majority', wtimeoutMS } = db.writeConcern ?? {}
  return { w, j: true, ...(wtimeoutMS !== undefined && { wtimeout: wtimeoutMS }) }
}
