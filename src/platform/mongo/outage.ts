/**
 * Telling "the database is away" from "the question was wrong": only the first may be tried again.
 *
 * The driver's labels alone do not tell it. They say what the driver itself may do once more, so a retryable write that met a
 * shutdown carries one, and a read or a plain command that met the same shutdown does not. The server's codes count for all.
 */
import { MongoError, MongoNetworkError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb'

/** What the server blames on the moment and not on the question, by the names of its own list (`error_codes.yml`). */
export const passingCodes = {
  // Another host of the set cannot be reached.
  HostUnreachable: 6,
  HostNotFound: 7,
  NetworkTimeout: 89,
  ConnectionPoolExpired: 317,
  ConnectionError: 384,
  SocketException: 9001,
  // No primary, or not this one.
  NotYetInitialized: 94,
  FailedToSatisfyReadPreference: 133,
  ReadConcernMajorityNotAvailableYet: 134,
  PrimarySteppedDown: 189,
  LegacyNotPrimary: 10058,
  NotWritablePrimary: 10107,
  InterruptedDueToReplStateChange: 11602,
  NotPrimaryNoSecondaryOk: 13435,
  NotPrimaryOrSecondary: 13436,
  // It is going down.
  ShutdownInProgress: 91,
  InterruptedAtShutdown: 11600,
  // There was no time, or no majority in time.
  LockTimeout: 24,
  MaxTimeMSExpired: 50,
  WriteConcernTimeout: 64,
  NetworkInterfaceExceededTimeLimit: 202,
  ExceededTimeLimit: 262,
  TransactionExceededLifetimeLimitSeconds: 290,
  PooledConnectionAcquisitionExceededTimeLimit: 407,
  // What was being read or written was taken away underneath, or others were faster.
  CursorNotFound: 43,
  LockBusy: 46,
  WriteConflict: 112,
  StaleEpoch: 150,
  QueryPlanKilled: 175,
  CursorKilled: 237,
  SnapshotTooOld: 239,
  SnapshotUnavailable: 246,
  InterruptedDueToStorageChange: 355,
  Interrupted: 11601,
  StaleConfig: 13388,
  // It has too much to do, or no room.
  TooManyFilesOpen: 264,
  TemporarilyUnavailable: 365,
  ResourceExhausted: 402,
  AdmissionQueueOverflow: 433,
  RateLimitExceeded: 449,
  IngressRequestRateLimitExceeded: 462,
  OutOfDiskSpace: 14031,
}

const PASSING_CODES = new Set<unknown>(Object.values(passingCodes))

/** What the driver says of errors that pass, whatever their code. */
const PASSING_LABELS = [
  'RetryableWriteError',
  'RetryableReadError',
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
  'PoolRequestedRetry',
  'SystemOverloadedError',
]

/** What the driver calls its own: a full pool, a connection, a session or a server that is gone or not there yet. */
const PASSING_NAMES = [
  'MongoWaitQueueTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoTopologyClosedError',
  'MongoServerClosedError',
  'MongoClientClosedError',
  'MongoNotConnectedError',
  'MongoExpiredSessionError',
  'MongoOperationTimeoutError',
  'MongoStalePrimaryError',
  // A server that has just begun does not speak of sessions, and none answered a connection that ended in between.
  'MongoUnexpectedServerResponseError',
]

/** Whether the same call may succeed later, when MongoDB answers again. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoWriteConcernError ||
    isPassingCode(error.code) ||
    PASSING_NAMES.includes(error.name) ||
    PASSING_LABELS.some((label) => error.hasErrorLabel(label))
  )
}

/** The same of a code that the server gave for one document of several. */
export const isPassingCode = (code: unknown): boolean => PASSING_CODES.has(code)
