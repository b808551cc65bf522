/** Says what a unique index refused, so that stores can answer in their own words. */
import { MongoServerError } from 'mongodb'

/** Whether a write was refused by a unique index; by that one only, when its name is given (`_id_` for ids). */
export function isDuplicateKey(error: unknown, index?: string): boolean {
  if (!(error instanceof MongoServerError) || error.code !== 11000) return false
  return index === undefined || error.message.includes(`index: ${index} `)
}
