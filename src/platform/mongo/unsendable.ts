/** Telling "these documents cannot be written at all" from "it is not known what became of them". */
import { BSON, MongoInvalidArgumentError } from 'mongodb'

/** What the server says of a document beyond 16 MB. */
const OBJECT_TOO_LARGE = 10334

/** Whether a write failed because of what it carries: then nothing of it was stored, and nothing ever will be. */
export function isUnsendable(error: unknown): boolean {
  if (error instanceof BSON.BSONError || error instanceof MongoInvalidArgumentError) return true
  // The encoder has room for 17 MB, and says so in more than one way when that is full.
  if (error instanceof RangeError) return true
  return error instanceof Error && 'code' in error && error.code === OBJECT_TOO_LARGE
}
