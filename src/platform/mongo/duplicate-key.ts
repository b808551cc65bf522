/** Says what a unique index refused, so that stores can answer in their own words. */
import { MongoServerError } from 'mongodb'

/** The server's code, as it also stands beside a document of several. */
export const DUPLICATE_KEY = 11000

/** Whether a write was refused by a unique index; by that one only, when its name is given (`_id_` for ids). */
export function isDuplicateKey(error: unknown, index?: string): boolean {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return false
  return index === undefined || error.message.includes(`index: ${index} `)
}
