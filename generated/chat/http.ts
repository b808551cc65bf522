// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { type Face, mountRoutes } from '../runtime/mount.ts'
import type { BodyOf, Closed, ContentOf, HeaderOf, ParametersOf, RequestFacts, RouteTable, WithDefaults } from '../runtime/route-table.ts'
import * as schemas from './schemas.ts'
import type { paths } from './types.ts'

export const routes = {
  /** Make a person known */
  registerUser: {
    operationId: 'registerUser',
    method: 'POST',
    path: '/api/v1/users',
    tags: ['user'],
    security: [{ chatBearer: ['chat:users'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserCreate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.RegisteredUser }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** Get the own profile */
  getOwnProfile: {
    operationId: 'getOwnProfile',
    method: 'GET',
    path: '/api/v1/users/me',
    tags: ['user'],
    security: [{ chatBearer: [] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.User }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** Change the own profile */
  updateOwnProfile: {
    operationId: 'updateOwnProfile',
    method: 'PATCH',
    path: '/api/v1/users/me',
    tags: ['user'],
    security: [{ chatBearer: [] }],
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
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** List blocked people */
  listBlocks: {
    operationId: 'listBlocks',
    method: 'GET',
    path: '/api/v1/users/me/blocks',
    tags: ['user'],
    security: [{ chatBearer: [] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(100).default(50),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.BlockedUsers }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** Block a person */
  blockUser: {
    operationId: 'blockUser',
    method: 'PUT',
    path: '/api/v1/users/me/blocks/{user_id}',
    tags: ['user'],
    security: [{ chatBearer: [] }],
    params: {
      read: { user_id: { as: ['number'] } },
      schema: z.looseObject({
        user_id: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Unblock a person */
  unblockUser: {
    operationId: 'unblockUser',
    method: 'DELETE',
    path: '/api/v1/users/me/blocks/{user_id}',
    tags: ['user'],
    security: [{ chatBearer: [] }],
    params: {
      read: { user_id: { as: ['number'] } },
      schema: z.looseObject({
        user_id: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** Get a person */
  getPerson: {
    operationId: 'getPerson',
    method: 'GET',
    path: '/api/v1/users/{user_id}',
    tags: ['user'],
    security: [{ chatBearer: [] }],
    params: {
      read: { user_id: { as: ['number'] } },
      schema: z.looseObject({
        user_id: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.User }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** List the own chats */
  listChats: {
    operationId: 'listChats',
    method: 'GET',
    path: '/api/v1/chats',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(100).default(50),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ChatPage }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** Create a chat */
  createChat: {
    operationId: 'createChat',
    method: 'POST',
    path: '/api/v1/chats',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChatCreate },
    },
    responses: {
      201: {
        contents: { 'application/json': schemas.Chat },
        headers: { Location: { required: true, schema: z.string().max(500).meta({ format: 'uri-reference' }) } },
      },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** Get a chat */
  getChat: {
    operationId: 'getChat',
    method: 'GET',
    path: '/api/v1/chats/{chat_id}',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Chat }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** Delete a group */
  deleteChat: {
    operationId: 'deleteChat',
    method: 'DELETE',
    path: '/api/v1/chats/{chat_id}',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Change a group */
  updateChat: {
    operationId: 'updateChat',
    method: 'PATCH',
    path: '/api/v1/chats/{chat_id}',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChatUpdate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.Chat }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Put a chat away */
  hideChat: {
    operationId: 'hideChat',
    method: 'POST',
    path: '/api/v1/chats/{chat_id}/hide',
    tags: ['chat'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** List the members of a chat */
  listMembers: {
    operationId: 'listMembers',
    method: 'GET',
    path: '/api/v1/chats/{chat_id}/members',
    tags: ['member'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: { limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        limit: z.int().min(1).max(100).default(50),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.MemberPage }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** Add members to a group */
  addMembers: {
    operationId: 'addMembers',
    method: 'POST',
    path: '/api/v1/chats/{chat_id}/members',
    tags: ['member'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MembersAdd },
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Remove a member, or leave */
  removeMember: {
    operationId: 'removeMember',
    method: 'DELETE',
    path: '/api/v1/chats/{chat_id}/members/{user_id}',
    tags: ['member'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] }, user_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
        user_id: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Change what a member may do */
  updateMember: {
    operationId: 'updateMember',
    method: 'PATCH',
    path: '/api/v1/chats/{chat_id}/members/{user_id}',
    tags: ['member'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] }, user_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
        user_id: schemas.UserId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MemberUpdate },
    },
    responses: {
      200: { contents: { 'application/json': schemas.Member }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [403, 404] },
  },
  /** Read the history of a chat */
  listHistory: {
    operationId: 'listHistory',
    method: 'GET',
    path: '/api/v1/chats/{chat_id}/messages',
    tags: ['history'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: { before: { as: ['number'] }, after: { as: ['number'] }, limit: { as: ['number'] } },
      schema: z.strictObject({
        before: schemas.MessageId.optional(),
        after: schemas.MessageId.optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.MessagePage }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [400, 404] },
  },
  /** Mark a chat as read */
  markChatRead: {
    operationId: 'markChatRead',
    method: 'POST',
    path: '/api/v1/chats/{chat_id}/read',
    tags: ['history'],
    security: [{ chatBearer: [] }],
    params: {
      read: { chat_id: { as: ['number'] } },
      schema: z.looseObject({
        chat_id: schemas.ChatId,
      }),
    },
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ReadMark },
    },
    responses: {
      200: { contents: { 'application/json': schemas.ReadState }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** Search messages */
  searchMessages: {
    operationId: 'searchMessages',
    method: 'GET',
    path: '/api/v1/messages/search',
    tags: ['history'],
    security: [{ chatBearer: [] }],
    query: {
      read: {
        q: { as: ['string'] },
        chat_id: { as: ['number'] },
        from: { as: ['string'] },
        to: { as: ['string'] },
        limit: { as: ['number'] },
        cursor: { as: ['string'] },
      },
      schema: z.strictObject({
        q: z.string().min(1).max(200),
        chat_id: schemas.ChatId.optional(),
        from: z.iso.datetime({ offset: true }).optional(),
        to: z.iso.datetime({ offset: true }).optional(),
        limit: z.int().min(1).max(100).default(50),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.FoundMessages }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
  /** List calls */
  listCalls: {
    operationId: 'listCalls',
    method: 'GET',
    path: '/api/v1/calls',
    tags: ['call'],
    security: [{ chatBearer: [] }],
    query: {
      read: { missed: { as: ['boolean'] }, limit: { as: ['number'] }, cursor: { as: ['string'] } },
      schema: z.strictObject({
        missed: z.boolean().default(false),
        limit: z.int().min(1).max(100).default(50),
        cursor: z.string().min(1).max(2048).regex(new RegExp('^[A-Za-z0-9_-]+$', 'u')).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.CallPage }, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat' },
  },
  /** Send a notification */
  notifyPeople: {
    operationId: 'notifyPeople',
    method: 'POST',
    path: '/api/v1/notifications',
    tags: ['notification'],
    security: [{ chatBearer: ['chat:notify'] }],
    query: {
      read: {},
      schema: z.strictObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.NotificationSend },
    },
    responses: {
      204: { contents: {}, headers: {} },
      400: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      401: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'WWW-Authenticate': { required: true, schema: z.string().max(500) } },
      },
      403: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      404: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      413: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      415: { contents: { 'application/json': schemas.ErrorBody }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ErrorBody },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'chat', 'x-business-refusal': [404] },
  },
} satisfies RouteTable

export type OperationId = keyof typeof routes

export interface Calls<Principal> {
  /**
   * Make a person known
   *
   * `POST /api/v1/users`
   */
  registerUser: {
    params: ParametersOf<paths['/api/v1/users']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/users']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/users']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users']['post'], 'cookie'>
    body: BodyOf<paths['/api/v1/users']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the own profile
   *
   * `GET /api/v1/users/me`
   */
  getOwnProfile: {
    params: ParametersOf<paths['/api/v1/users/me']['get'], 'path'>
    query: ParametersOf<paths['/api/v1/users/me']['get'], 'query'>
    headers: ParametersOf<paths['/api/v1/users/me']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/me']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change the own profile
   *
   * `PATCH /api/v1/users/me`
   */
  updateOwnProfile: {
    params: ParametersOf<paths['/api/v1/users/me']['patch'], 'path'>
    query: ParametersOf<paths['/api/v1/users/me']['patch'], 'query'>
    headers: ParametersOf<paths['/api/v1/users/me']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/me']['patch'], 'cookie'>
    body: BodyOf<paths['/api/v1/users/me']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List blocked people
   *
   * `GET /api/v1/users/me/blocks`
   */
  listBlocks: {
    params: ParametersOf<paths['/api/v1/users/me/blocks']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/users/me/blocks']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/v1/users/me/blocks']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/me/blocks']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Block a person
   *
   * `PUT /api/v1/users/me/blocks/{user_id}`
   */
  blockUser: {
    params: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 'path'>
    query: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 'query'>
    headers: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Unblock a person
   *
   * `DELETE /api/v1/users/me/blocks/{user_id}`
   */
  unblockUser: {
    params: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 'path'>
    query: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a person
   *
   * `GET /api/v1/users/{user_id}`
   */
  getPerson: {
    params: ParametersOf<paths['/api/v1/users/{user_id}']['get'], 'path'>
    query: ParametersOf<paths['/api/v1/users/{user_id}']['get'], 'query'>
    headers: ParametersOf<paths['/api/v1/users/{user_id}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/users/{user_id}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the own chats
   *
   * `GET /api/v1/chats`
   */
  listChats: {
    params: ParametersOf<paths['/api/v1/chats']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/chats']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/v1/chats']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create a chat
   *
   * `POST /api/v1/chats`
   */
  createChat: {
    params: ParametersOf<paths['/api/v1/chats']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/chats']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats']['post'], 'cookie'>
    body: BodyOf<paths['/api/v1/chats']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a chat
   *
   * `GET /api/v1/chats/{chat_id}`
   */
  getChat: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}']['get'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}']['get'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a group
   *
   * `DELETE /api/v1/chats/{chat_id}`
   */
  deleteChat: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}']['delete'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change a group
   *
   * `PATCH /api/v1/chats/{chat_id}`
   */
  updateChat: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}']['patch'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}']['patch'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}']['patch'], 'cookie'>
    body: BodyOf<paths['/api/v1/chats/{chat_id}']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Put a chat away
   *
   * `POST /api/v1/chats/{chat_id}/hide`
   */
  hideChat: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the members of a chat
   *
   * `GET /api/v1/chats/{chat_id}/members`
   */
  listMembers: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/chats/{chat_id}/members']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Add members to a group
   *
   * `POST /api/v1/chats/{chat_id}/members`
   */
  addMembers: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/members']['post'], 'cookie'>
    body: BodyOf<paths['/api/v1/chats/{chat_id}/members']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Remove a member, or leave
   *
   * `DELETE /api/v1/chats/{chat_id}/members/{user_id}`
   */
  removeMember: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Change what a member may do
   *
   * `PATCH /api/v1/chats/{chat_id}/members/{user_id}`
   */
  updateMember: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 'cookie'>
    body: BodyOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Read the history of a chat
   *
   * `GET /api/v1/chats/{chat_id}/messages`
   */
  listHistory: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Mark a chat as read
   *
   * `POST /api/v1/chats/{chat_id}/read`
   */
  markChatRead: {
    params: ParametersOf<paths['/api/v1/chats/{chat_id}/read']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/chats/{chat_id}/read']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/chats/{chat_id}/read']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/chats/{chat_id}/read']['post'], 'cookie'>
    body: BodyOf<paths['/api/v1/chats/{chat_id}/read']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Search messages
   *
   * `GET /api/v1/messages/search`
   */
  searchMessages: {
    params: ParametersOf<paths['/api/v1/messages/search']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/messages/search']['get'], 'query'>, 'limit'>
    headers: ParametersOf<paths['/api/v1/messages/search']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/messages/search']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List calls
   *
   * `GET /api/v1/calls`
   */
  listCalls: {
    params: ParametersOf<paths['/api/v1/calls']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/api/v1/calls']['get'], 'query'>, 'missed' | 'limit'>
    headers: ParametersOf<paths['/api/v1/calls']['get'], 'header'>
    cookies: ParametersOf<paths['/api/v1/calls']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Send a notification
   *
   * `POST /api/v1/notifications`
   */
  notifyPeople: {
    params: ParametersOf<paths['/api/v1/notifications']['post'], 'path'>
    query: ParametersOf<paths['/api/v1/notifications']['post'], 'query'>
    headers: ParametersOf<paths['/api/v1/notifications']['post'], 'header'>
    cookies: ParametersOf<paths['/api/v1/notifications']['post'], 'cookie'>
    body: BodyOf<paths['/api/v1/notifications']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
}

export interface Replies {
  registerUser:
    | { status: 200; body: ContentOf<paths['/api/v1/users']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/users']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/users']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/users']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users']['post'], 503, 'Retry-After'> } }
  getOwnProfile:
    | { status: 200; body: ContentOf<paths['/api/v1/users/me']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/users/me']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/me']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/me']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/me']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/me']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/me']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/me']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/me']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/me']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/me']['get'], 503, 'Retry-After'> } }
  updateOwnProfile:
    | { status: 200; body: ContentOf<paths['/api/v1/users/me']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/users/me']['patch'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/me']['patch'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/me']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/me']['patch'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/users/me']['patch'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/users/me']['patch'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/me']['patch'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/me']['patch'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/me']['patch'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/me']['patch'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/me']['patch'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/me']['patch'], 503, 'Retry-After'> } }
  listBlocks:
    | { status: 200; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/me/blocks']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/me/blocks']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/me/blocks']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/me/blocks']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks']['get'], 503, 'Retry-After'> } }
  blockUser:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['put'], 503, 'Retry-After'> } }
  unblockUser:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/me/blocks/{user_id}']['delete'], 503, 'Retry-After'> } }
  getPerson:
    | { status: 200; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/users/{user_id}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/users/{user_id}']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/users/{user_id}']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/users/{user_id}']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/users/{user_id}']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/users/{user_id}']['get'], 503, 'Retry-After'> } }
  listChats:
    | { status: 200; body: ContentOf<paths['/api/v1/chats']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats']['get'], 503, 'Retry-After'> } }
  createChat:
    | { status: 201; body: ContentOf<paths['/api/v1/chats']['post'], 201, 'application/json'>; headers: { Location: HeaderOf<paths['/api/v1/chats']['post'], 201, 'Location'> } }
    | { status: 400; body: ContentOf<paths['/api/v1/chats']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/chats']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/chats']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats']['post'], 503, 'Retry-After'> } }
  getChat:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['get'], 503, 'Retry-After'> } }
  deleteChat:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}']['delete'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}']['delete'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['delete'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}']['delete'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['delete'], 503, 'Retry-After'> } }
  updateChat:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}']['patch'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}']['patch'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['patch'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}']['patch'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}']['patch'], 503, 'Retry-After'> } }
  hideChat:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/hide']['post'], 503, 'Retry-After'> } }
  listMembers:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/members']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/members']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['get'], 503, 'Retry-After'> } }
  addMembers:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/members']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/members']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/members']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members']['post'], 503, 'Retry-After'> } }
  removeMember:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['delete'], 503, 'Retry-After'> } }
  updateMember:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/members/{user_id}']['patch'], 503, 'Retry-After'> } }
  listHistory:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/messages']['get'], 503, 'Retry-After'> } }
  markChatRead:
    | { status: 200; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/chats/{chat_id}/read']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/chats/{chat_id}/read']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/chats/{chat_id}/read']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/read']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/chats/{chat_id}/read']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/chats/{chat_id}/read']['post'], 503, 'Retry-After'> } }
  searchMessages:
    | { status: 200; body: ContentOf<paths['/api/v1/messages/search']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/messages/search']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/messages/search']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/messages/search']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/messages/search']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/messages/search']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/messages/search']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/messages/search']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/messages/search']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/messages/search']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/messages/search']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/messages/search']['get'], 503, 'Retry-After'> } }
  listCalls:
    | { status: 200; body: ContentOf<paths['/api/v1/calls']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/api/v1/calls']['get'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/calls']['get'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/calls']['get'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/calls']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/calls']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/calls']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/calls']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/calls']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/calls']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/calls']['get'], 503, 'Retry-After'> } }
  notifyPeople:
    | { status: 204; body?: undefined }
    | { status: 400; body: ContentOf<paths['/api/v1/notifications']['post'], 400, 'application/json'> }
    | { status: 401; body: ContentOf<paths['/api/v1/notifications']['post'], 401, 'application/json'>; headers: { 'WWW-Authenticate': HeaderOf<paths['/api/v1/notifications']['post'], 401, 'WWW-Authenticate'> } }
    | { status: 403; body: ContentOf<paths['/api/v1/notifications']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/api/v1/notifications']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/api/v1/notifications']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/api/v1/notifications']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/api/v1/notifications']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/api/v1/notifications']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/api/v1/notifications']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/api/v1/notifications']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/api/v1/notifications']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/api/v1/notifications']['post'], 503, 'Retry-After'> } }
}

/** Operations by topic. */
export interface OperationsOfTag {
  'user': 'registerUser' | 'getOwnProfile' | 'updateOwnProfile' | 'listBlocks' | 'blockUser' | 'unblockUser' | 'getPerson'
  'chat': 'listChats' | 'createChat' | 'getChat' | 'deleteChat' | 'updateChat' | 'hideChat'
  'member': 'listMembers' | 'addMembers' | 'removeMember' | 'updateMember'
  'history': 'listHistory' | 'markChatRead' | 'searchMessages'
  'call': 'listCalls'
  'notification': 'notifyPeople'
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
export function mountChat<Principal, Given extends Handlers<Principal> = Handlers<Principal>>(
  app: FastifyInstance,
  handlers: Closed<Given, OperationId>,
  face: Face<Principal>,
): void {
  mountRoutes(app, routes, handlers as Handlers<Principal>, face)
}
