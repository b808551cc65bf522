// Generated from specs/sdk/openapi.yaml by `npm run generate`. Do not edit.
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { type Face, mountRoutes } from '../runtime/mount.ts'
import type { BatchOf, BodyOf, Closed, ContentOf, HeaderOf, ParametersOf, RequestFacts, RouteTable, WithDefaults } from '../runtime/route-table.ts'
import * as schemas from './schemas.ts'
import type { paths } from './types.ts'

export const routes = {
  /** Search stored events */
  searchEvents: {
    operationId: 'searchEvents',
    method: 'GET',
    path: '/api/telemetry/events',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: {
        app: { as: ['string'] },
        type: { as: ['string'] },
        name: { as: ['string'] },
        sessionId: { as: ['string'] },
        userId: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        limit: { as: ['number'] },
        cursor: { as: ['string'] },
      },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        type: z.enum(['page', 'custom', 'error', 'api', 'perf']).optional(),
        name: z.string().min(1).max(2048).optional(),
        sessionId: z.string().min(1).max(128).optional(),
        userId: z.string().min(1).max(256).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(4096).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.StoredEventPage }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** Send telemetry events */
  sendEvents: {
    operationId: 'sendEvents',
    method: 'POST',
    path: '/api/telemetry/events',
    tags: ['telemetry'],
    security: [],
    query: {
      read: { results: { as: ['boolean'] }, sentAt: { as: ['number'] } },
      schema: z.strictObject({
        results: z.boolean().default(false),
        sentAt: z.number().min(0).max(8640000000000000).optional(),
      }),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.TelemetryBatch },
      aliases: ['text/plain'],
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.TelemetryReceipt },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      413: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      415: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.SdkError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'telemetry', 'x-cors': 'any' },
  },
  /** Count events over time */
  countEvents: {
    operationId: 'countEvents',
    method: 'GET',
    path: '/api/telemetry/counts',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: {
        app: { as: ['string'] },
        type: { as: ['string'] },
        name: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        interval: { as: ['string'] },
      },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        type: z.enum(['page', 'custom', 'error', 'api', 'perf']).optional(),
        name: z.string().min(1).max(2048).optional(),
        from: z.int().min(0).max(8640000000000000),
        to: z.int().min(0).max(8640000000000000),
        interval: z.enum(['minute', 'hour', 'day']).default('hour'),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.EventCounts }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** List the most viewed pages */
  listTopPages: {
    operationId: 'listTopPages',
    method: 'GET',
    path: '/api/telemetry/pages',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: {
        app: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        limit: { as: ['number'] },
      },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
        limit: z.int().min(1).max(1000).default(100),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.TopPages }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List errors by kind */
  listErrorGroups: {
    operationId: 'listErrorGroups',
    method: 'GET',
    path: '/api/telemetry/errors',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: {
        app: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        limit: { as: ['number'] },
      },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
        limit: z.int().min(1).max(1000).default(100),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ErrorGroups }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List the latency of APIs */
  listApiLatency: {
    operationId: 'listApiLatency',
    method: 'GET',
    path: '/api/telemetry/latency',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: {
        app: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        limit: { as: ['number'] },
      },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
        limit: z.int().min(1).max(1000).default(100),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ApiLatencies }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List web vitals */
  listWebVitals: {
    operationId: 'listWebVitals',
    method: 'GET',
    path: '/api/telemetry/vitals',
    tags: ['telemetry'],
    security: [{ bearerAuth: ['telemetry:read'] }, { apiKey: ['telemetry:read'] }],
    query: {
      read: { app: { as: ['string'] }, from: { as: ['number'] }, to: { as: ['number'] } },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebVitals }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get an access token */
  issueToken: {
    operationId: 'issueToken',
    method: 'POST',
    path: '/api/auth/token',
    tags: ['auth'],
    security: [{ basicClient: [] }, {}],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: {
        'application/json': schemas.TokenRequest,
        'application/x-www-form-urlencoded': schemas.TokenRequest,
      },
      read: {
        grant_type: { as: ['string'] },
        client_id: { as: ['string'] },
        client_secret: { as: ['string'] },
        username: { as: ['string'] },
        password: { as: ['string'] },
        refresh_token: { as: ['string'] },
        scope: { as: ['string'], list: 'repeated' },
      },
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.TokenGrant },
        headers: {
          'Cache-Control': { required: true, schema: z.literal('no-store') },
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      413: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      415: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.AuthError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'auth', 'x-business-refusal': [400, 401] },
  },
  /** Renew an access token */
  refreshToken: {
    operationId: 'refreshToken',
    method: 'POST',
    path: '/api/auth/refresh',
    tags: ['auth'],
    security: [],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: {
        'application/json': schemas.RefreshRequest,
        'application/x-www-form-urlencoded': schemas.RefreshRequest,
      },
      read: { refresh_token: { as: ['string'] } },
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.RefreshGrant },
        headers: {
          'Cache-Control': { required: true, schema: z.literal('no-store') },
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      413: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      415: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.AuthError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'auth', 'x-business-refusal': [400] },
  },
  /** Revoke a token */
  revokeToken: {
    operationId: 'revokeToken',
    method: 'POST',
    path: '/api/auth/revoke',
    tags: ['auth'],
    security: [{ basicClient: [] }, {}],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: {
        'application/json': schemas.RevokeRequest,
        'application/x-www-form-urlencoded': schemas.RevokeRequest,
      },
      read: {
        token: { as: ['string'] },
        token_type_hint: { as: ['string'] },
        client_id: { as: ['string'] },
        client_secret: { as: ['string'] },
      },
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.Revocation },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      413: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      415: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.AuthError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'auth', 'x-business-refusal': [400] },
  },
  /** Check an access token */
  verifyToken: {
    operationId: 'verifyToken',
    method: 'GET',
    path: '/api/auth/verify',
    tags: ['auth'],
    security: [{ bearerAuth: [] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.TokenFacts },
        headers: { 'Cache-Control': { required: true, schema: z.literal('no-store') } },
      },
      400: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.InvalidToken },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Log out of all devices */
  logoutEverywhere: {
    operationId: 'logoutEverywhere',
    method: 'POST',
    path: '/api/auth/logout',
    tags: ['auth'],
    security: [{ bearerAuth: [] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.LoggedOut },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.AuthError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      429: {
        contents: { 'application/json': schemas.AuthError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'auth' },
  },
  /** Get the public keys of access tokens */
  getSigningKeys: {
    operationId: 'getSigningKeys',
    method: 'GET',
    path: '/.well-known/jwks.json',
    tags: ['auth'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.JsonWebKeySet },
        headers: { 'Cache-Control': { required: true, schema: z.string().max(200) } },
      },
      503: {
        contents: { 'application/json': schemas.AuthError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-open-query': true },
  },
  /** Get the authorization server's metadata */
  getAuthorizationServerMetadata: {
    operationId: 'getAuthorizationServerMetadata',
    method: 'GET',
    path: '/.well-known/oauth-authorization-server',
    tags: ['auth'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.AuthorizationServerMetadata },
        headers: { 'Cache-Control': { required: true, schema: z.string().max(200) } },
      },
    },
    extensions: { 'x-open-query': true },
  },
  /** Get the SDK configuration */
  getSdkConfig: {
    operationId: 'getSdkConfig',
    method: 'GET',
    path: '/api/sdk/config',
    tags: ['config'],
    security: [],
    query: {
      read: { app: { as: ['string'] }, release: { as: ['string'] } },
      schema: z.strictObject({
        app: z.string().min(1).max(100).optional(),
        release: z.string().max(100).optional(),
      }),
    },
    headers: {
      read: { 'If-None-Match': { as: ['string'] } },
      schema: z.looseObject({
        'If-None-Match': z.string().max(2000).optional(),
      }),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.SdkConfig },
        headers: {
          ETag: { required: true, schema: z.string().max(200) },
          'Cache-Control': { required: true, schema: z.string().max(200) },
        },
      },
      304: {
        contents: {},
        headers: {
          ETag: { required: true, schema: z.string().max(200) },
          'Cache-Control': { required: true, schema: z.string().max(200) },
        },
      },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Read the log of a topic */
  getTopicHistory: {
    operationId: 'getTopicHistory',
    method: 'GET',
    path: '/api/realtime/topics/{topic}/messages',
    tags: ['realtime'],
    security: [{ bearerAuth: ['realtime:read'] }, { apiKey: ['realtime:read'] }],
    params: {
      read: { topic: { as: ['string'] } },
      schema: z.looseObject({
        topic: schemas.TopicName,
      }),
    },
    query: {
      read: { epoch: { as: ['string'] }, offset: { as: ['number'] }, limit: { as: ['number'] } },
      schema: z.strictObject({
        epoch: z.string().min(1).max(64).optional(),
        offset: z.int().min(0).max(9007199254740991).optional(),
        limit: z.int().min(1).max(1000).default(100),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.TopicHistory }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      404: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** Publish to a topic */
  publishToTopic: {
    operationId: 'publishToTopic',
    method: 'POST',
    path: '/api/realtime/topics/{topic}/messages',
    tags: ['realtime'],
    security: [{ bearerAuth: ['realtime:publish'] }, { apiKey: ['realtime:publish'] }],
    params: {
      read: { topic: { as: ['string'] } },
      schema: z.looseObject({
        topic: schemas.TopicName,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.TopicPublish },
    },
    responses: {
      201: { contents: { 'application/json': schemas.TopicPublished }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      404: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      413: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      415: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** See who is on a topic */
  getTopicPresence: {
    operationId: 'getTopicPresence',
    method: 'GET',
    path: '/api/realtime/topics/{topic}/presence',
    tags: ['realtime'],
    security: [{ bearerAuth: ['realtime:presence'] }, { apiKey: ['realtime:presence'] }],
    params: {
      read: { topic: { as: ['string'] } },
      schema: z.looseObject({
        topic: schemas.TopicName,
      }),
    },
    query: {
      read: { limit: { as: ['number'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.TopicPresence }, headers: {} },
      400: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      404: { contents: { 'application/json': schemas.SdkError }, headers: {} },
      503: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get the health of the parts */
  getHealth: {
    operationId: 'getHealth',
    method: 'GET',
    path: '/api/health',
    tags: ['health'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Health }, headers: {} },
      503: { contents: { 'application/json': schemas.Health }, headers: {} },
    },
    extensions: { 'x-open-query': true },
  },
  /** Is the process alive */
  getLiveness: {
    operationId: 'getLiveness',
    method: 'GET',
    path: '/livez',
    tags: ['health'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Liveness }, headers: {} },
    },
    extensions: { 'x-open-query': true },
  },
  /** Can the process take requests */
  getReadiness: {
    operationId: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    tags: ['health'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Readiness }, headers: {} },
      503: { contents: { 'application/json': schemas.Readiness }, headers: {} },
    },
    extensions: { 'x-open-query': true },
  },
  /** Get the metrics */
  getMetrics: {
    operationId: 'getMetrics',
    method: 'GET',
    path: '/metrics',
    tags: ['health'],
    security: [{ metricsToken: [] }, {}],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'text/plain; version=0.0.4': z.string() }, headers: {} },
      401: {
        contents: { 'application/json': schemas.SdkError },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
    },
    extensions: { 'x-open-query': true },
  },
} satisfies RouteTable

export type OperationId = keyof typeof routes

export interface Calls<Principal> {
  /**
   * Search stored events
   *
   * `GET /api/telemetry/events`
   */
  searchEvents: {
    params: ParametersOf<paths['/api/telemetry/events']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/events']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/telemetry/events']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/events']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Send telemetry events
   *
   * `POST /api/telemetry/events`
   */
  sendEvents: {
    params: ParametersOf<paths['/api/telemetry/events']['post'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/events']['post'], 'query'>, 'results'>
    headers: ParametersOf<paths['/api/telemetry/events']['post'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/events']['post'], 'cookie'>
    body: BatchOf<BodyOf<paths['/api/telemetry/events']['post'], 'application/json'>>
    contentType: 'application/json'
    principal: undefined
    request: RequestFacts
  }
  /**
   * Count events over time
   *
   * `GET /api/telemetry/counts`
   */
  countEvents: {
    params: ParametersOf<paths['/api/telemetry/counts']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/counts']['get'], 'query'>, 'interval'>
    headers: ParametersOf<paths['/api/telemetry/counts']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/counts']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the most viewed pages
   *
   * `GET /api/telemetry/pages`
   */
  listTopPages: {
    params: ParametersOf<paths['/api/telemetry/pages']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/pages']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/telemetry/pages']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/pages']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List errors by kind
   *
   * `GET /api/telemetry/errors`
   */
  listErrorGroups: {
    params: ParametersOf<paths['/api/telemetry/errors']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/errors']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/telemetry/errors']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/errors']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the latency of APIs
   *
   * `GET /api/telemetry/latency`
   */
  listApiLatency: {
    params: ParametersOf<paths['/api/telemetry/latency']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/telemetry/latency']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/telemetry/latency']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/latency']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List web vitals
   *
   * `GET /api/telemetry/vitals`
   */
  listWebVitals: {
    params: ParametersOf<paths['/api/telemetry/vitals']['get'], 'path'>
    query: ParametersOf<paths['/api/telemetry/vitals']['get'], 'query'>
    headers: ParametersOf<paths['/api/telemetry/vitals']['get'], 'header'>
    cookies: ParametersOf<paths['/api/telemetry/vitals']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get an access token
   *
   * `POST /api/auth/token`
   */
  issueToken: {
    params: ParametersOf<paths['/api/auth/token']['post'], 'path'>
    query: ParametersOf<paths['/api/auth/token']['post'], 'query'>
    headers: ParametersOf<paths['/api/auth/token']['post'], 'header'>
    cookies: ParametersOf<paths['/api/auth/token']['post'], 'cookie'>
    body: BodyOf<paths['/api/auth/token']['post'], 'application/json'> | BodyOf<paths['/api/auth/token']['post'], 'application/x-www-form-urlencoded'>
    contentType: 'application/json' | 'application/x-www-form-urlencoded'
    principal: Principal | undefined
    request: RequestFacts
  }
  /**
   * Renew an access token
   *
   * `POST /api/auth/refresh`
   */
  refreshToken: {
    params: ParametersOf<paths['/api/auth/refresh']['post'], 'path'>
    query: ParametersOf<paths['/api/auth/refresh']['post'], 'query'>
    headers: ParametersOf<paths['/api/auth/refresh']['post'], 'header'>
    cookies: ParametersOf<paths['/api/auth/refresh']['post'], 'cookie'>
    body: BodyOf<paths['/api/auth/refresh']['post'], 'application/json'> | BodyOf<paths['/api/auth/refresh']['post'], 'application/x-www-form-urlencoded'>
    contentType: 'application/json' | 'application/x-www-form-urlencoded'
    principal: undefined
    request: RequestFacts
  }
  /**
   * Revoke a token
   *
   * `POST /api/auth/revoke`
   */
  revokeToken: {
    params: ParametersOf<paths['/api/auth/revoke']['post'], 'path'>
    query: ParametersOf<paths['/api/auth/revoke']['post'], 'query'>
    headers: ParametersOf<paths['/api/auth/revoke']['post'], 'header'>
    cookies: ParametersOf<paths['/api/auth/revoke']['post'], 'cookie'>
    body: BodyOf<paths['/api/auth/revoke']['post'], 'application/json'> | BodyOf<paths['/api/auth/revoke']['post'], 'application/x-www-form-urlencoded'>
    contentType: 'application/json' | 'application/x-www-form-urlencoded'
    principal: Principal | undefined
    request: RequestFacts
  }
  /**
   * Check an access token
   *
   * `GET /api/auth/verify`
   */
  verifyToken: {
    params: ParametersOf<paths['/api/auth/verify']['get'], 'path'>
    query: ParametersOf<paths['/api/auth/verify']['get'], 'query'>
    headers: ParametersOf<paths['/api/auth/verify']['get'], 'header'>
    cookies: ParametersOf<paths['/api/auth/verify']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Log out of all devices
   *
   * `POST /api/auth/logout`
   */
  logoutEverywhere: {
    params: ParametersOf<paths['/api/auth/logout']['post'], 'path'>
    query: ParametersOf<paths['/api/auth/logout']['post'], 'query'>
    headers: ParametersOf<paths['/api/auth/logout']['post'], 'header'>
    cookies: ParametersOf<paths['/api/auth/logout']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the public keys of access tokens
   *
   * `GET /.well-known/jwks.json`
   */
  getSigningKeys: {
    params: ParametersOf<paths['/.well-known/jwks.json']['get'], 'path'>
    query: ParametersOf<paths['/.well-known/jwks.json']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/.well-known/jwks.json']['get'], 'header'>
    cookies: ParametersOf<paths['/.well-known/jwks.json']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Get the authorization server's metadata
   *
   * `GET /.well-known/oauth-authorization-server`
   */
  getAuthorizationServerMetadata: {
    params: ParametersOf<paths['/.well-known/oauth-authorization-server']['get'], 'path'>
    query: ParametersOf<paths['/.well-known/oauth-authorization-server']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/.well-known/oauth-authorization-server']['get'], 'header'>
    cookies: ParametersOf<paths['/.well-known/oauth-authorization-server']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Get the SDK configuration
   *
   * `GET /api/sdk/config`
   */
  getSdkConfig: {
    params: ParametersOf<paths['/api/sdk/config']['get'], 'path'>
    query: ParametersOf<paths['/api/sdk/config']['get'], 'query'>
    headers: ParametersOf<paths['/api/sdk/config']['get'], 'header'>
    cookies: ParametersOf<paths['/api/sdk/config']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Read the log of a topic
   *
   * `GET /api/realtime/topics/{topic}/messages`
   */
  getTopicHistory: {
    params: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/realtime/topics/{topic}/messages']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['get'], 'header'>
    cookies: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Publish to a topic
   *
   * `POST /api/realtime/topics/{topic}/messages`
   */
  publishToTopic: {
    params: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['post'], 'path'>
    query: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['post'], 'query'>
    headers: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['post'], 'header'>
    cookies: ParametersOf<paths['/api/realtime/topics/{topic}/messages']['post'], 'cookie'>
    body: BodyOf<paths['/api/realtime/topics/{topic}/messages']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * See who is on a topic
   *
   * `GET /api/realtime/topics/{topic}/presence`
   */
  getTopicPresence: {
    params: ParametersOf<paths['/api/realtime/topics/{topic}/presence']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/realtime/topics/{topic}/presence']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/realtime/topics/{topic}/presence']['get'], 'header'>
    cookies: ParametersOf<paths['/api/realtime/topics/{topic}/presence']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the health of the parts
   *
   * `GET /api/health`
   */
  getHealth: {
    params: ParametersOf<paths['/api/health']['get'], 'path'>
    query: ParametersOf<paths['/api/health']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/api/health']['get'], 'header'>
    cookies: ParametersOf<paths['/api/health']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Is the process alive
   *
   * `GET /livez`
   */
  getLiveness: {
    params: ParametersOf<paths['/livez']['get'], 'path'>
    query: ParametersOf<paths['/livez']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/livez']['get'], 'header'>
    cookies: ParametersOf<paths['/livez']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Can the process take requests
   *
   * `GET /readyz`
   */
  getReadiness: {
    params: ParametersOf<paths['/readyz']['get'], 'path'>
    query: ParametersOf<paths['/readyz']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/readyz']['get'], 'header'>
    cookies: ParametersOf<paths['/readyz']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: undefined
    request: RequestFacts
  }
  /**
   * Get the metrics
   *
   * `GET /metrics`
   */
  getMetrics: {
    params: ParametersOf<paths['/metrics']['get'], 'path'>
    query: ParametersOf<paths['/metrics']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/metrics']['get'], 'header'>
    cookies: ParametersOf<paths['/metrics']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal | undefined
    request: RequestFacts
  }
}

export interface Replies {
  searchEvents:
    | { status: 200; body: ContentOf<paths['/api/telemetry/events']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/events']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/events']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/events']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/events']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/events']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/events']['get'], 503, 'Retry-After'> } }
  sendEvents:
    | { status: 200; body: ContentOf<paths['/api/telemetry/events']['post'], 200, 'application/json'>; headers?: { RateLimit?: HeaderOf<paths['/api/telemetry/events']['post'], 200, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/telemetry/events']['post'], 200, 'RateLimit-Policy'> } }
    | { status: 400; body: ContentOf<paths['/api/telemetry/events']['post'], 400, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/telemetry/events']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/telemetry/events']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/telemetry/events']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/telemetry/events']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/telemetry/events']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/telemetry/events']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/telemetry/events']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/events']['post'], 503, 'Retry-After'> } }
  countEvents:
    | { status: 200; body: ContentOf<paths['/api/telemetry/counts']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/counts']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/counts']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/counts']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/counts']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/counts']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/counts']['get'], 503, 'Retry-After'> } }
  listTopPages:
    | { status: 200; body: ContentOf<paths['/api/telemetry/pages']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/pages']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/pages']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/pages']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/pages']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/pages']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/pages']['get'], 503, 'Retry-After'> } }
  listErrorGroups:
    | { status: 200; body: ContentOf<paths['/api/telemetry/errors']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/errors']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/errors']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/errors']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/errors']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/errors']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/errors']['get'], 503, 'Retry-After'> } }
  listApiLatency:
    | { status: 200; body: ContentOf<paths['/api/telemetry/latency']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/latency']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/latency']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/latency']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/latency']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/latency']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/latency']['get'], 503, 'Retry-After'> } }
  listWebVitals:
    | { status: 200; body: ContentOf<paths['/api/telemetry/vitals']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/telemetry/vitals']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/telemetry/vitals']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/telemetry/vitals']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/telemetry/vitals']['get'], 403, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/telemetry/vitals']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/telemetry/vitals']['get'], 503, 'Retry-After'> } }
  issueToken:
    | { status: 200; body: ContentOf<paths['/api/auth/token']['post'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/api/auth/token']['post'], 200, 'Cache-Control'>; RateLimit?: HeaderOf<paths['/api/auth/token']['post'], 200, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/token']['post'], 200, 'RateLimit-Policy'> } }
    | { status: 400; body: ContentOf<paths['/api/auth/token']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/auth/token']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/auth/token']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 413; body: ContentOf<paths['/api/auth/token']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/auth/token']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/auth/token']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/auth/token']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/token']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/auth/token']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/auth/token']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/auth/token']['post'], 503, 'Retry-After'> } }
  refreshToken:
    | { status: 200; body: ContentOf<paths['/api/auth/refresh']['post'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/api/auth/refresh']['post'], 200, 'Cache-Control'>; RateLimit?: HeaderOf<paths['/api/auth/refresh']['post'], 200, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/refresh']['post'], 200, 'RateLimit-Policy'> } }
    | { status: 400; body: ContentOf<paths['/api/auth/refresh']['post'], 400, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/auth/refresh']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/auth/refresh']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/auth/refresh']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/auth/refresh']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/refresh']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/auth/refresh']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/auth/refresh']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/auth/refresh']['post'], 503, 'Retry-After'> } }
  revokeToken:
    | { status: 200; body: ContentOf<paths['/api/auth/revoke']['post'], 200, 'application/json'>; headers?: { RateLimit?: HeaderOf<paths['/api/auth/revoke']['post'], 200, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/revoke']['post'], 200, 'RateLimit-Policy'> } }
    | { status: 400; body: ContentOf<paths['/api/auth/revoke']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/auth/revoke']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/auth/revoke']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 413; body: ContentOf<paths['/api/auth/revoke']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/auth/revoke']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/auth/revoke']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/auth/revoke']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/revoke']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/auth/revoke']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/auth/revoke']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/auth/revoke']['post'], 503, 'Retry-After'> } }
  verifyToken:
    | { status: 200; body: ContentOf<paths['/api/auth/verify']['get'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/api/auth/verify']['get'], 200, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/auth/verify']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/auth/verify']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/auth/verify']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 503; body: ContentOf<paths['/api/auth/verify']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/auth/verify']['get'], 503, 'Retry-After'> } }
  logoutEverywhere:
    | { status: 200; body: ContentOf<paths['/api/auth/logout']['post'], 200, 'application/json'>; headers?: { RateLimit?: HeaderOf<paths['/api/auth/logout']['post'], 200, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/logout']['post'], 200, 'RateLimit-Policy'> } }
    | { status: 400; body: ContentOf<paths['/api/auth/logout']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/auth/logout']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/auth/logout']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 429; body: ContentOf<paths['/api/auth/logout']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/auth/logout']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/auth/logout']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/auth/logout']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/auth/logout']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/auth/logout']['post'], 503, 'Retry-After'> } }
  getSigningKeys:
    | { status: 200; body: ContentOf<paths['/.well-known/jwks.json']['get'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/.well-known/jwks.json']['get'], 200, 'Cache-Control'> } }
    | { status: 503; body: ContentOf<paths['/.well-known/jwks.json']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/.well-known/jwks.json']['get'], 503, 'Retry-After'> } }
  getAuthorizationServerMetadata:
    | { status: 200; body: ContentOf<paths['/.well-known/oauth-authorization-server']['get'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/.well-known/oauth-authorization-server']['get'], 200, 'Cache-Control'> } }
  getSdkConfig:
    | { status: 200; body: ContentOf<paths['/api/sdk/config']['get'], 200, 'application/json'>; headers: { ETag: HeaderOf<paths['/api/sdk/config']['get'], 200, 'ETag'>; 'Cache-Control': HeaderOf<paths['/api/sdk/config']['get'], 200, 'Cache-Control'> } }
    | { status: 304; body?: undefined; headers: { ETag: HeaderOf<paths['/api/sdk/config']['get'], 304, 'ETag'>; 'Cache-Control': HeaderOf<paths['/api/sdk/config']['get'], 304, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/sdk/config']['get'], 400, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/sdk/config']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/sdk/config']['get'], 503, 'Retry-After'> } }
  getTopicHistory:
    | { status: 200; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/realtime/topics/{topic}/messages']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 404, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/realtime/topics/{topic}/messages']['get'], 503, 'Retry-After'> } }
  publishToTopic:
    | { status: 201; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 201, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/realtime/topics/{topic}/messages']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 415, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/realtime/topics/{topic}/messages']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/realtime/topics/{topic}/messages']['post'], 503, 'Retry-After'> } }
  getTopicPresence:
    | { status: 200; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/realtime/topics/{topic}/presence']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 404, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/realtime/topics/{topic}/presence']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/realtime/topics/{topic}/presence']['get'], 503, 'Retry-After'> } }
  getHealth:
    | { status: 200; body: ContentOf<paths['/api/health']['get'], 200, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/api/health']['get'], 503, 'application/json'> }
  getLiveness:
    | { status: 200; body: ContentOf<paths['/livez']['get'], 200, 'application/json'> }
  getReadiness:
    | { status: 200; body: ContentOf<paths['/readyz']['get'], 200, 'application/json'> }
    | { status: 503; body: ContentOf<paths['/readyz']['get'], 503, 'application/json'> }
  getMetrics:
    | { status: 200; body: ContentOf<paths['/metrics']['get'], 200, 'text/plain; version=0.0.4'> }
    | { status: 401; body: ContentOf<paths['/metrics']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/metrics']['get'], 401, 'WWW-Authenticate'> } }
}

/** Operations by topic. */
export interface OperationsOfTag {
  'telemetry': 'searchEvents' | 'sendEvents' | 'countEvents' | 'listTopPages' | 'listErrorGroups' | 'listApiLatency' | 'listWebVitals'
  'auth': 'issueToken' | 'refreshToken' | 'revokeToken' | 'verifyToken' | 'logoutEverywhere' | 'getSigningKeys' | 'getAuthorizationServerMetadata'
  'config': 'getSdkConfig'
  'realtime': 'getTopicHistory' | 'publishToTopic' | 'getTopicPresence'
  'health': 'getHealth' | 'getLiveness' | 'getReadiness' | 'getMetrics'
}

/** What the handler of an operation is given: the declared parts of the request, tested. */
export type Call<Id extends OperationId, Principal> = Calls<Principal>[Id]

/** What it may answer: the declared statuses, each with its body and headers. */
export type Reply<Id extends OperationId> = Replies[Id]

/** One handler for each operation. */
export type Handlers<Principal> = {
  [Id in OperationId]: (call: Call<Id, Principal>) => Promise<Reply<Id>>
}

/** The handlers of one topic. */
export type HandlersOf<Tag extends keyof OperationsOfTag, Principal> = Pick<Handlers<Principal>, OperationsOfTag[Tag]>

/** Serves every operation of this contract; a handler that is missing or that no operation names does not compile. */
export function mountSdk<Principal, Given extends Handlers<Principal> = Handlers<Principal>>(
  app: FastifyInstance,
  handlers: Closed<Given, OperationId>,
  face: Face<Principal>,
): void {
  mountRoutes(app, routes, handlers as Handlers<Principal>, face)
}
