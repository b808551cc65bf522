// Generated from specs/sdk/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './types.ts'

/** A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
export const JsonKey = z.string().regex(new RegExp('^(?!(_bsontype|__proto__)$)[^\\u0000]*$', 'u')).meta({ id: 'JsonKey' })
export type JsonKey = components['schemas']['JsonKey']

/**
 * An object with keys of the caller's choice; it is open because its meaning is the caller's. A key
 * may be anything except `__proto__`, `_bsontype`, a text with a NUL character and one with half a
 * surrogate pair. An object with both `$ref` and `$id` is refused too.
 */
export const JsonObject: z.ZodType = js.propertyNames(z.record(z.string(), js.ref(() => JsonValue)), JsonKey).meta({ id: 'JsonObject' })
export type JsonObject = components['schemas']['JsonObject']

/** Any JSON value, nested at most 32 levels deep. */
export const JsonValue: z.ZodType = z.union([
  z.string().max(1048576),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(js.ref(() => JsonValue)),
  js.ref(() => JsonObject),
]).meta({ id: 'JsonValue' })
export type JsonValue = components['schemas']['JsonValue']

/** The person that the event was sent with. */
export const StoredEventUser = z.strictObject({
  id: z.string(),
  email: z.string().optional(),
  name: z.string().optional(),
  attrs: z.record(z.string(), JsonValue).optional(),
}).meta({ id: 'StoredEventUser' })
export type StoredEventUser = components['schemas']['StoredEventUser']

/** An event as it is kept. */
export const StoredEvent = z.strictObject({
  id: z.string(),
  type: z.enum(['page', 'custom', 'error', 'api', 'perf']),
  name: z.string(),
  ts: z.number().min(0).max(8640000000000000),
  app: z.string(),
  release: z.string(),
  sessionId: z.string(),
  user: StoredEventUser.optional(),
  props: z.record(z.string(), JsonValue).optional(),
  receivedAt: z.int().min(0).max(8640000000000000),
  at: z.int().min(0).max(8640000000000000),
  skewed: z.boolean(),
}).meta({ id: 'StoredEvent' })
export type StoredEvent = components['schemas']['StoredEvent']

/** The `cursor` of the next page, `null` on the last page. */
export const NextCursor = z.string().nullable().meta({ id: 'NextCursor' })
export type NextCursor = components['schemas']['NextCursor']

/** A page of stored events, the newest first. */
export const StoredEventPage = z.strictObject({
  items: z.array(StoredEvent),
  nextCursor: NextCursor,
}).meta({ id: 'StoredEventPage' })
export type StoredEventPage = components['schemas']['StoredEventPage']

/** One thing that is wrong, and where. */
export const FieldProblem = z.strictObject({
  path: z.string(),
  message: z.string(),
}).meta({ id: 'FieldProblem' })
export type FieldProblem = components['schemas']['FieldProblem']

/** The error answer of the telemetry, configuration and health operations. */
export const SdkError = z.strictObject({
  success: z.literal(false),
  error: z.enum([
    'invalid_request',
    'unauthenticated',
    'forbidden',
    'not_found',
    'method_not_allowed',
    'too_large',
    'unsupported_media_type',
    'rate_limited',
    'unavailable',
    'internal_error',
  ]),
  details: z.array(FieldProblem).optional(),
}).meta({ id: 'SdkError' })
export type SdkError = components['schemas']['SdkError']

/** The client's own id of the event. The same `app` and `id` sent again is the same event. */
export const EventId = z.string().min(1).max(128).meta({ id: 'EventId' })
export type EventId = components['schemas']['EventId']

/** What happened. A path for `page` and `api`, the error's name for `error`, the metric for `perf`. */
export const EventName = z.string().min(1).max(2048).meta({ id: 'EventName' })
export type EventName = components['schemas']['EventName']

/** When it happened by the client's clock, in milliseconds since 1970; a fraction is kept. */
export const EventTime = z.number().min(0).max(8640000000000000).meta({ id: 'EventTime' })
export type EventTime = components['schemas']['EventTime']

/** The application that sent the event. */
export const AppName = z.string().min(1).max(100).meta({ id: 'AppName' })
export type AppName = components['schemas']['AppName']

/** The version of the application; may be empty. */
export const ReleaseName = z.string().max(100).meta({ id: 'ReleaseName' })
export type ReleaseName = components['schemas']['ReleaseName']

/** The client's session, the thread that ties events of one visit together. */
export const SessionId = z.string().min(1).max(128).meta({ id: 'SessionId' })
export type SessionId = components['schemas']['SessionId']

/** The person in front of the application, as the application knows them. */
export const TelemetryUser = z.strictObject({
  id: z.string().min(1).max(256),
  email: z.string().max(320).optional(),
  name: z.string().max(256).optional(),
  attrs: JsonObject.optional(),
}).meta({ id: 'TelemetryUser' })
export type TelemetryUser = components['schemas']['TelemetryUser']

/** What is known about a page view; open, unknown properties are kept. */
export const PageProps = js.propertyNames(
  z.object({
    url: z.string().max(65536).optional(),
    title: z.string().max(65536).optional(),
    referrer: z.string().max(65536).optional(),
    query: JsonObject.optional(),
    hash: z.string().max(65536).optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'PageProps' })
export type PageProps = components['schemas']['PageProps']

/** A page was shown; `name` is its path. */
export const PageEvent = z.strictObject({
  id: EventId,
  type: z.literal('page'),
  name: EventName,
  ts: EventTime,
  app: AppName,
  release: ReleaseName,
  sessionId: SessionId,
  user: TelemetryUser.optional(),
  props: PageProps.optional(),
}).meta({ id: 'PageEvent' })
export type PageEvent = components['schemas']['PageEvent']

/** Properties of the application's own choice; open, because that is what a custom event is for. */
export const CustomProps = js.propertyNames(z.record(z.string(), JsonValue), JsonKey).meta({ id: 'CustomProps' })
export type CustomProps = components['schemas']['CustomProps']

/** Something the application wants to count. */
export const CustomEvent = z.strictObject({
  id: EventId,
  type: z.literal('custom'),
  name: EventName,
  ts: EventTime,
  app: AppName,
  release: ReleaseName,
  sessionId: SessionId,
  user: TelemetryUser.optional(),
  props: CustomProps.optional(),
}).meta({ id: 'CustomEvent' })
export type CustomEvent = components['schemas']['CustomEvent']

/** A number, or the same number written as text. */
export const NumericValue = z.union([
  z.number(),
  z.string().max(40).regex(new RegExp('^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?$', 'u')),
]).meta({ id: 'NumericValue' })
export type NumericValue = components['schemas']['NumericValue']

/** What is known about an error; open, unknown properties are kept. */
export const ErrorProps = js.propertyNames(
  z.object({
    message: z.string().max(65536).optional(),
    stack: z.string().max(262144).optional(),
    filename: z.string().max(65536).optional(),
    lineno: NumericValue.optional(),
    colno: NumericValue.optional(),
    severity: z.enum(['error', 'warning', 'info']).optional(),
    context: JsonValue.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ErrorProps' })
export type ErrorProps = components['schemas']['ErrorProps']

/** An error, caught or not; `name` is the name of the error. */
export const ErrorEvent = z.strictObject({
  id: EventId,
  type: z.literal('error'),
  name: EventName,
  ts: EventTime,
  app: AppName,
  release: ReleaseName,
  sessionId: SessionId,
  user: TelemetryUser.optional(),
  props: ErrorProps.optional(),
}).meta({ id: 'ErrorEvent' })
export type ErrorEvent = components['schemas']['ErrorEvent']

/** What is known about a call to an API; open, unknown properties are kept. */
export const ApiProps = js.propertyNames(
  z.object({
    method: z.string().max(50).optional(),
    url: z.string().max(65536).optional(),
    status: NumericValue.optional(),
    duration: NumericValue.optional(),
    success: z.boolean().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ApiProps' })
export type ApiProps = components['schemas']['ApiProps']

/** A call from the application to an API; `name` is the path. */
export const ApiEvent = z.strictObject({
  id: EventId,
  type: z.literal('api'),
  name: EventName,
  ts: EventTime,
  app: AppName,
  release: ReleaseName,
  sessionId: SessionId,
  user: TelemetryUser.optional(),
  props: ApiProps.optional(),
}).meta({ id: 'ApiEvent' })
export type ApiEvent = components['schemas']['ApiEvent']

/** What is known about a measurement; open, unknown properties are kept. */
export const PerfProps = js.propertyNames(
  z.object({
    value: NumericValue.optional(),
    rating: z.enum(['good', 'needs-improvement', 'poor']).optional(),
    entryType: z.string().max(200).optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'PerfProps' })
export type PerfProps = components['schemas']['PerfProps']

/** A measurement such as LCP, INP or CLS; `name` is the metric. */
export const PerfEvent = z.strictObject({
  id: EventId,
  type: z.literal('perf'),
  name: EventName,
  ts: EventTime,
  app: AppName,
  release: ReleaseName,
  sessionId: SessionId,
  user: TelemetryUser.optional(),
  props: PerfProps.optional(),
}).meta({ id: 'PerfEvent' })
export type PerfEvent = components['schemas']['PerfEvent']

/** One event, of one of five types. */
export const TelemetryEvent = z.discriminatedUnion('type', [PageEvent, CustomEvent, ErrorEvent, ApiEvent, PerfEvent]).meta({ id: 'TelemetryEvent' })
export type TelemetryEvent = components['schemas']['TelemetryEvent']

/**
 * 1 to 100 events. Each is judged alone: the batch is taken when at least one of them is a
 * TelemetryEvent, and the others are named in the answer.
 */
export const TelemetryBatch = js.contains(z.array(z.unknown()).min(1).max(100), TelemetryEvent).meta({ id: 'TelemetryBatch' })
export type TelemetryBatch = components['schemas']['TelemetryBatch']

/** What became of one event. */
export const EventOutcome = z.strictObject({
  index: z.int().min(0).max(99),
  id: z.string().optional(),
  outcome: z.enum(['accepted', 'duplicate', 'rejected']),
  reason: z.string().optional(),
}).meta({ id: 'EventOutcome' })
export type EventOutcome = components['schemas']['EventOutcome']

/** What became of a batch. It is sent after the events are durable. */
export const TelemetryReceipt = z.strictObject({
  success: z.literal(true),
  received: z.int().min(1).max(100),
  processed: z.int().min(0).max(100),
  errors: z.array(z.string()).optional(),
  results: z.array(EventOutcome).optional(),
}).meta({ id: 'TelemetryReceipt' })
export type TelemetryReceipt = components['schemas']['TelemetryReceipt']

/** One bucket. */
export const EventCountBucket = z.strictObject({
  from: z.int().min(0).max(8640000000000000),
  count: z.int().min(0).max(9007199254740991),
}).meta({ id: 'EventCountBucket' })
export type EventCountBucket = components['schemas']['EventCountBucket']

/** How many events there were, over time. */
export const EventCounts = z.strictObject({
  interval: z.enum(['minute', 'hour', 'day']),
  buckets: z.array(EventCountBucket),
}).meta({ id: 'EventCounts' })
export type EventCounts = components['schemas']['EventCounts']

/** How many events there were. */
export const Count = z.int().min(0).max(9007199254740991).meta({ id: 'Count' })
export type Count = components['schemas']['Count']

/** In how many different sessions. */
export const SessionCount = z.int().min(0).max(9007199254740991).meta({ id: 'SessionCount' })
export type SessionCount = components['schemas']['SessionCount']

/** For how many different known users. */
export const UserCount = z.int().min(0).max(9007199254740991).meta({ id: 'UserCount' })
export type UserCount = components['schemas']['UserCount']

/** One page. */
export const TopPage = z.strictObject({
  name: z.string(),
  views: Count,
  sessions: SessionCount,
  users: UserCount,
}).meta({ id: 'TopPage' })
export type TopPage = components['schemas']['TopPage']

/** The pages that were shown most. */
export const TopPages = z.strictObject({
  items: z.array(TopPage),
}).meta({ id: 'TopPages' })
export type TopPages = components['schemas']['TopPages']

/** Errors with the same fingerprint (name, message without its varying parts, place in the code). */
export const ErrorGroup = z.strictObject({
  fingerprint: z.string(),
  name: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  count: Count,
  sessions: SessionCount,
  users: UserCount,
  firstSeenAt: z.int().min(0).max(8640000000000000),
  lastSeenAt: z.int().min(0).max(8640000000000000),
  sampleEventId: z.string(),
  releases: z.array(z.string()),
}).meta({ id: 'ErrorGroup' })
export type ErrorGroup = components['schemas']['ErrorGroup']

/** The errors, those of the same kind together. */
export const ErrorGroups = z.strictObject({
  items: z.array(ErrorGroup),
}).meta({ id: 'ErrorGroups' })
export type ErrorGroups = components['schemas']['ErrorGroups']

/** Half of the values are at most this, `null` where there is none. */
export const Percentile50 = z.number().nullable().meta({ id: 'Percentile50' })
export type Percentile50 = components['schemas']['Percentile50']

/** 75 % of the values are at most this, `null` where there is none. */
export const Percentile75 = z.number().nullable().meta({ id: 'Percentile75' })
export type Percentile75 = components['schemas']['Percentile75']

/** 90 % of the values are at most this, `null` where there is none. */
export const Percentile90 = z.number().nullable().meta({ id: 'Percentile90' })
export type Percentile90 = components['schemas']['Percentile90']

/** 95 % of the values are at most this, `null` where there is none. */
export const Percentile95 = z.number().nullable().meta({ id: 'Percentile95' })
export type Percentile95 = components['schemas']['Percentile95']

/** 99 % of the values are at most this, `null` where there is none. */
export const Percentile99 = z.number().nullable().meta({ id: 'Percentile99' })
export type Percentile99 = components['schemas']['Percentile99']

/** The calls of one method to one API. */
export const ApiLatency = z.strictObject({
  method: z.string(),
  name: z.string(),
  count: z.int().min(0).max(9007199254740991),
  errors: z.int().min(0).max(9007199254740991),
  p50: Percentile50,
  p75: Percentile75,
  p90: Percentile90,
  p95: Percentile95,
  p99: Percentile99,
}).meta({ id: 'ApiLatency' })
export type ApiLatency = components['schemas']['ApiLatency']

/** How long calls to APIs took. */
export const ApiLatencies = z.strictObject({
  items: z.array(ApiLatency),
}).meta({ id: 'ApiLatencies' })
export type ApiLatencies = components['schemas']['ApiLatencies']

/** The distribution of one metric. */
export const WebVital = z.strictObject({
  name: z.string(),
  count: z.int().min(0).max(9007199254740991),
  good: z.int().min(0).max(9007199254740991),
  needsImprovement: z.int().min(0).max(9007199254740991),
  poor: z.int().min(0).max(9007199254740991),
  p50: Percentile50,
  p75: Percentile75,
  p95: Percentile95,
}).meta({ id: 'WebVital' })
export type WebVital = components['schemas']['WebVital']

/** What visitors' browsers measured. */
export const WebVitals = z.strictObject({
  items: z.array(WebVital),
}).meta({ id: 'WebVitals' })
export type WebVitals = components['schemas']['WebVitals']

/**
 * What a client shows for an access token. Which fields count depends on `grant_type`; open, because
 * OAuth clients may send parameters that we do not know, which are ignored.
 */
export const TokenRequest = z.looseObject({
  grant_type: z.string().min(1).max(64),
  client_id: z.string().max(256).optional(),
  client_secret: z.string().max(512).optional(),
  username: z.string().max(256).optional(),
  password: z.string().max(256).optional(),
  refresh_token: z.string().max(4096).optional(),
  scope: z.union([z.string().max(4096), z.array(z.string().max(100)).max(100)]).optional(),
}).meta({ id: 'TokenRequest' })
export type TokenRequest = components['schemas']['TokenRequest']

/** An access token and what comes with it. */
export const TokenGrant = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().min(1).max(86400),
  refresh_token: z.string().optional(),
  scope: z.array(z.string()),
}).meta({ id: 'TokenGrant' })
export type TokenGrant = components['schemas']['TokenGrant']

/** The error answer of the sign-in operations, the shape of RFC 6749 §5.2 with `success` before it. */
export const AuthError = z.strictObject({
  success: z.literal(false),
  error: z.enum([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
    'invalid_token',
    'not_found',
    'method_not_allowed',
    'too_large',
    'unsupported_media_type',
    'rate_limited',
    'unavailable',
    'internal_error',
  ]),
  error_description: z.string(),
  details: z.array(FieldProblem).optional(),
}).meta({ id: 'AuthError' })
export type AuthError = components['schemas']['AuthError']

/**
 * The refresh token to spend; open, because OAuth clients may send parameters that we do not know,
 * which are ignored.
 */
export const RefreshRequest = z.looseObject({
  refresh_token: z.string().min(1).max(4096),
}).meta({ id: 'RefreshRequest' })
export type RefreshRequest = components['schemas']['RefreshRequest']

/** The next access token and the next refresh token. */
export const RefreshGrant = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().min(1).max(86400),
  refresh_token: z.string().optional(),
}).meta({ id: 'RefreshGrant' })
export type RefreshGrant = components['schemas']['RefreshGrant']

/**
 * The token to revoke (RFC 7009); open, because OAuth clients may send parameters that we do not know,
 * which are ignored.
 */
export const RevokeRequest = z.looseObject({
  token: z.string().min(1).max(8192),
  token_type_hint: z.string().max(64).optional(),
  client_id: z.string().max(256).optional(),
  client_secret: z.string().max(512).optional(),
}).meta({ id: 'RevokeRequest' })
export type RevokeRequest = components['schemas']['RevokeRequest']

/** The token is of no use any more, if it ever was. */
export const Revocation = z.strictObject({
  success: z.literal(true),
}).meta({ id: 'Revocation' })
export type Revocation = components['schemas']['Revocation']

/** Whose token it is. */
export const TokenUser = z.strictObject({
  id: z.string(),
  email: z.string().optional(),
  name: z.string().optional(),
  permissions: z.array(z.string()),
}).meta({ id: 'TokenUser' })
export type TokenUser = components['schemas']['TokenUser']

/** What a valid access token says. */
export const TokenFacts = z.strictObject({
  valid: z.literal(true),
  user: TokenUser,
  expires_at: z.int().min(0).max(8640000000000000),
}).meta({ id: 'TokenFacts' })
export type TokenFacts = components['schemas']['TokenFacts']

/** The answer for a token that is missing, malformed, expired, revoked or not ours. */
export const InvalidToken = z.strictObject({
  success: z.literal(false),
  error: z.literal('invalid_token'),
  error_description: z.string().optional(),
  valid: z.literal(false),
}).meta({ id: 'InvalidToken' })
export type InvalidToken = components['schemas']['InvalidToken']

/** The sessions that were ended. */
export const LoggedOut = z.strictObject({
  success: z.literal(true),
  sessions: z.int().min(0).max(9007199254740991),
}).meta({ id: 'LoggedOut' })
export type LoggedOut = components['schemas']['LoggedOut']

/** A public key (RFC 7517 §4); open, because each kind of key has parameters of its own. */
export const JsonWebKey = z.looseObject({
  kty: z.string(),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.string(),
}).meta({ id: 'JsonWebKey' })
export type JsonWebKey = components['schemas']['JsonWebKey']

/** The public keys that verify access tokens (RFC 7517 §5); open, as the RFC has it. */
export const JsonWebKeySet = z.looseObject({
  keys: z.array(JsonWebKey),
}).meta({ id: 'JsonWebKeySet' })
export type JsonWebKeySet = components['schemas']['JsonWebKeySet']

/** What this authorization server can do (RFC 8414); open, as the RFC has it. */
export const AuthorizationServerMetadata = z.looseObject({
  issuer: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.string(),
  jwks_uri: z.string(),
  grant_types_supported: z.array(z.string()),
  response_types_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  revocation_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  scopes_supported: z.array(z.string()).optional(),
}).meta({ id: 'AuthorizationServerMetadata' })
export type AuthorizationServerMetadata = components['schemas']['AuthorizationServerMetadata']

/** An address, absolute or from the root of the server that answers. */
export const Address = z.string().min(1).max(2048).meta({ id: 'Address' })
export type Address = components['schemas']['Address']

/** Which part is reported, from 0 for nothing to 1 for everything. */
export const SampleRate = z.number().min(0).max(1).meta({ id: 'SampleRate' })
export type SampleRate = components['schemas']['SampleRate']

/** How many events go into one request at most. */
export const BatchSize = z.int().min(1).max(100).meta({ id: 'BatchSize' })
export type BatchSize = components['schemas']['BatchSize']

/** How long events may wait for company before they are sent, in milliseconds. */
export const FlushInterval = z.int().min(100).max(3600000).meta({ id: 'FlushInterval' })
export type FlushInterval = components['schemas']['FlushInterval']

/** How events are gathered and sent. */
export const TelemetrySettings = z.strictObject({
  enabled: z.boolean(),
  endpoint: Address,
  sampleRate: SampleRate,
  batchSize: BatchSize,
  flushInterval: FlushInterval,
}).meta({ id: 'TelemetrySettings' })
export type TelemetrySettings = components['schemas']['TelemetrySettings']

/** What is measured. */
export const PerformanceSettings = z.strictObject({
  enabled: z.boolean(),
  sampleRate: SampleRate,
  webVitals: z.boolean(),
}).meta({ id: 'PerformanceSettings' })
export type PerformanceSettings = components['schemas']['PerformanceSettings']

/** How often a realtime connection says that it lives, in milliseconds. */
export const HeartbeatInterval = z.int().min(1000).max(3600000).meta({ id: 'HeartbeatInterval' })
export type HeartbeatInterval = components['schemas']['HeartbeatInterval']

/** How the realtime connection is kept. */
export const RealtimeSettings = z.strictObject({
  enabled: z.boolean(),
  url: Address,
  heartbeatInterval: HeartbeatInterval,
}).meta({ id: 'RealtimeSettings' })
export type RealtimeSettings = components['schemas']['RealtimeSettings']

/** Features by name, on or off; open, because the applications name them. */
export const FeatureFlags = js.propertyNames(z.record(z.string(), z.boolean()), JsonKey).meta({ id: 'FeatureFlags' })
export type FeatureFlags = components['schemas']['FeatureFlags']

/** The settings of one application and release, all overrides applied. */
export const SdkConfig = z.strictObject({
  telemetry: TelemetrySettings,
  performance: PerformanceSettings,
  realtime: RealtimeSettings,
  features: FeatureFlags,
}).meta({ id: 'SdkConfig' })
export type SdkConfig = components['schemas']['SdkConfig']

/**
 * The name of a topic: `public:…`, `private:…`, `user:…` or `system:notifications`. Any other name is
 * not found.
 */
export const TopicName = z.string().min(1).max(200).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9_.:-]*$', 'u')).meta({ id: 'TopicName' })
export type TopicName = components['schemas']['TopicName']

/** Which life of the log an offset belongs to; it changes when the log was lost. */
export const Epoch = z.string().min(1).max(64).meta({ id: 'Epoch' })
export type Epoch = components['schemas']['Epoch']

/** The number of the message in its topic, 1 for the first of an epoch; 0 stands before all of them. */
export const Offset = z.int().min(0).max(9007199254740991).meta({ id: 'Offset' })
export type Offset = components['schemas']['Offset']

/** The server's clock, in milliseconds since 1970. */
export const ServerTime = z.int().min(0).max(8640000000000000).meta({ id: 'ServerTime' })
export type ServerTime = components['schemas']['ServerTime']

/**
 * A place in the log of a topic. Offsets of one epoch rise by one with every message; those of two
 * epochs say nothing about each other.
 */
export const Position = z.strictObject({
  epoch: Epoch,
  offset: Offset,
}).meta({ id: 'Position' })
export type Position = components['schemas']['Position']

/** A message of a topic. */
export const TopicMessage = z.strictObject({
  id: z.string().min(1).max(128),
  topic: z.string(),
  type: z.literal('event'),
  payload: JsonValue,
  timestamp: ServerTime,
  from: z.string().optional(),
  position: Position,
}).meta({ id: 'TopicMessage' })
export type TopicMessage = components['schemas']['TopicMessage']

/** How urgent a notification is. */
export const NotificationLevel = z.enum(['info', 'warning', 'error']).meta({ id: 'NotificationLevel' })
export type NotificationLevel = components['schemas']['NotificationLevel']

/** A word from the administrators, to everybody on `system:notifications` or to one person. */
export const Notification = z.strictObject({
  id: z.string().min(1).max(128),
  type: z.literal('notification'),
  level: NotificationLevel,
  message: z.string(),
  timestamp: ServerTime,
  topic: z.string().optional(),
  position: Position.optional(),
}).meta({ id: 'Notification' })
export type Notification = components['schemas']['Notification']

/** A message or a notification as it was sent. */
export const LoggedMessage = z.discriminatedUnion('type', [TopicMessage, Notification]).meta({ id: 'LoggedMessage' })
export type LoggedMessage = components['schemas']['LoggedMessage']

/**
 * Messages from the log of a topic. With a position that the log still reaches they are what came
 * right after it; otherwise the newest ones.
 */
export const TopicHistory = z.strictObject({
  epoch: Epoch,
  offset: Offset,
  oldest: z.int().min(0).max(9007199254740991),
  recovered: z.boolean().optional(),
  items: z.array(LoggedMessage),
}).meta({ id: 'TopicHistory' })
export type TopicHistory = components['schemas']['TopicHistory']

/** A message for everybody on the topic. */
export const TopicPublish = z.strictObject({
  payload: JsonValue,
  messageId: z.string().min(1).max(128).optional(),
}).meta({ id: 'TopicPublish' })
export type TopicPublish = components['schemas']['TopicPublish']

/** The message is in the log of its topic. */
export const TopicPublished = z.strictObject({
  id: z.string(),
  position: Position,
  repeated: z.boolean(),
}).meta({ id: 'TopicPublished' })
export type TopicPublished = components['schemas']['TopicPublished']

/** Somebody on a topic. */
export const TopicMember = z.strictObject({
  kind: z.enum(['user', 'client', 'apiKey']),
  id: z.string(),
  connections: z.int().min(0).max(9007199254740991),
}).meta({ id: 'TopicMember' })
export type TopicMember = components['schemas']['TopicMember']

/** Who is on a topic now, over all processes. */
export const TopicPresence = z.strictObject({
  count: z.int().min(0).max(9007199254740991),
  connections: z.int().min(0).max(9007199254740991),
  members: z.array(TopicMember),
}).meta({ id: 'TopicPresence' })
export type TopicPresence = components['schemas']['TopicPresence']

/** Each part by itself. */
export const ServiceHealth = z.strictObject({
  telemetry: z.enum(['healthy', 'unhealthy']),
  auth: z.enum(['healthy', 'unhealthy']),
  websocket: z.enum(['healthy', 'unhealthy']),
  database: z.enum(['healthy', 'unhealthy']),
}).meta({ id: 'ServiceHealth' })
export type ServiceHealth = components['schemas']['ServiceHealth']

/** How the parts are. */
export const Health = z.strictObject({
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  services: ServiceHealth,
  timestamp: z.int().min(0).max(8640000000000000),
}).meta({ id: 'Health' })
export type Health = components['schemas']['Health']

/** The process answers. */
export const Liveness = z.strictObject({
  status: z.literal('ok'),
}).meta({ id: 'Liveness' })
export type Liveness = components['schemas']['Liveness']

/** What the process needs. */
export const ReadinessChecks = z.strictObject({
  mongodb: z.enum(['ok', 'failed']),
  redis: z.enum(['ok', 'failed']),
}).meta({ id: 'ReadinessChecks' })
export type ReadinessChecks = components['schemas']['ReadinessChecks']

/** Whether this process should get requests. */
export const Readiness = z.strictObject({
  status: z.enum(['ready', 'not ready']),
  checks: ReadinessChecks,
}).meta({ id: 'Readiness' })
export type Readiness = components['schemas']['Readiness']
