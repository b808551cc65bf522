/** Inserts of documents that may be there already, which is no error: the first one with an id stays. */
import {
  type ClientSession,
  type Collection,
  type Document,
  MongoServerError,
  type OptionalUnlessRequiredId,
} from 'mongodb'
import { DUPLICATE_KEY } from './duplicate-key.ts'
import { insertUnordered } from './insert-unordered.ts'

/** Documents in one command: enough to cost little each, few enough to let others in between. */
const CHUNK = 1000

/**
 * Stores those documents whose `_id` is new, with majority, and says which ids were there before. Safe to repeat.
 * @param transaction in which they are stored; an id that is taken ends it, because the server goes on with none that met an error
 * @throws the server's error when anything else than an id that is taken stood in the way; some may be stored then
 */
export async function insertNew<Stored extends Document>(
  collection: Pick<Collection<Stored>, 'collectionName' | 'db' | 'insertMany'>,
  documents: readonly Stored[],
  transaction?: ClientSession,
): Promise<Set<unknown>> {
  if (transaction && documents.length > 0) {
    await collection.insertMany(documents as OptionalUnlessRequiredId<Stored>[], { session: transaction })
    return new Set()
  }
  const present = new Set<unknown>()
  for (let start = 0; start < documents.length; start += CHUNK) {
    const chunk = documents.slice(start, start + CHUNK)
    const answer = await insertUnordered(collection.db, collection.collectionName, chunk)
    if (answer.kind !== 'answered') throw answer.cause
    for (const { index, code } of answer.errors) {
      if (code !== DUPLICATE_KEY) throw refusedWith(code, collection.collectionName)
      present.add(chunk[index]?._id)
    }
  }
  return present
}

/** With the server's code, which tells whether it passes. */
const refusedWith = (code: number, collection: string): MongoServerError =>
  new MongoServerError({ code, errmsg: `${collection} refused a document: ${code}` })
