// Copied from codegen/static/refusal.ts by `npm run generate`. Do not edit.
/** A request that is turned away before or instead of its handler, in words that every face can translate. */

export interface ProblemDetail {
  /** Where: a JSON pointer into the body (`/0/ts`), or `query/limit`, `path/userId`, `header/If-Match`. */
  path: string
  message: string
}

const statuses = {
  malformed: 400,
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  timeout: 408,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  headers_too_large: 431,
  overloaded: 503,
} as const

export type RefusalKind = keyof typeof statuses

export interface RefusalOptions {
  details?: ProblemDetail[]
  headers?: Record<string, string>
  cause?: unknown
}

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly status: number
  readonly details: ProblemDetail[]
  readonly headers: Record<string, string>

  /** The message is a safe sentence for the caller. */
  constructor(kind: RefusalKind, message: string, options: RefusalOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Refusal'
    this.kind = kind
    this.status = statuses[kind]
    this.details = options.details ?? []
    this.headers = options.headers ?? {}
  }
}

const kindsByStatus = new Map<number, RefusalKind>(
  Object.entries(statuses).map(([kind, status]) => [status, kind as RefusalKind]),
)
kindsByStatus.set(400, 'malformed')

const sentences: Partial<Record<RefusalKind, string>> = {
  malformed: 'The request cannot be read.',
  too_large: 'The request body is too large.',
  unsupported_media_type: 'The media type is not supported.',
  timeout: 'The request took too long.',
}

/** Turns what the HTTP server itself throws (a body over the limit, a broken length) into a refusal. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const { statusCode, code } = error as Error & { statusCode?: number; code?: string }
  const kind = kindsByStatus.get(statusCode ?? 500)
  const isServersOwn = typeof code === 'string' && code.startsWith('FST_')
  if (!isServersOwn || !kind) return error
  return new Refusal(kind, sentences[kind] ?? error.message, { cause: error })
}
