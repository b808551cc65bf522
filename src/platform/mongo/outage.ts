/** Telling "the database is away" from "the question was wrong": only the first may be tried again. */
import { MongoError, MongoNetworkError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb'

/** Labels and names of errors that pass when the database is back: elections, shut-downs, a full pool. */
const PASSING_LABELS = [
  'RetryableWriteError',
  'RetryableReadError',
  'TransientTransactionError',
  'PoolRequestedRetry',
]
const PASSING_NAMES = [
  'MongoWaitQueueTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
]

/** Whether the same call may succeed later, when MongoDB answers again. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoWriteConcernError ||
    PASSING_NAMES.includes(error.name) ||
    PASSING_LABELS.some((label) => error.hasErrorLabel(label))
  )
}
