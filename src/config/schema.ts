/**
 * Every setting of Parley with its default and its bounds. The YAML file and the environment are two ways
 * to say the same keys: `limits.telemetryPerMinute` is `PARLEY_LIMITS_TELEMETRY_PER_MINUTE`.
 */
import * as z from 'zod'
import { chatKeys } from './chat.ts'
import { imKeys } from './im.ts'
import { managerUser } from './manager-users.ts'
import { address } from './values.ts'

const perMinute = z.int().min(0).max(10_000_000)

const limits = z.strictObject({
  /** Requests to the telemetry ingestion per minute and client address; 0 switches the limit off. */
  telemetryPerMinute: perMinute.default(1000),
  /** Requests to token, refresh, revoke and logout per minute and client address; 0 = off. */
  authPerMinute: perMinute.default(60),
  /** New WebSocket connections per minute and client address; 0 = off. */
  connectionsPerMinute: perMinute.default(100),
  /** Events that one realtime connection may send per second; 0 = off. */
  messagesPerSecond: z.int().min(0).max(1_000_000).default(100),
  /** Largest realtime message in bytes. */
  frameBytes: z
    .int()
    .min(1024)
    .max(1024 * 1024)
    .default(64 * 1024),
  /** Password attempts per minute and user name, whatever the address; 0 = off. */
  loginsPerMinute: perMinute.default(20),
  /** Requests to the IM HTTP API per minute and client address; 0 = off, because its callers are our own back ends. */
  imPerMinute: perMinute.default(0),
  /** Requests to the chat HTTP API per minute and client address; 0 = off. */
  chatPerMinute: perMinute.default(0),
  /** Messages of one sender per minute, over HTTP and the gateway; the system and system users do not count; 0 = off. */
  sendsPerMinute: perMinute.default(0),
  /** Calls that one person may make per minute, because each makes somebody's devices ring; 0 = off. */
  callsPerMinute: perMinute.default(30),
  /** Largest payload of a message in bytes. */
  payloadBytes: z
    .int()
    .min(1024)
    .max(8 * 1024 * 1024)
    .default(256 * 1024),
  /** Largest request body in bytes, after inflation. */
  bodyBytes: z
    .int()
    .min(1024)
    .max(64 * 1024 * 1024)
    .default(1024 * 1024),
  /** A request must have arrived whole within this many seconds. */
  requestSeconds: z.int().min(1).max(600).default(20),
})

const cors = z.strictObject({
  /** Exact origins that may read answers; telemetry ingestion echoes any origin. */
  origin: z.array(z.string().max(300)).default([]),
  methods: z.array(z.string().max(20)).default(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  allowedHeaders: z
    .array(z.string().max(100))
    .default(['Content-Type', 'Authorization', 'X-Api-Key', 'If-None-Match']),
  credentials: z.boolean().default(true),
})

const tls = z.strictObject({
  certFile: z.string().optional(),
  keyFile: z.string().optional(),
})

const auth = z.strictObject({
  /** Whether managers may sign in to the IM HTTP API with a user of `auth.users`. */
  on: z.boolean().default(false),
  /** How they show that they have signed in. */
  kind: z.enum(['jwt']).default('jwt'),
  /** Managers: `name:password:*`, or `name:password:[resource:rw]`. */
  users: z.array(managerUser).default([]),
  /** Lifetime of an access token in seconds. */
  accessTokenSeconds: z.int().min(30).max(86_400).default(900),
  /** A refresh token unused for this many days is dead. */
  refreshTokenDays: z.int().min(1).max(365).default(30),
  /** After this time a spent refresh token counts as stolen; 0 = at once (RFC 9700 §4.14). */
  refreshReuseGraceMs: z.int().min(0).max(60_000).default(0),
  /** `aud` of our access tokens. */
  audience: z.string().min(1).max(200).default('parley'),
  /** Signing keys are rotated by a worker after this many days; 0 = only by command. */
  keyRotationDays: z.int().min(0).max(3650).default(90),
  /** Encrypts private signing keys and secrets of webhook endpoints at rest; every process needs the same one. */
  keyEncryptionSecret: z.string().min(16).max(500).optional(),
})

const telemetry = z.strictObject({
  /** Stored events are removed after this many days. */
  retentionDays: z.int().min(1).max(3650).default(90),
})

const realtime = z.strictObject({
  /** Where the other processes of this installation reach this one; `0.0.0.0:0` where they run on other machines. */
  innerAddr: address.default('127.0.0.1:0'),
  /** A silent connection is asked for a sign of life after this time … */
  pingIntervalMs: z.int().min(100).max(300_000).default(25_000),
  /** … and closed when none comes within this one: together 90 s. */
  pingTimeoutMs: z.int().min(100).max(300_000).default(65_000),
  /** A client whose token has ended may bring a new one for this long. */
  authGraceSeconds: z.int().min(0).max(600).default(5),
  /** Credentials and permissions of open connections are looked at again after this time. */
  recheckSeconds: z.int().min(1).max(3600).default(30),
})

const outgoing = z.strictObject({
  /** Networks that webhooks registered through an API may reach although they are not public, as CIDR ranges. */
  allowedNetworks: z.array(z.union([z.cidrv4(), z.cidrv6()])).default([]),
})

const messaging = z.strictObject({
  /** A master device that is online has so long to acknowledge a message before its user is announced as away. */
  handoverMs: z.int().min(100).max(300_000).default(10_000),
})

const logger = z.strictObject({
  /** 1 debug, 2 info, 3 warn, 4 error. */
  level: z.int().min(1).max(4).default(2),
  /** Adds the place in the program and the stack to what is logged. */
  traceOn: z.boolean().default(false),
})

/** The whole configuration (design §7). Unknown keys are refused. */
export const configSchema = z.strictObject({
  mode: z.enum(['debug', 'release']).default('debug'),
  /** Listener of the SDK platform: telemetry, auth, configuration, administration, documentation. */
  platformAddr: address.default('127.0.0.1:3000'),
  /** A listener of its own for Socket.IO; without it the platform listener serves it. */
  realtimeAddr: address.optional(),
  /** Address under which clients reach the platform listener; the `iss` of our tokens. */
  publicUrl: z.url().max(300).default('http://localhost:3000'),
  mongodbUri: z.string().max(2000).optional(),
  redisUrl: z.string().max(2000).optional(),
  /** First part of every Redis key, so that installations can share a server. */
  redisPrefix: z.string().min(1).max(50).default('parley'),
  dataDir: z.string().min(1).max(1000).default('.data'),
  /** `all` serves and works; `api` only serves; `worker` only runs background jobs. */
  role: z.enum(['all', 'api', 'worker']).default('all'),
  /** How long a stopping process still serves while its readiness says 503, so that balancers see it first. */
  drainSeconds: z.int().min(0).max(8).default(0),
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-For is believed. */
  trustedProxies: z.array(z.string().max(100)).default([]),
  /** Bearer token that protects /metrics when set. */
  metricsToken: z
    .string()
    .min(8)
    .max(500)
    .regex(
      /^[\x21-\x7e]+$/,
      'must be letters, digits and signs without spaces, because a Bearer header carries it',
    )
    .optional(),
  limits: limits.prefault({}),
  cors: cors.prefault({}),
  tls: tls.prefault({}),
  auth: auth.prefault({}),
  telemetry: telemetry.prefault({}),
  realtime: realtime.prefault({}),
  messaging: messaging.prefault({}),
  outgoing: outgoing.prefault({}),
  logger: logger.prefault({}),
  ...imKeys,
  ...chatKeys,
})

export type Config = z.infer<typeof configSchema>
