// Generated from specs/admin/openapi.yaml by `npm run generate`. Do not edit.
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { type Face, mountRoutes } from '../runtime/mount.ts'
import type { BodyOf, Closed, ContentOf, HeaderOf, ParametersOf, RequestFacts, RouteTable, WithDefaults } from '../runtime/route-table.ts'
import * as schemas from './schemas.ts'
import type { paths } from './types.ts'

export const routes = {
  /** List clients */
  listClients: {
    operationId: 'listClients',
    method: 'GET',
    path: '/api/admin/clients',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ClientPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Create a client */
  createClient: {
    operationId: 'createClient',
    method: 'POST',
    path: '/api/admin/clients',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ClientCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.ClientCreated },
        headers: {
          Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) },
          'Cache-Control': { required: true, schema: z.literal('no-store') },
        },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get a client */
  getClient: {
    operationId: 'getClient',
    method: 'GET',
    path: '/api/admin/clients/{clientId}',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    params: {
      read: { clientId: { as: ['string'] } },
      schema: z.looseObject({
        clientId: schemas.ClientId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Client }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Delete a client */
  deleteClient: {
    operationId: 'deleteClient',
    method: 'DELETE',
    path: '/api/admin/clients/{clientId}',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    params: {
      read: { clientId: { as: ['string'] } },
      schema: z.looseObject({
        clientId: schemas.ClientId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Change a client */
  updateClient: {
    operationId: 'updateClient',
    method: 'PATCH',
    path: '/api/admin/clients/{clientId}',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    params: {
      read: { clientId: { as: ['string'] } },
      schema: z.looseObject({
        clientId: schemas.ClientId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ClientUpdate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.Client }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Give a client a new secret */
  rotateClientSecret: {
    operationId: 'rotateClientSecret',
    method: 'POST',
    path: '/api/admin/clients/{clientId}/secret',
    tags: ['clients'],
    security: [{ oauth2: ['admin:clients'] }],
    params: {
      read: { clientId: { as: ['string'] } },
      schema: z.looseObject({
        clientId: schemas.ClientId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.ClientSecret },
        headers: { 'Cache-Control': { required: true, schema: z.literal('no-store') } },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List users */
  listUsers: {
    operationId: 'listUsers',
    method: 'GET',
    path: '/api/admin/users',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.UserPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Create a user */
  createUser: {
    operationId: 'createUser',
    method: 'POST',
    path: '/api/admin/users',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.UserCreated },
        headers: {
          Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) },
          'Cache-Control': { required: true, schema: z.literal('no-store') },
        },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get a user */
  getUser: {
    operationId: 'getUser',
    method: 'GET',
    path: '/api/admin/users/{userId}',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    params: {
      read: { userId: { as: ['string'] } },
      schema: z.looseObject({
        userId: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.User }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Delete a user */
  deleteUser: {
    operationId: 'deleteUser',
    method: 'DELETE',
    path: '/api/admin/users/{userId}',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    params: {
      read: { userId: { as: ['string'] } },
      schema: z.looseObject({
        userId: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Change a user */
  updateUser: {
    operationId: 'updateUser',
    method: 'PATCH',
    path: '/api/admin/users/{userId}',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    params: {
      read: { userId: { as: ['string'] } },
      schema: z.looseObject({
        userId: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserUpdate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.User }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Log a user out of all devices */
  logoutUser: {
    operationId: 'logoutUser',
    method: 'POST',
    path: '/api/admin/users/{userId}/logout',
    tags: ['users'],
    security: [{ oauth2: ['admin:users'] }],
    params: {
      read: { userId: { as: ['string'] } },
      schema: z.looseObject({
        userId: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.UserLoggedOut }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List API keys */
  listApiKeys: {
    operationId: 'listApiKeys',
    method: 'GET',
    path: '/api/admin/api-keys',
    tags: ['api-keys'],
    security: [{ oauth2: ['admin:keys'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ApiKeyPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Create an API key */
  createApiKey: {
    operationId: 'createApiKey',
    method: 'POST',
    path: '/api/admin/api-keys',
    tags: ['api-keys'],
    security: [{ oauth2: ['admin:keys'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ApiKeyCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.ApiKeyCreated },
        headers: {
          Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) },
          'Cache-Control': { required: true, schema: z.literal('no-store') },
        },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get an API key */
  getApiKey: {
    operationId: 'getApiKey',
    method: 'GET',
    path: '/api/admin/api-keys/{keyId}',
    tags: ['api-keys'],
    security: [{ oauth2: ['admin:keys'] }],
    params: {
      read: { keyId: { as: ['string'] } },
      schema: z.looseObject({
        keyId: schemas.ApiKeyId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ApiKey }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Delete an API key */
  deleteApiKey: {
    operationId: 'deleteApiKey',
    method: 'DELETE',
    path: '/api/admin/api-keys/{keyId}',
    tags: ['api-keys'],
    security: [{ oauth2: ['admin:keys'] }],
    params: {
      read: { keyId: { as: ['string'] } },
      schema: z.looseObject({
        keyId: schemas.ApiKeyId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get the default SDK configuration */
  getDefaultSdkConfig: {
    operationId: 'getDefaultSdkConfig',
    method: 'GET',
    path: '/api/admin/sdk-config',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.DefaultSdkConfig }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Replace the default SDK configuration */
  putDefaultSdkConfig: {
    operationId: 'putDefaultSdkConfig',
    method: 'PUT',
    path: '/api/admin/sdk-config',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.SdkConfigReplace },
    },
    responses: {
      200: { contents: { 'application/json': schemas.DefaultSdkConfig }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List the applications with settings of their own */
  listAppSdkConfigs: {
    operationId: 'listAppSdkConfigs',
    method: 'GET',
    path: '/api/admin/sdk-config/apps',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.AppSdkConfigPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get what differs for an application */
  getAppSdkConfig: {
    operationId: 'getAppSdkConfig',
    method: 'GET',
    path: '/api/admin/sdk-config/apps/{app}',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    params: {
      read: { app: { as: ['string'] } },
      schema: z.looseObject({
        app: schemas.ConfiguredApp,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.AppSdkConfig }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Replace what differs for an application */
  putAppSdkConfig: {
    operationId: 'putAppSdkConfig',
    method: 'PUT',
    path: '/api/admin/sdk-config/apps/{app}',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    params: {
      read: { app: { as: ['string'] } },
      schema: z.looseObject({
        app: schemas.ConfiguredApp,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.AppSdkConfigReplace },
    },
    responses: {
      200: { contents: { 'application/json': schemas.AppSdkConfig }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Take away what differs for an application */
  deleteAppSdkConfig: {
    operationId: 'deleteAppSdkConfig',
    method: 'DELETE',
    path: '/api/admin/sdk-config/apps/{app}',
    tags: ['sdk-config'],
    security: [{ oauth2: ['admin:config'] }],
    params: {
      read: { app: { as: ['string'] } },
      schema: z.looseObject({
        app: schemas.ConfiguredApp,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List private topics */
  listTopics: {
    operationId: 'listTopics',
    method: 'GET',
    path: '/api/admin/topics',
    tags: ['topics'],
    security: [{ oauth2: ['admin:realtime'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.TopicPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Create a private topic */
  createTopic: {
    operationId: 'createTopic',
    method: 'POST',
    path: '/api/admin/topics',
    tags: ['topics'],
    security: [{ oauth2: ['admin:realtime'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.TopicCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.Topic },
        headers: { Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) } },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get a private topic */
  getTopic: {
    operationId: 'getTopic',
    method: 'GET',
    path: '/api/admin/topics/{topic}',
    tags: ['topics'],
    security: [{ oauth2: ['admin:realtime'] }],
    params: {
      read: { topic: { as: ['string'] } },
      schema: z.looseObject({
        topic: z.string().min(1).max(200).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9_.:-]*$', 'u')),
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Topic }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Delete a private topic */
  deleteTopic: {
    operationId: 'deleteTopic',
    method: 'DELETE',
    path: '/api/admin/topics/{topic}',
    tags: ['topics'],
    security: [{ oauth2: ['admin:realtime'] }],
    params: {
      read: { topic: { as: ['string'] } },
      schema: z.looseObject({
        topic: z.string().min(1).max(200).regex(new RegExp('^[A-Za-z0-9_-][A-Za-z0-9_.:-]*$', 'u')),
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Send a notification */
  sendNotification: {
    operationId: 'sendNotification',
    method: 'POST',
    path: '/api/admin/notifications',
    tags: ['notifications'],
    security: [{ oauth2: ['admin:realtime'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.NotificationCreate },
    },
    responses: {
      201: { contents: { 'application/json': schemas.NotificationSent }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** List webhook endpoints */
  listWebhookEndpoints: {
    operationId: 'listWebhookEndpoints',
    method: 'GET',
    path: '/api/admin/webhooks',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:read'] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookEndpointPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Create a webhook endpoint */
  createWebhookEndpoint: {
    operationId: 'createWebhookEndpoint',
    method: 'POST',
    path: '/api/admin/webhooks',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.WebhookEndpointCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.WebhookEndpointCreated },
        headers: {
          Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) },
          'Cache-Control': { required: true, schema: z.literal('no-store') },
        },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** Get a webhook endpoint */
  getWebhookEndpoint: {
    operationId: 'getWebhookEndpoint',
    method: 'GET',
    path: '/api/admin/webhooks/{endpointId}',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:read'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookEndpoint }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Delete a webhook endpoint */
  deleteWebhookEndpoint: {
    operationId: 'deleteWebhookEndpoint',
    method: 'DELETE',
    path: '/api/admin/webhooks/{endpointId}',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Change a webhook endpoint */
  updateWebhookEndpoint: {
    operationId: 'updateWebhookEndpoint',
    method: 'PATCH',
    path: '/api/admin/webhooks/{endpointId}',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.WebhookEndpointUpdate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookEndpoint }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** Give a webhook endpoint a new secret */
  rotateWebhookSecret: {
    operationId: 'rotateWebhookSecret',
    method: 'POST',
    path: '/api/admin/webhooks/{endpointId}/secret',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.WebhookSecretRotation },
    },
    responses: {
      200: {
        contents: { 'application/json': schemas.WebhookSecretCreated },
        headers: { 'Cache-Control': { required: true, schema: z.literal('no-store') } },
      },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Verify a webhook endpoint */
  verifyWebhookEndpoint: {
    operationId: 'verifyWebhookEndpoint',
    method: 'POST',
    path: '/api/admin/webhooks/{endpointId}/verify',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookEndpoint }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      409: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-needs-others': 'a receiver that answers the challenge' },
  },
  /** Send a test event */
  testWebhookEndpoint: {
    operationId: 'testWebhookEndpoint',
    method: 'POST',
    path: '/api/admin/webhooks/{endpointId}/test',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookTestResult }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Deliver again */
  replayWebhookDeliveries: {
    operationId: 'replayWebhookDeliveries',
    method: 'POST',
    path: '/api/admin/webhooks/{endpointId}/replay',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:write'] }],
    params: {
      read: { endpointId: { as: ['string'] } },
      schema: z.looseObject({
        endpointId: schemas.WebhookEndpointId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.WebhookReplay },
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookReplayResult }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      413: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      415: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-business-refusal': [400] },
  },
  /** List webhook deliveries */
  listWebhookDeliveries: {
    operationId: 'listWebhookDeliveries',
    method: 'GET',
    path: '/api/admin/webhook-deliveries',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:read'] }],
    query: {
      read: {
        endpointId: { as: ['string'] },
        state: { as: ['string'] },
        type: { as: ['string'] },
        from: { as: ['number'] },
        to: { as: ['number'] },
        limit: { as: ['number'] },
        cursor: { as: ['string'] },
      },
      schema: z.strictObject({
        endpointId: schemas.WebhookEndpointId.optional(),
        state: z.enum(['pending', 'delivered', 'dead']).optional(),
        type: z.string().min(1).max(128).optional(),
        from: z.int().min(0).max(8640000000000000).optional(),
        to: z.int().min(0).max(8640000000000000).optional(),
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookDeliveryPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Get a webhook delivery */
  getWebhookDelivery: {
    operationId: 'getWebhookDelivery',
    method: 'GET',
    path: '/api/admin/webhook-deliveries/{deliveryId}',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:read'] }],
    params: {
      read: { deliveryId: { as: ['string'] } },
      schema: z.looseObject({
        deliveryId: schemas.WebhookDeliveryId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookDeliveryDetails }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-needs-others': 'an event that was delivered' },
  },
  /** List the attempts of a delivery */
  listWebhookAttempts: {
    operationId: 'listWebhookAttempts',
    method: 'GET',
    path: '/api/admin/webhook-deliveries/{deliveryId}/attempts',
    tags: ['webhooks'],
    security: [{ oauth2: ['webhooks:read'] }],
    params: {
      read: { deliveryId: { as: ['string'] } },
      schema: z.looseObject({
        deliveryId: schemas.WebhookDeliveryId,
      }),
    },
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.WebhookAttemptPage }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      404: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-needs-others': 'an event that was delivered' },
  },
  /** List the signing keys */
  listSigningKeys: {
    operationId: 'listSigningKeys',
    method: 'GET',
    path: '/api/admin/signing-keys',
    tags: ['signing-keys'],
    security: [{ oauth2: ['admin:signing-keys'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.SigningKeyList }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
  /** Rotate the signing keys */
  rotateSigningKeys: {
    operationId: 'rotateSigningKeys',
    method: 'POST',
    path: '/api/admin/signing-keys/rotate',
    tags: ['signing-keys'],
    security: [{ oauth2: ['admin:signing-keys'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      201: { contents: { 'application/json': schemas.SigningKeyRotation }, headers: {} },
      400: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      401: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/problem+json': schemas.Problem }, headers: {} },
      503: {
        contents: { 'application/problem+json': schemas.Problem },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: {},
  },
} satisfies RouteTable

export type OperationId = keyof typeof routes

export interface Calls<Principal> {
  /**
   * List clients
   *
   * `GET /api/admin/clients`
   */
  listClients: {
    params: ParametersOf<paths['/api/admin/clients']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/clients']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/clients']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create a client
   *
   * `POST /api/admin/clients`
   */
  createClient: {
    params: ParametersOf<paths['/api/admin/clients']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/clients']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/clients']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/clients']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a client
   *
   * `GET /api/admin/clients/{clientId}`
   */
  getClient: {
    params: ParametersOf<paths['/api/admin/clients/{clientId}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/clients/{clientId}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/clients/{clientId}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients/{clientId}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a client
   *
   * `DELETE /api/admin/clients/{clientId}`
   */
  deleteClient: {
    params: ParametersOf<paths['/api/admin/clients/{clientId}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/clients/{clientId}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/clients/{clientId}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients/{clientId}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change a client
   *
   * `PATCH /api/admin/clients/{clientId}`
   */
  updateClient: {
    params: ParametersOf<paths['/api/admin/clients/{clientId}']['patch'], 'path'>
    query: ParametersOf<paths['/api/admin/clients/{clientId}']['patch'], 'query'>
    headers: ParametersOf<paths['/api/admin/clients/{clientId}']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients/{clientId}']['patch'], 'cookie'>
    body: BodyOf<paths['/api/admin/clients/{clientId}']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Give a client a new secret
   *
   * `POST /api/admin/clients/{clientId}/secret`
   */
  rotateClientSecret: {
    params: ParametersOf<paths['/api/admin/clients/{clientId}/secret']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/clients/{clientId}/secret']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/clients/{clientId}/secret']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/clients/{clientId}/secret']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List users
   *
   * `GET /api/admin/users`
   */
  listUsers: {
    params: ParametersOf<paths['/api/admin/users']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/users']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/users']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create a user
   *
   * `POST /api/admin/users`
   */
  createUser: {
    params: ParametersOf<paths['/api/admin/users']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/users']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/users']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/users']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a user
   *
   * `GET /api/admin/users/{userId}`
   */
  getUser: {
    params: ParametersOf<paths['/api/admin/users/{userId}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/users/{userId}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/users/{userId}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users/{userId}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a user
   *
   * `DELETE /api/admin/users/{userId}`
   */
  deleteUser: {
    params: ParametersOf<paths['/api/admin/users/{userId}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/users/{userId}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/users/{userId}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users/{userId}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change a user
   *
   * `PATCH /api/admin/users/{userId}`
   */
  updateUser: {
    params: ParametersOf<paths['/api/admin/users/{userId}']['patch'], 'path'>
    query: ParametersOf<paths['/api/admin/users/{userId}']['patch'], 'query'>
    headers: ParametersOf<paths['/api/admin/users/{userId}']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users/{userId}']['patch'], 'cookie'>
    body: BodyOf<paths['/api/admin/users/{userId}']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Log a user out of all devices
   *
   * `POST /api/admin/users/{userId}/logout`
   */
  logoutUser: {
    params: ParametersOf<paths['/api/admin/users/{userId}/logout']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/users/{userId}/logout']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/users/{userId}/logout']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/users/{userId}/logout']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List API keys
   *
   * `GET /api/admin/api-keys`
   */
  listApiKeys: {
    params: ParametersOf<paths['/api/admin/api-keys']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/api-keys']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/api-keys']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/api-keys']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create an API key
   *
   * `POST /api/admin/api-keys`
   */
  createApiKey: {
    params: ParametersOf<paths['/api/admin/api-keys']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/api-keys']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/api-keys']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/api-keys']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/api-keys']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get an API key
   *
   * `GET /api/admin/api-keys/{keyId}`
   */
  getApiKey: {
    params: ParametersOf<paths['/api/admin/api-keys/{keyId}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/api-keys/{keyId}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/api-keys/{keyId}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/api-keys/{keyId}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete an API key
   *
   * `DELETE /api/admin/api-keys/{keyId}`
   */
  deleteApiKey: {
    params: ParametersOf<paths['/api/admin/api-keys/{keyId}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/api-keys/{keyId}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/api-keys/{keyId}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/api-keys/{keyId}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the default SDK configuration
   *
   * `GET /api/admin/sdk-config`
   */
  getDefaultSdkConfig: {
    params: ParametersOf<paths['/api/admin/sdk-config']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/sdk-config']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/sdk-config']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Replace the default SDK configuration
   *
   * `PUT /api/admin/sdk-config`
   */
  putDefaultSdkConfig: {
    params: ParametersOf<paths['/api/admin/sdk-config']['put'], 'path'>
    query: ParametersOf<paths['/api/admin/sdk-config']['put'], 'query'>
    headers: ParametersOf<paths['/api/admin/sdk-config']['put'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config']['put'], 'cookie'>
    body: BodyOf<paths['/api/admin/sdk-config']['put'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the applications with settings of their own
   *
   * `GET /api/admin/sdk-config/apps`
   */
  listAppSdkConfigs: {
    params: ParametersOf<paths['/api/admin/sdk-config/apps']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/sdk-config/apps']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/sdk-config/apps']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config/apps']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get what differs for an application
   *
   * `GET /api/admin/sdk-config/apps/{app}`
   */
  getAppSdkConfig: {
    params: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Replace what differs for an application
   *
   * `PUT /api/admin/sdk-config/apps/{app}`
   */
  putAppSdkConfig: {
    params: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 'path'>
    query: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 'query'>
    headers: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 'cookie'>
    body: BodyOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Take away what differs for an application
   *
   * `DELETE /api/admin/sdk-config/apps/{app}`
   */
  deleteAppSdkConfig: {
    params: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List private topics
   *
   * `GET /api/admin/topics`
   */
  listTopics: {
    params: ParametersOf<paths['/api/admin/topics']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/topics']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/topics']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/topics']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create a private topic
   *
   * `POST /api/admin/topics`
   */
  createTopic: {
    params: ParametersOf<paths['/api/admin/topics']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/topics']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/topics']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/topics']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/topics']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a private topic
   *
   * `GET /api/admin/topics/{topic}`
   */
  getTopic: {
    params: ParametersOf<paths['/api/admin/topics/{topic}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/topics/{topic}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/topics/{topic}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/topics/{topic}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a private topic
   *
   * `DELETE /api/admin/topics/{topic}`
   */
  deleteTopic: {
    params: ParametersOf<paths['/api/admin/topics/{topic}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/topics/{topic}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/topics/{topic}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/topics/{topic}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Send a notification
   *
   * `POST /api/admin/notifications`
   */
  sendNotification: {
    params: ParametersOf<paths['/api/admin/notifications']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/notifications']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/notifications']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/notifications']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/notifications']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List webhook endpoints
   *
   * `GET /api/admin/webhooks`
   */
  listWebhookEndpoints: {
    params: ParametersOf<paths['/api/admin/webhooks']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/webhooks']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/webhooks']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create a webhook endpoint
   *
   * `POST /api/admin/webhooks`
   */
  createWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/webhooks']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a webhook endpoint
   *
   * `GET /api/admin/webhooks/{endpointId}`
   */
  getWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a webhook endpoint
   *
   * `DELETE /api/admin/webhooks/{endpointId}`
   */
  deleteWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change a webhook endpoint
   *
   * `PATCH /api/admin/webhooks/{endpointId}`
   */
  updateWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 'cookie'>
    body: BodyOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Give a webhook endpoint a new secret
   *
   * `POST /api/admin/webhooks/{endpointId}/secret`
   */
  rotateWebhookSecret: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Verify a webhook endpoint
   *
   * `POST /api/admin/webhooks/{endpointId}/verify`
   */
  verifyWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Send a test event
   *
   * `POST /api/admin/webhooks/{endpointId}/test`
   */
  testWebhookEndpoint: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Deliver again
   *
   * `POST /api/admin/webhooks/{endpointId}/replay`
   */
  replayWebhookDeliveries: {
    params: ParametersOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 'cookie'>
    body: BodyOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List webhook deliveries
   *
   * `GET /api/admin/webhook-deliveries`
   */
  listWebhookDeliveries: {
    params: ParametersOf<paths['/api/admin/webhook-deliveries']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/webhook-deliveries']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/webhook-deliveries']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhook-deliveries']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a webhook delivery
   *
   * `GET /api/admin/webhook-deliveries/{deliveryId}`
   */
  getWebhookDelivery: {
    params: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the attempts of a delivery
   *
   * `GET /api/admin/webhook-deliveries/{deliveryId}/attempts`
   */
  listWebhookAttempts: {
    params: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the signing keys
   *
   * `GET /api/admin/signing-keys`
   */
  listSigningKeys: {
    params: ParametersOf<paths['/api/admin/signing-keys']['get'], 'path'>
    query: ParametersOf<paths['/api/admin/signing-keys']['get'], 'query'>
    headers: ParametersOf<paths['/api/admin/signing-keys']['get'], 'header'>
    cookies: ParametersOf<paths['/api/admin/signing-keys']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Rotate the signing keys
   *
   * `POST /api/admin/signing-keys/rotate`
   */
  rotateSigningKeys: {
    params: ParametersOf<paths['/api/admin/signing-keys/rotate']['post'], 'path'>
    query: ParametersOf<paths['/api/admin/signing-keys/rotate']['post'], 'query'>
    headers: ParametersOf<paths['/api/admin/signing-keys/rotate']['post'], 'header'>
    cookies: ParametersOf<paths['/api/admin/signing-keys/rotate']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
}

export interface Replies {
  listClients:
    | { status: 200; body: ContentOf<paths['/api/admin/clients']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/clients']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients']['get'], 503, 'Retry-After'> } }
  createClient:
    | { status: 201; body: ContentOf<paths['/api/admin/clients']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/admin/clients']['post'], 201, 'Location'>; 'Cache-Control': HeaderOf<paths['/api/admin/clients']['post'], 201, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/clients']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients']['post'], 403, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/clients']['post'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/clients']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/clients']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients']['post'], 503, 'Retry-After'> } }
  getClient:
    | { status: 200; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients/{clientId}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients/{clientId}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients/{clientId}']['get'], 503, 'Retry-After'> } }
  deleteClient:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients/{clientId}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients/{clientId}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients/{clientId}']['delete'], 503, 'Retry-After'> } }
  updateClient:
    | { status: 200; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients/{clientId}']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients/{clientId}']['patch'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients/{clientId}']['patch'], 503, 'Retry-After'> } }
  rotateClientSecret:
    | { status: 200; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/api/admin/clients/{clientId}/secret']['post'], 200, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/clients/{clientId}/secret']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/clients/{clientId}/secret']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/clients/{clientId}/secret']['post'], 503, 'Retry-After'> } }
  listUsers:
    | { status: 200; body: ContentOf<paths['/api/admin/users']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/users']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users']['get'], 503, 'Retry-After'> } }
  createUser:
    | { status: 201; body: ContentOf<paths['/api/admin/users']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/admin/users']['post'], 201, 'Location'>; 'Cache-Control': HeaderOf<paths['/api/admin/users']['post'], 201, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/users']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users']['post'], 403, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/users']['post'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/users']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/users']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users']['post'], 503, 'Retry-After'> } }
  getUser:
    | { status: 200; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users/{userId}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users/{userId}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users/{userId}']['get'], 503, 'Retry-After'> } }
  deleteUser:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users/{userId}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users/{userId}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users/{userId}']['delete'], 503, 'Retry-After'> } }
  updateUser:
    | { status: 200; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users/{userId}']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users/{userId}']['patch'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users/{userId}']['patch'], 503, 'Retry-After'> } }
  logoutUser:
    | { status: 200; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/users/{userId}/logout']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/users/{userId}/logout']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/users/{userId}/logout']['post'], 503, 'Retry-After'> } }
  listApiKeys:
    | { status: 200; body: ContentOf<paths['/api/admin/api-keys']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/api-keys']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/api-keys']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/api-keys']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/api-keys']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/api-keys']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/api-keys']['get'], 503, 'Retry-After'> } }
  createApiKey:
    | { status: 201; body: ContentOf<paths['/api/admin/api-keys']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/admin/api-keys']['post'], 201, 'Location'>; 'Cache-Control': HeaderOf<paths['/api/admin/api-keys']['post'], 201, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/api-keys']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/api-keys']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/api-keys']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/api-keys']['post'], 403, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/api-keys']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/api-keys']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/api-keys']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/api-keys']['post'], 503, 'Retry-After'> } }
  getApiKey:
    | { status: 200; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/api-keys/{keyId}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/api-keys/{keyId}']['get'], 503, 'Retry-After'> } }
  deleteApiKey:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/api-keys/{keyId}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/api-keys/{keyId}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/api-keys/{keyId}']['delete'], 503, 'Retry-After'> } }
  getDefaultSdkConfig:
    | { status: 200; body: ContentOf<paths['/api/admin/sdk-config']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config']['get'], 503, 'Retry-After'> } }
  putDefaultSdkConfig:
    | { status: 200; body: ContentOf<paths['/api/admin/sdk-config']['put'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config']['put'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config']['put'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config']['put'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config']['put'], 403, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/sdk-config']['put'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/sdk-config']['put'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config']['put'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config']['put'], 503, 'Retry-After'> } }
  listAppSdkConfigs:
    | { status: 200; body: ContentOf<paths['/api/admin/sdk-config/apps']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config/apps']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config/apps']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config/apps']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config/apps']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config/apps']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config/apps']['get'], 503, 'Retry-After'> } }
  getAppSdkConfig:
    | { status: 200; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['get'], 503, 'Retry-After'> } }
  putAppSdkConfig:
    | { status: 200; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 403, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['put'], 503, 'Retry-After'> } }
  deleteAppSdkConfig:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/sdk-config/apps/{app}']['delete'], 503, 'Retry-After'> } }
  listTopics:
    | { status: 200; body: ContentOf<paths['/api/admin/topics']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/topics']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/topics']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/topics']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/topics']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/topics']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/topics']['get'], 503, 'Retry-After'> } }
  createTopic:
    | { status: 201; body: ContentOf<paths['/api/admin/topics']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/admin/topics']['post'], 201, 'Location'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/topics']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/topics']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/topics']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/topics']['post'], 403, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/topics']['post'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/topics']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/topics']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/topics']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/topics']['post'], 503, 'Retry-After'> } }
  getTopic:
    | { status: 200; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/topics/{topic}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/topics/{topic}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/topics/{topic}']['get'], 503, 'Retry-After'> } }
  deleteTopic:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/topics/{topic}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/topics/{topic}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/topics/{topic}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/topics/{topic}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/topics/{topic}']['delete'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/topics/{topic}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/topics/{topic}']['delete'], 503, 'Retry-After'> } }
  sendNotification:
    | { status: 201; body: ContentOf<paths['/api/admin/notifications']['post'], 201, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/notifications']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/notifications']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/notifications']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/notifications']['post'], 403, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/notifications']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/notifications']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/notifications']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/notifications']['post'], 503, 'Retry-After'> } }
  listWebhookEndpoints:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks']['get'], 503, 'Retry-After'> } }
  createWebhookEndpoint:
    | { status: 201; body: ContentOf<paths['/api/admin/webhooks']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/admin/webhooks']['post'], 201, 'Location'>; 'Cache-Control': HeaderOf<paths['/api/admin/webhooks']['post'], 201, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks']['post'], 403, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/webhooks']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/webhooks']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks']['post'], 503, 'Retry-After'> } }
  getWebhookEndpoint:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['get'], 503, 'Retry-After'> } }
  deleteWebhookEndpoint:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['delete'], 503, 'Retry-After'> } }
  updateWebhookEndpoint:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}']['patch'], 503, 'Retry-After'> } }
  rotateWebhookSecret:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 200, 'application/json'>; headers: { 'Cache-Control': HeaderOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 200, 'Cache-Control'> } }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 409, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}/secret']['post'], 503, 'Retry-After'> } }
  verifyWebhookEndpoint:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 404, 'application/problem+json'> }
    | { status: 409; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 409, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}/verify']['post'], 503, 'Retry-After'> } }
  testWebhookEndpoint:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}/test']['post'], 503, 'Retry-After'> } }
  replayWebhookDeliveries:
    | { status: 200; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 404, 'application/problem+json'> }
    | { status: 413; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 413, 'application/problem+json'> }
    | { status: 415; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 415, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhooks/{endpointId}/replay']['post'], 503, 'Retry-After'> } }
  listWebhookDeliveries:
    | { status: 200; body: ContentOf<paths['/api/admin/webhook-deliveries']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhook-deliveries']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhook-deliveries']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhook-deliveries']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhook-deliveries']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhook-deliveries']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhook-deliveries']['get'], 503, 'Retry-After'> } }
  getWebhookDelivery:
    | { status: 200; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhook-deliveries/{deliveryId}']['get'], 503, 'Retry-After'> } }
  listWebhookAttempts:
    | { status: 200; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 403, 'application/problem+json'> }
    | { status: 404; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 404, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts']['get'], 503, 'Retry-After'> } }
  listSigningKeys:
    | { status: 200; body: ContentOf<paths['/api/admin/signing-keys']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/signing-keys']['get'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/signing-keys']['get'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/signing-keys']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/signing-keys']['get'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/signing-keys']['get'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/signing-keys']['get'], 503, 'Retry-After'> } }
  rotateSigningKeys:
    | { status: 201; body: ContentOf<paths['/api/admin/signing-keys/rotate']['post'], 201, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/admin/signing-keys/rotate']['post'], 400, 'application/problem+json'> }
    | { status: 401; body: ContentOf<paths['/api/admin/signing-keys/rotate']['post'], 401, 'application/problem+json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/admin/signing-keys/rotate']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/admin/signing-keys/rotate']['post'], 403, 'application/problem+json'> }
    | { status: 503; body: ContentOf<paths['/api/admin/signing-keys/rotate']['post'], 503, 'application/problem+json'>; headers: { 'Retry-After': HeaderOf<paths['/api/admin/signing-keys/rotate']['post'], 503, 'Retry-After'> } }
}

/** Operations by topic. */
export interface OperationsOfTag {
  'clients': 'listClients' | 'createClient' | 'getClient' | 'deleteClient' | 'updateClient' | 'rotateClientSecret'
  'users': 'listUsers' | 'createUser' | 'getUser' | 'deleteUser' | 'updateUser' | 'logoutUser'
  'api-keys': 'listApiKeys' | 'createApiKey' | 'getApiKey' | 'deleteApiKey'
  'sdk-config': 'getDefaultSdkConfig' | 'putDefaultSdkConfig' | 'listAppSdkConfigs' | 'getAppSdkConfig' | 'putAppSdkConfig' | 'deleteAppSdkConfig'
  'topics': 'listTopics' | 'createTopic' | 'getTopic' | 'deleteTopic'
  'notifications': 'sendNotification'
  'webhooks': 'listWebhookEndpoints' | 'createWebhookEndpoint' | 'getWebhookEndpoint' | 'deleteWebhookEndpoint' | 'updateWebhookEndpoint' | 'rotateWebhookSecret' | 'verifyWebhookEndpoint' | 'testWebhookEndpoint' | 'replayWebhookDeliveries' | 'listWebhookDeliveries' | 'getWebhookDelivery' | 'listWebhookAttempts'
  'signing-keys': 'listSigningKeys' | 'rotateSigningKeys'
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
export function mountAdmin<Principal, Given extends Handlers<Principal> = Handlers<Principal>>(
  app: FastifyInstance,
  handlers: Closed<Given, OperationId>,
  face: Face<Principal>,
): void {
  mountRoutes(app, routes, handlers as Handlers<Principal>, face)
}
