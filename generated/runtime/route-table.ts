// Copied from codegen/static/route-table.ts by `npm run generate`. Do not edit.
/** The form of a family's route table, and the types that its handlers, calls and replies are made of. */
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import type { BatchItem } from './batch.ts'
import type { Reading } from './coerce.ts'

export type SecurityRequirement = Record<string, string[]>

/** Path, query, header or cookie parameters: how to read them from text, and what they must be then. */
export interface ParameterGroup {
  read: Record<string, Reading>
  schema: z.ZodType
}

export interface BodySpec {
  required: boolean
  /** Media type -> schema. A media type without a schema is handed over as it came. */
  contents: Record<string, z.ZodType | undefined>
  /** How the fields of a form are read from text. */
  read?: Record<string, Reading>
  /** Media types (and a missing one) that are read as JSON all the same; the wildcard of all types means every one. */
  aliases?: string[]
}

export interface HeaderSpec {
  required: boolean
  schema: z.ZodType
}

export interface ResponseSpec {
  contents: Record<string, z.ZodType | undefined>
  headers: Record<string, HeaderSpec>
}

export interface RouteSpec {
  operationId: string
  method: string
  /** As in the contract: `/users/{userId}`. */
  path: string
  tags: string[]
  security: SecurityRequirement[]
  params?: ParameterGroup
  query?: ParameterGroup
  headers?: ParameterGroup
  cookies?: ParameterGroup
  body?: BodySpec
  /** Status (`200`, `4XX`, `default`) -> answer. */
  responses: Record<string, ResponseSpec>
  extensions: Record<string, unknown>
}

export type RouteTable = Record<string, RouteSpec>

/** What every handler knows about the request beside the declared parts. */
export interface RequestFacts {
  id: string
  ip: string
  /** When the first byte of the request was here, in milliseconds. */
  receivedAt: number
  log: FastifyBaseLogger
  raw: FastifyRequest
}

export interface AnyReply {
  status: number
  body?: unknown
  contentType?: string
  headers?: Record<string, unknown>
}

/** A handler of any operation; the generated `Handlers` type says exactly which. */
export type AnyHandler = (call: never) => Promise<AnyReply>

/** A list that takes anything, with each item already tested. */
export type BatchOf<List> = List extends readonly (infer Item)[] ? BatchItem<Item>[] : never

type Nothing = Record<never, never>

/** The declared parameters of one place (`query`, `path`, `header`, `cookie`) of an operation. */
export type ParametersOf<Operation, Place extends string> = Operation extends {
  parameters: { [P in Place]?: infer Found }
}
  ? [NonNullable<Found>] extends [never]
    ? Nothing
    : NonNullable<Found>
  : Nothing

/** What a request body of a media type is. */
export type BodyOf<Operation, Media extends string> = Operation extends { requestBody?: infer Body }
  ? NonNullable<Body> extends { content: { [M in Media]: infer Content } }
    ? Content
    : never
  : never

/** What an answer of a status and media type is. */
export type ContentOf<Operation, Status extends PropertyKey, Media extends string> = Operation extends {
  responses: { [S in Status]: { content: { [M in Media]: infer Content } } }
}
  ? Content
  : never

/** What a header of an answer is. */
export type HeaderOf<Operation, Status extends PropertyKey, Name extends string> = Operation extends {
  responses: { [S in Status]: { headers: { [N in Name]?: infer Value } } }
}
  ? NonNullable<Value>
  : never

/** A table that has these keys and no others, also where it was put together from several. */
export type Closed<Given, Allowed extends PropertyKey> = Given & {
  [Extra in Exclude<keyof Given, Allowed>]: never
}

/** Parameters that have a default are always there. */
export type WithDefaults<Parameters, Names extends keyof Parameters> = Omit<Parameters, Names> &
  Required<Pick<Parameters, Names>>

type ClientErrors =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
type MoreClientErrors = 417 | 418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451
type ServerErrors = 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511
type Successes = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226
type Redirections = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308

/** The statuses that a range (`4XX`) or `default` stands for. */
export interface StatusRange {
  '1XX': 100 | 101 | 102 | 103
  '2XX': Successes
  '3XX': Redirections
  '4XX': ClientErrors | MoreClientErrors
  '5XX': ServerErrors
  default: Successes | Redirections | ClientErrors | MoreClientErrors | ServerErrors
}
