// Generated from specs/admin/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './types.ts'

/** The id of an OAuth client, chosen when it is created. */
export const ClientId = z.string().min(1).max(64).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$', 'u')).meta({ id: 'ClientId' })
export type ClientId = components['schemas']['ClientId']

/**
 * A way to get a token. `password` is for programs of your own only; `client_credentials` is for
 * clients with a secret.
 */
export const Grant = z.enum(['client_credentials', 'password', 'refresh_token']).meta({ id: 'Grant' })
export type Grant = components['schemas']['Grant']

/**
 * A permission, for a client also called a scope, in words joined by colons. `telemetry:read` names
 * one thing, `telemetry:*` everything below `telemetry:`, `*` everything.
 */
export const Permission = z.string().min(1).max(100).regex(new RegExp('^(\\*|[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*(:\\*)?)$', 'u')).meta({ id: 'Permission' })
export type Permission = components['schemas']['Permission']

/** A program that may ask for tokens. Its secret is never shown again. */
export const Client = z.strictObject({
  id: ClientId,
  name: z.string().optional(),
  type: z.enum(['confidential', 'public']),
  grants: z.array(Grant),
  scopes: z.array(Permission),
  disabled: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'Client' })
export type Client = components['schemas']['Client']

/** The `cursor` of the next page, `null` on the last page. */
export const NextCursor = z.string().nullable().meta({ id: 'NextCursor' })
export type NextCursor = components['schemas']['NextCursor']

/** A page of clients in the order of their ids. */
export const ClientPage = z.strictObject({
  items: z.array(Client),
  nextCursor: NextCursor,
}).meta({ id: 'ClientPage' })
export type ClientPage = components['schemas']['ClientPage']

/** One thing that is wrong, and where. */
export const FieldProblem = z.strictObject({
  path: z.string(),
  message: z.string(),
}).meta({ id: 'FieldProblem' })
export type FieldProblem = components['schemas']['FieldProblem']

/** The error answer of the administration, problem details of RFC 9457. */
export const Problem = z.strictObject({
  type: z.string().meta({ format: 'uri-reference' }),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.enum([
    'invalid_request',
    'unauthenticated',
    'forbidden',
    'permission_not_held',
    'not_found',
    'method_not_allowed',
    'already_exists',
    'own_credential',
    'public_client',
    'changed_meanwhile',
    'configured',
    'challenge_failed',
    'too_large',
    'unsupported_media_type',
    'unavailable',
    'internal_error',
  ]),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(FieldProblem).optional(),
}).meta({ id: 'Problem' })
export type Problem = components['schemas']['Problem']

/** A new client. */
export const ClientCreate = z.strictObject({
  id: ClientId,
  name: z.string().min(1).max(200).optional(),
  type: z.enum(['confidential', 'public']).meta({ default: 'confidential' }).optional(),
  secret: z.string().min(16).max(256).optional(),
  grants: js.uniqueItems(z.array(Grant).min(1).max(10)),
  scopes: js.uniqueItems(z.array(Permission).max(100)),
}).meta({ id: 'ClientCreate' })
export type ClientCreate = components['schemas']['ClientCreate']

/** The new client with its secret, which is shown this once. */
export const ClientCreated = z.strictObject({
  id: ClientId,
  name: z.string().optional(),
  type: z.enum(['confidential', 'public']),
  secret: z.string().optional(),
  grants: z.array(Grant),
  scopes: z.array(Permission),
  disabled: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'ClientCreated' })
export type ClientCreated = components['schemas']['ClientCreated']

/** What to change; the rest stays. */
export const ClientUpdate = js.minProperties(
  z.strictObject({
    name: z.string().min(1).max(200).nullable().optional(),
    grants: js.uniqueItems(z.array(Grant).min(1).max(10)).optional(),
    scopes: js.uniqueItems(z.array(Permission).max(100)).optional(),
    disabled: z.boolean().optional(),
  }),
  1,
).meta({ id: 'ClientUpdate' })
export type ClientUpdate = components['schemas']['ClientUpdate']

/** A new secret, shown this once. The one before is of no use any more. */
export const ClientSecret = z.strictObject({
  clientId: ClientId,
  secret: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'ClientSecret' })
export type ClientSecret = components['schemas']['ClientSecret']

/** The id of a user; it is the `sub` of the user's tokens. */
export const UserId = z.string().min(1).max(128).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$', 'u')).meta({ id: 'UserId' })
export type UserId = components['schemas']['UserId']

/** A person who can sign in. */
export const User = z.strictObject({
  id: UserId,
  username: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  permissions: z.array(Permission),
  disabled: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'User' })
export type User = components['schemas']['User']

/** A page of users in the order of their ids. */
export const UserPage = z.strictObject({
  items: z.array(User),
  nextCursor: NextCursor,
}).meta({ id: 'UserPage' })
export type UserPage = components['schemas']['UserPage']

/** The name to sign in with; upper and lower case are the same name. */
export const Username = z.string().min(1).max(100).regex(new RegExp('^[^\\u0000-\\u001f\\u007f]+$', 'u')).meta({ id: 'Username' })
export type Username = components['schemas']['Username']

/** A password; it is stored as an argon2id hash only. */
export const Password = z.string().min(10).max(256).meta({ id: 'Password' })
export type Password = components['schemas']['Password']

/** A new user. */
export const UserCreate = z.strictObject({
  id: UserId.optional(),
  username: Username,
  password: Password.optional(),
  email: z.email({ pattern: z.regexes.html5Email }).max(320).optional(),
  name: z.string().min(1).max(200).optional(),
  permissions: js.uniqueItems(z.array(Permission).max(100)).optional(),
}).meta({ id: 'UserCreate' })
export type UserCreate = components['schemas']['UserCreate']

/** The new user, with the password where one was made. */
export const UserCreated = z.strictObject({
  id: UserId,
  username: z.string().optional(),
  password: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  permissions: z.array(Permission),
  disabled: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'UserCreated' })
export type UserCreated = components['schemas']['UserCreated']

/** What to change; the rest stays. A new password ends the user's sessions. */
export const UserUpdate = js.minProperties(
  z.strictObject({
    username: Username.optional(),
    password: Password.optional(),
    email: z.email({ pattern: z.regexes.html5Email }).max(320).nullable().optional(),
    name: z.string().min(1).max(200).nullable().optional(),
    permissions: js.uniqueItems(z.array(Permission).max(100)).optional(),
    disabled: z.boolean().optional(),
  }),
  1,
).meta({ id: 'UserUpdate' })
export type UserUpdate = components['schemas']['UserUpdate']

/** The sessions that were ended. */
export const UserLoggedOut = z.strictObject({
  sessions: z.int().min(0).max(9007199254740991),
}).meta({ id: 'UserLoggedOut' })
export type UserLoggedOut = components['schemas']['UserLoggedOut']

/** The id of an API key; it is not the key itself and not secret. */
export const ApiKeyId = z.string().min(1).max(64).regex(new RegExp('^[A-Za-z0-9_-]{1,64}$', 'u')).meta({ id: 'ApiKeyId' })
export type ApiKeyId = components['schemas']['ApiKeyId']

/** A key for a program that does not sign in. The key itself is never shown again. */
export const ApiKey = z.strictObject({
  id: ApiKeyId,
  name: z.string(),
  hint: z.string(),
  permissions: z.array(Permission),
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'ApiKey' })
export type ApiKey = components['schemas']['ApiKey']

/** A page of API keys in the order of their ids. */
export const ApiKeyPage = z.strictObject({
  items: z.array(ApiKey),
  nextCursor: NextCursor,
}).meta({ id: 'ApiKeyPage' })
export type ApiKeyPage = components['schemas']['ApiKeyPage']

/** A new API key. */
export const ApiKeyCreate = z.strictObject({
  name: z.string().min(1).max(200),
  permissions: js.uniqueItems(z.array(Permission).min(1).max(100)),
  expiresInDays: z.int().min(1).max(3650).optional(),
}).meta({ id: 'ApiKeyCreate' })
export type ApiKeyCreate = components['schemas']['ApiKeyCreate']

/** The new API key, with the key itself, which is shown this once. */
export const ApiKeyCreated = z.strictObject({
  id: ApiKeyId,
  key: z.string(),
  name: z.string(),
  hint: z.string(),
  permissions: z.array(Permission),
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'ApiKeyCreated' })
export type ApiKeyCreated = components['schemas']['ApiKeyCreated']

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
export const TelemetryDefaults = z.strictObject({
  enabled: z.boolean(),
  endpoint: Address,
  sampleRate: SampleRate,
  batchSize: BatchSize,
  flushInterval: FlushInterval,
}).meta({ id: 'TelemetryDefaults' })
export type TelemetryDefaults = components['schemas']['TelemetryDefaults']

/** What is measured. */
export const PerformanceDefaults = z.strictObject({
  enabled: z.boolean(),
  sampleRate: SampleRate,
  webVitals: z.boolean(),
}).meta({ id: 'PerformanceDefaults' })
export type PerformanceDefaults = components['schemas']['PerformanceDefaults']

/** How often a realtime connection says that it lives, in milliseconds. */
export const HeartbeatInterval = z.int().min(1000).max(3600000).meta({ id: 'HeartbeatInterval' })
export type HeartbeatInterval = components['schemas']['HeartbeatInterval']

/** How the realtime connection is kept. */
export const RealtimeDefaults = z.strictObject({
  enabled: z.boolean(),
  url: Address,
  heartbeatInterval: HeartbeatInterval,
}).meta({ id: 'RealtimeDefaults' })
export type RealtimeDefaults = components['schemas']['RealtimeDefaults']

/** A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
export const JsonKey = z.string().regex(new RegExp('^(?!(_bsontype|__proto__)$)[^\\u0000]*$', 'u')).meta({ id: 'JsonKey' })
export type JsonKey = components['schemas']['JsonKey']

/** Features by name, on or off; open, because the applications name them. */
export const FeatureFlags = js.propertyNames(z.record(z.string(), z.boolean()), JsonKey).meta({ id: 'FeatureFlags' })
export type FeatureFlags = components['schemas']['FeatureFlags']

/** What SDKs are told where nothing differs. */
export const DefaultSdkConfig = z.strictObject({
  telemetry: TelemetryDefaults,
  performance: PerformanceDefaults,
  realtime: RealtimeDefaults,
  features: FeatureFlags,
  updatedAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'DefaultSdkConfig' })
export type DefaultSdkConfig = components['schemas']['DefaultSdkConfig']

/** How events are gathered and sent. */
export const TelemetryReplace = z.strictObject({
  enabled: z.boolean(),
  endpoint: Address,
  sampleRate: SampleRate,
  batchSize: BatchSize,
  flushInterval: FlushInterval,
}).meta({ id: 'TelemetryReplace' })
export type TelemetryReplace = components['schemas']['TelemetryReplace']

/** What is measured. */
export const PerformanceReplace = z.strictObject({
  enabled: z.boolean(),
  sampleRate: SampleRate,
  webVitals: z.boolean(),
}).meta({ id: 'PerformanceReplace' })
export type PerformanceReplace = components['schemas']['PerformanceReplace']

/** How the realtime connection is kept. */
export const RealtimeReplace = z.strictObject({
  enabled: z.boolean(),
  url: Address,
  heartbeatInterval: HeartbeatInterval,
}).meta({ id: 'RealtimeReplace' })
export type RealtimeReplace = components['schemas']['RealtimeReplace']

/** The new defaults, complete. */
export const SdkConfigReplace = z.strictObject({
  telemetry: TelemetryReplace,
  performance: PerformanceReplace,
  realtime: RealtimeReplace,
  features: FeatureFlags,
}).meta({ id: 'SdkConfigReplace' })
export type SdkConfigReplace = components['schemas']['SdkConfigReplace']

/** An application that has settings of its own. */
export const ConfiguredApp = z.string().min(1).max(100).regex(new RegExp('^[^\\u0000-\\u0020./\\\\\\u007f][^\\u0000-\\u001f/\\\\\\u007f]*$', 'u')).meta({ id: 'ConfiguredApp' })
export type ConfiguredApp = components['schemas']['ConfiguredApp']

/** How events are gathered and sent; what is left out stays as the defaults have it. */
export const TelemetryDifference = z.strictObject({
  enabled: z.boolean().optional(),
  endpoint: Address.optional(),
  sampleRate: SampleRate.optional(),
  batchSize: BatchSize.optional(),
  flushInterval: FlushInterval.optional(),
}).meta({ id: 'TelemetryDifference' })
export type TelemetryDifference = components['schemas']['TelemetryDifference']

/** What is measured; what is left out stays as the defaults have it. */
export const PerformanceDifference = z.strictObject({
  enabled: z.boolean().optional(),
  sampleRate: SampleRate.optional(),
  webVitals: z.boolean().optional(),
}).meta({ id: 'PerformanceDifference' })
export type PerformanceDifference = components['schemas']['PerformanceDifference']

/** How the realtime connection is kept; what is left out stays as the defaults have it. */
export const RealtimeDifference = z.strictObject({
  enabled: z.boolean().optional(),
  url: Address.optional(),
  heartbeatInterval: HeartbeatInterval.optional(),
}).meta({ id: 'RealtimeDifference' })
export type RealtimeDifference = components['schemas']['RealtimeDifference']

/** What differs; what is left out stays. */
export const SdkConfigDifference = z.strictObject({
  telemetry: TelemetryDifference.optional(),
  performance: PerformanceDifference.optional(),
  realtime: RealtimeDifference.optional(),
  features: FeatureFlags.optional(),
}).meta({ id: 'SdkConfigDifference' })
export type SdkConfigDifference = components['schemas']['SdkConfigDifference']

/** What differs for the releases that fit. */
export const ReleaseDifference = z.strictObject({
  match: z.string(),
  override: SdkConfigDifference,
}).meta({ id: 'ReleaseDifference' })
export type ReleaseDifference = components['schemas']['ReleaseDifference']

/** What differs from the defaults for one application. */
export const AppSdkConfig = z.strictObject({
  app: ConfiguredApp,
  telemetry: TelemetryDifference.optional(),
  performance: PerformanceDifference.optional(),
  realtime: RealtimeDifference.optional(),
  features: FeatureFlags.optional(),
  releases: z.array(ReleaseDifference),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'AppSdkConfig' })
export type AppSdkConfig = components['schemas']['AppSdkConfig']

/** A page of applications in the order of their names. */
export const AppSdkConfigPage = z.strictObject({
  items: z.array(AppSdkConfig),
  nextCursor: NextCursor,
}).meta({ id: 'AppSdkConfigPage' })
export type AppSdkConfigPage = components['schemas']['AppSdkConfigPage']

/** How events are gathered and sent; what is left out stays as the defaults have it. */
export const TelemetryOverride = z.strictObject({
  enabled: z.boolean().optional(),
  endpoint: Address.optional(),
  sampleRate: SampleRate.optional(),
  batchSize: BatchSize.optional(),
  flushInterval: FlushInterval.optional(),
}).meta({ id: 'TelemetryOverride' })
export type TelemetryOverride = components['schemas']['TelemetryOverride']

/** What is measured; what is left out stays as the defaults have it. */
export const PerformanceOverride = z.strictObject({
  enabled: z.boolean().optional(),
  sampleRate: SampleRate.optional(),
  webVitals: z.boolean().optional(),
}).meta({ id: 'PerformanceOverride' })
export type PerformanceOverride = components['schemas']['PerformanceOverride']

/** How the realtime connection is kept; what is left out stays as the defaults have it. */
export const RealtimeOverride = z.strictObject({
  enabled: z.boolean().optional(),
  url: Address.optional(),
  heartbeatInterval: HeartbeatInterval.optional(),
}).meta({ id: 'RealtimeOverride' })
export type RealtimeOverride = components['schemas']['RealtimeOverride']

/** What differs; what is left out stays. */
export const SdkConfigOverride = z.strictObject({
  telemetry: TelemetryOverride.optional(),
  performance: PerformanceOverride.optional(),
  realtime: RealtimeOverride.optional(),
  features: FeatureFlags.optional(),
}).meta({ id: 'SdkConfigOverride' })
export type SdkConfigOverride = components['schemas']['SdkConfigOverride']

/** What differs for the releases that fit. */
export const ReleaseOverride = z.strictObject({
  match: z.string().min(1).max(100),
  override: SdkConfigOverride,
}).meta({ id: 'ReleaseOverride' })
export type ReleaseOverride = components['schemas']['ReleaseOverride']

/**
 * What differs from the defaults for an application. Features are merged by name. Overrides of
 * releases are applied after that in the order given, each whose `match` fits.
 */
export const AppSdkConfigReplace = z.strictObject({
  telemetry: TelemetryOverride.optional(),
  performance: PerformanceOverride.optional(),
  realtime: RealtimeOverride.optional(),
  features: FeatureFlags.optional(),
  releases: z.array(ReleaseOverride).max(100).optional(),
}).meta({ id: 'AppSdkConfigReplace' })
export type AppSdkConfigReplace = components['schemas']['AppSdkConfigReplace']

/** The name of a private topic. */
export const PrivateTopicName = z.string().min(9).max(72).regex(new RegExp('^private:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$', 'u')).meta({ id: 'PrivateTopicName' })
export type PrivateTopicName = components['schemas']['PrivateTopicName']

/** A private topic. The other kinds of topics need no creation. */
export const Topic = z.strictObject({
  topic: PrivateTopicName,
  subscribePermission: Permission,
  publishPermission: Permission,
  createdAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'Topic' })
export type Topic = components['schemas']['Topic']

/** A page of private topics in the order of their names. */
export const TopicPage = z.strictObject({
  items: z.array(Topic),
  nextCursor: NextCursor,
}).meta({ id: 'TopicPage' })
export type TopicPage = components['schemas']['TopicPage']

/**
 * A new private topic. Left out, the permissions are `topic:<name>:subscribe` and
 * `topic:<name>:publish` with the whole name of the topic.
 */
export const TopicCreate = z.strictObject({
  topic: PrivateTopicName,
  subscribePermission: Permission.optional(),
  publishPermission: Permission.optional(),
}).meta({ id: 'TopicCreate' })
export type TopicCreate = components['schemas']['TopicCreate']

/** A notification to everybody who is connected, or to one user. */
export const NotificationCreate = z.strictObject({
  level: z.enum(['info', 'warning', 'error']),
  message: z.string().min(1).max(4000),
  userId: UserId.optional(),
}).meta({ id: 'NotificationCreate' })
export type NotificationCreate = components['schemas']['NotificationCreate']

/** The notification is in the log of its topic. */
export const NotificationSent = z.strictObject({
  id: z.string(),
}).meta({ id: 'NotificationSent' })
export type NotificationSent = components['schemas']['NotificationSent']

/** The id of a webhook endpoint. */
export const WebhookEndpointId = z.string().min(1).max(64).regex(new RegExp('^[A-Za-z0-9_-]{1,64}$', 'u')).meta({ id: 'WebhookEndpointId' })
export type WebhookEndpointId = components['schemas']['WebhookEndpointId']

/** A secret that signs, without the secret itself. */
export const WebhookSecretState = z.strictObject({
  createdAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'WebhookSecretState' })
export type WebhookSecretState = components['schemas']['WebhookSecretState']

/**
 * Whether posts go out (`closed`), wait because the receiver fails (`open`), or one is about to try
 * whether it works again (`half_open`). While they wait no attempts are used up.
 */
export const WebhookBreaker = z.strictObject({
  state: z.enum(['closed', 'open', 'half_open']),
  failures: z.int().min(0).max(9007199254740991),
  openUntil: z.iso.datetime({ offset: true }).optional(),
  failingSince: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'WebhookBreaker' })
export type WebhookBreaker = components['schemas']['WebhookBreaker']

/** An address that gets events. Its secrets are never shown again. */
export const WebhookEndpoint = z.strictObject({
  id: WebhookEndpointId,
  url: z.string(),
  description: z.string().optional(),
  eventTypes: z.array(z.string()),
  ordered: z.boolean(),
  concurrency: z.int().min(1).max(100),
  ratePerSecond: z.int().min(1).max(10000).optional(),
  timeoutMs: z.int().min(100).max(30000),
  origin: z.enum(['api', 'configuration']),
  enabled: z.boolean(),
  disabledReason: z.enum(['administrator', 'failing', 'gone']).optional(),
  verified: z.boolean(),
  secrets: z.array(WebhookSecretState),
  breaker: WebhookBreaker,
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'WebhookEndpoint' })
export type WebhookEndpoint = components['schemas']['WebhookEndpoint']

/** A page of endpoints in the order of their ids. */
export const WebhookEndpointPage = z.strictObject({
  items: z.array(WebhookEndpoint),
  nextCursor: NextCursor,
}).meta({ id: 'WebhookEndpointPage' })
export type WebhookEndpointPage = components['schemas']['WebhookEndpointPage']

/**
 * Where events are posted to. In production it begins with `https://` and names port 443 or 80, or
 * none.
 */
export const WebhookUrl = z.url().min(8).max(2000).meta({ id: 'WebhookUrl' })
export type WebhookUrl = components['schemas']['WebhookUrl']

/** A type of events by its name, `conversation.*` for all whose names begin so, `*` for all. */
export const WebhookEventType = z.string().min(1).max(128).regex(new RegExp('^(\\*|[A-Za-z0-9-][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*(\\.\\*)?)$', 'u')).meta({ id: 'WebhookEventType' })
export type WebhookEventType = components['schemas']['WebhookEventType']

/** A new endpoint. */
export const WebhookEndpointCreate = z.strictObject({
  url: WebhookUrl,
  description: z.string().min(1).max(500).optional(),
  eventTypes: js.uniqueItems(z.array(WebhookEventType).min(1).max(100)),
  ordered: z.boolean().meta({ default: false }).optional(),
  concurrency: z.int().min(1).max(100).meta({ default: 10 }).optional(),
  ratePerSecond: z.int().min(1).max(10000).optional(),
  timeoutMs: z.int().min(100).max(30000).meta({ default: 15000 }).optional(),
}).meta({ id: 'WebhookEndpointCreate' })
export type WebhookEndpointCreate = components['schemas']['WebhookEndpointCreate']

/** A secret as Standard Webhooks writes it, `whsec_` and base64. */
export const WebhookSecret = z.string().min(20).max(200).regex(new RegExp('^whsec_[A-Za-z0-9+/=]+$', 'u')).meta({ id: 'WebhookSecret' })
export type WebhookSecret = components['schemas']['WebhookSecret']

/** The new endpoint with its first secret, which is shown this once. */
export const WebhookEndpointCreated = z.strictObject({
  id: WebhookEndpointId,
  url: z.string(),
  secret: WebhookSecret,
  eventTypes: z.array(z.string()),
  enabled: z.boolean(),
  verified: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'WebhookEndpointCreated' })
export type WebhookEndpointCreated = components['schemas']['WebhookEndpointCreated']

/** What to change; the rest stays. */
export const WebhookEndpointUpdate = js.minProperties(
  z.strictObject({
    url: WebhookUrl.optional(),
    description: z.string().min(1).max(500).nullable().optional(),
    eventTypes: js.uniqueItems(z.array(WebhookEventType).min(1).max(100)).optional(),
    ordered: z.boolean().optional(),
    concurrency: z.int().min(1).max(100).optional(),
    ratePerSecond: z.int().min(1).max(10000).nullable().optional(),
    timeoutMs: z.int().min(100).max(30000).optional(),
    enabled: z.boolean().optional(),
  }),
  1,
).meta({ id: 'WebhookEndpointUpdate' })
export type WebhookEndpointUpdate = components['schemas']['WebhookEndpointUpdate']

/** How to replace the secret. */
export const WebhookSecretRotation = z.strictObject({
  overlapSeconds: z.int().min(0).max(604800).meta({ default: 86400 }).optional(),
}).meta({ id: 'WebhookSecretRotation' })
export type WebhookSecretRotation = components['schemas']['WebhookSecretRotation']

/** A new secret, shown this once. */
export const WebhookSecretCreated = z.strictObject({
  endpointId: WebhookEndpointId,
  secret: WebhookSecret,
  createdAt: z.iso.datetime({ offset: true }),
}).meta({ id: 'WebhookSecretCreated' })
export type WebhookSecretCreated = components['schemas']['WebhookSecretCreated']

/** Why there was no answer. */
export const WebhookFailure = z.enum([
  'address_refused',
  'name_unknown',
  'connection_refused',
  'connection_lost',
  'certificate',
  'timeout',
  'invalid_url',
]).meta({ id: 'WebhookFailure' })
export type WebhookFailure = components['schemas']['WebhookFailure']

/** What came of the test event. */
export const WebhookTestResult = z.strictObject({
  eventId: z.string(),
  status: z.int().min(100).max(999).optional(),
  failure: WebhookFailure.optional(),
  answer: z.string().optional(),
  durationMs: z.number().min(0),
}).meta({ id: 'WebhookTestResult' })
export type WebhookTestResult = components['schemas']['WebhookTestResult']

/** The id of a delivery, made of the endpoint's and the event's. */
export const WebhookDeliveryId = z.string().min(1).max(300).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9_.:@~-]{0,299}$', 'u')).meta({ id: 'WebhookDeliveryId' })
export type WebhookDeliveryId = components['schemas']['WebhookDeliveryId']

/** Deliveries by their ids. */
export const WebhookReplayOfIds = z.strictObject({
  deliveryIds: js.uniqueItems(z.array(WebhookDeliveryId).min(1).max(1000)),
}).meta({ id: 'WebhookReplayOfIds' })
export type WebhookReplayOfIds = components['schemas']['WebhookReplayOfIds']

/** All deliveries of events of a time range. */
export const WebhookReplayOfRange = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  states: js.uniqueItems(z.array(z.enum(['delivered', 'dead'])).min(1).max(2)).meta({ default: ['dead'] }).optional(),
  type: z.string().min(1).max(128).optional(),
}).meta({ id: 'WebhookReplayOfRange' })
export type WebhookReplayOfRange = components['schemas']['WebhookReplayOfRange']

/** What to deliver again, by ids or by time. */
export const WebhookReplay = z.union([WebhookReplayOfIds, WebhookReplayOfRange]).meta({ id: 'WebhookReplay' })
export type WebhookReplay = components['schemas']['WebhookReplay']

/** What the replay did. */
export const WebhookReplayResult = z.strictObject({
  count: z.int().min(0).max(9007199254740991),
}).meta({ id: 'WebhookReplayResult' })
export type WebhookReplayResult = components['schemas']['WebhookReplayResult']

/** Whether it is on its way, arrived, or was given up (a dead letter). */
export const WebhookDeliveryState = z.enum(['pending', 'delivered', 'dead']).meta({ id: 'WebhookDeliveryState' })
export type WebhookDeliveryState = components['schemas']['WebhookDeliveryState']

/** One event on its way to one endpoint. */
export const WebhookDelivery = z.strictObject({
  id: WebhookDeliveryId,
  endpointId: WebhookEndpointId,
  eventId: z.string(),
  type: z.string(),
  key: z.string().optional(),
  at: z.iso.datetime({ offset: true }),
  state: WebhookDeliveryState,
  attempts: z.int().min(0).max(9007199254740991),
  dueAt: z.iso.datetime({ offset: true }).optional(),
  endedAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = components['schemas']['WebhookDelivery']

/** A page of deliveries, those of the latest events first. */
export const WebhookDeliveryPage = z.strictObject({
  items: z.array(WebhookDelivery),
  nextCursor: NextCursor,
}).meta({ id: 'WebhookDeliveryPage' })
export type WebhookDeliveryPage = components['schemas']['WebhookDeliveryPage']

/** A delivery with its event. */
export const WebhookDeliveryDetails = z.strictObject({
  delivery: WebhookDelivery,
  data: js.anything().optional(),
}).meta({ id: 'WebhookDeliveryDetails' })
export type WebhookDeliveryDetails = components['schemas']['WebhookDeliveryDetails']

/** One post and what came of it. */
export const WebhookAttempt = z.strictObject({
  id: z.string(),
  at: z.iso.datetime({ offset: true }),
  durationMs: z.number().min(0),
  status: z.int().min(100).max(999).optional(),
  error: z.string().optional(),
  answer: z.string().optional(),
  outcome: z.enum(['delivered', 'retry', 'dead']),
}).meta({ id: 'WebhookAttempt' })
export type WebhookAttempt = components['schemas']['WebhookAttempt']

/** A page of attempts, the latest first. */
export const WebhookAttemptPage = z.strictObject({
  items: z.array(WebhookAttempt),
  nextCursor: NextCursor,
}).meta({ id: 'WebhookAttemptPage' })
export type WebhookAttemptPage = components['schemas']['WebhookAttemptPage']

/** A key that signs access tokens, will sign them, or did. Its private half is never shown. */
export const SigningKey = z.strictObject({
  kid: z.string(),
  algorithm: z.literal('ES256'),
  state: z.enum(['next', 'current', 'retired']),
  createdAt: z.iso.datetime({ offset: true }),
  activatedAt: z.iso.datetime({ offset: true }).optional(),
  retiredAt: z.iso.datetime({ offset: true }).optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'SigningKey' })
export type SigningKey = components['schemas']['SigningKey']

/** All keys that tokens in use may be signed with. */
export const SigningKeyList = z.strictObject({
  items: z.array(SigningKey),
}).meta({ id: 'SigningKeyList' })
export type SigningKeyList = components['schemas']['SigningKeyList']

/** The keys after a rotation. */
export const SigningKeyRotation = z.strictObject({
  current: SigningKey,
  next: SigningKey,
}).meta({ id: 'SigningKeyRotation' })
export type SigningKeyRotation = components['schemas']['SigningKeyRotation']
