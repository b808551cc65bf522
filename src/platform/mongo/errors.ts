export type MongoErrorCode =
  | 'mongo_unusable'
  | 'schema_from_the_future'
  | 'schema_conflict'
  | 'schema_lock_lost'
  | 'schema_lock_busy'

/** The database cannot be used as it is; the message says for whom to mend what. */
export class MongoUnusableError extends Error {
  override readonly name = 'MongoUnusableError'
  readonly code: MongoErrorCode = 'mongo_unusable'
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
  }
}

/** The stored schema and the program's plan do not fit together, or the lock around them failed. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
  readonly code: MongoErrorCode
  constructor(code: MongoErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
