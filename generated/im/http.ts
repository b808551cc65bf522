// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { type Face, mountRoutes } from '../runtime/mount.ts'
import type { BodyOf, Closed, ContentOf, HeaderOf, ParametersOf, RequestFacts, RouteTable, WithDefaults } from '../runtime/route-table.ts'
import * as js from '../runtime/schema/index.ts'
import * as schemas from './schemas.ts'
import type { paths } from './types.ts'

export const routes = {
  /** Send a message */
  sendMessage: {
    operationId: 'sendMessage',
    method: 'POST',
    path: '/message/send',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MessageSend },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.SentMessage }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Send several messages */
  sendMessages: {
    operationId: 'sendMessages',
    method: 'POST',
    path: '/message/sendbatch',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.SendBatchRequest },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.SentBatch }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Find messages of a channel */
  listMessages: {
    operationId: 'listMessages',
    method: 'POST',
    path: '/messages',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MessageSearch },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.MessagePage }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Get one message */
  getMessage: {
    operationId: 'getMessage',
    method: 'POST',
    path: '/message',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MessageLookup },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Message }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      404: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Get one message by the number of its sender */
  getMessageByClientNo: {
    operationId: 'getMessageByClientNo',
    method: 'GET',
    path: '/message/byclientmsgno',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: {
        channel_id: { as: ['string'] },
        channel_type: { as: ['number'] },
        login_uid: { as: ['string'] },
        client_msg_no: { as: ['string'] },
      },
      schema: z.looseObject({
        channel_id: schemas.AnyChannelId,
        channel_type: schemas.ChannelType,
        login_uid: schemas.Uid.optional(),
        client_msg_no: schemas.ClientMsgNo,
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Message }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      404: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Set the token of a user */
  updateToken: {
    operationId: 'updateToken',
    method: 'POST',
    path: '/user/token',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.TokenUpdate },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.TokenUpdated }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** See who is online */
  getOnlineStatus: {
    operationId: 'getOnlineStatus',
    method: 'POST',
    path: '/user/onlinestatus',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UidsRequest },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.OnlineStatus }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Sign a device out */
  quitDevice: {
    operationId: 'quitDevice',
    method: 'POST',
    path: '/user/device_quit',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.DeviceQuit },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Done }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Make users system users */
  addSystemUsers: {
    operationId: 'addSystemUsers',
    method: 'POST',
    path: '/user/systemuids_add',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UidsObject },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Done }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Make users ordinary again */
  removeSystemUsers: {
    operationId: 'removeSystemUsers',
    method: 'POST',
    path: '/user/systemuids_remove',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UidsObject },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Done }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** List the system users */
  listSystemUsers: {
    operationId: 'listSystemUsers',
    method: 'GET',
    path: '/user/systemuids',
    tags: ['user'],
    security: [{ managerToken: [] }, { managerBearer: ['user:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.UidList }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Get the addresses of the gateway */
  getRoute: {
    operationId: 'getRoute',
    method: 'GET',
    path: '/route',
    tags: ['route'],
    security: [{ managerToken: [] }, { managerBearer: ['route:r'] }],
    query: {
      read: { uid: { as: ['string'] }, intranet: { as: ['number'] } },
      schema: z.looseObject({
        uid: schemas.Uid.optional(),
        intranet: js.oneOfValues(js.anything(), [0, 1]).optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Route }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Get the addresses for several users */
  listRoutes: {
    operationId: 'listRoutes',
    method: 'POST',
    path: '/route/batch',
    tags: ['route'],
    security: [{ managerToken: [] }, { managerBearer: ['route:r'] }],
    query: {
      read: { intranet: { as: ['number'] } },
      schema: z.looseObject({
        intranet: js.oneOfValues(js.anything(), [0, 1]).optional(),
      }),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UidsRequest },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.UserRoutes }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Does the service work */
  checkHealth: {
    operationId: 'checkHealth',
    method: 'GET',
    path: '/health',
    tags: ['monitor'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ServiceHealth }, headers: {} },
      500: { contents: { 'application/json': schemas.ServiceFailure }, headers: {} },
    },
    extensions: { 'x-open-query': true },
  },
  /** Get the metrics */
  scrapeMetrics: {
    operationId: 'scrapeMetrics',
    method: 'GET',
    path: '/metrics',
    tags: ['monitor'],
    security: [{ metricsToken: [] }, {}],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'text/plain; version=0.0.4': z.string() }, headers: {} },
      401: { contents: {}, headers: {} },
    },
    extensions: { 'x-open-query': true },
  },
  /** Get the state of the process */
  getVariables: {
    operationId: 'getVariables',
    method: 'GET',
    path: '/varz',
    tags: ['monitor'],
    security: [{ managerToken: [] }, { managerBearer: ['monitor:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Variables }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** List the clients of the gateway */
  listConnections: {
    operationId: 'listConnections',
    method: 'GET',
    path: '/connz',
    tags: ['monitor'],
    security: [{ managerToken: [] }, { managerBearer: ['monitor:r'] }],
    query: {
      read: {
        sort: { as: ['string'] },
        offset: { as: ['number'] },
        limit: { as: ['number'] },
        uid: { as: ['string'] },
      },
      schema: z.looseObject({
        sort: z.enum([
          'id',
          'idDesc',
          'idle',
          'idleDesc',
          'uptime',
          'uptimeDesc',
          'pendingBytes',
          'pendingBytesDesc',
          'inMsg',
          'inMsgDesc',
          'outMsg',
          'outMsgDesc',
        ]).default('id'),
        offset: z.int().min(0).max(1000000).default(0),
        limit: z.int().min(1).max(1000).default(20),
        uid: schemas.Uid.optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Connections }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Sign in as a manager */
  loginManager: {
    operationId: 'loginManager',
    method: 'POST',
    path: '/manager/login',
    tags: ['manager'],
    security: [],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ManagerLogin },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.ManagerSession }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'auth', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Start a profile of the process */
  startProfile: {
    operationId: 'startProfile',
    method: 'POST',
    path: '/debug/pprof/start',
    tags: ['monitor'],
    security: [{ managerToken: [] }, { managerBearer: ['monitor:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ProfileStart },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Done }, headers: {} },
      400: { contents: { 'application/json': schemas.ImError }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      404: { contents: { 'application/json': schemas.ImError }, headers: {} },
      409: { contents: { 'application/json': schemas.ImError }, headers: {} },
      413: { contents: { 'application/json': schemas.ImError }, headers: {} },
      415: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** End the profile and get it */
  stopProfile: {
    operationId: 'stopProfile',
    method: 'POST',
    path: '/debug/pprof/stop',
    tags: ['monitor'],
    security: [{ managerToken: [] }, { managerBearer: ['monitor:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Profile }, headers: {} },
      401: { contents: {}, headers: {} },
      403: { contents: { 'application/json': schemas.ImError }, headers: {} },
      404: { contents: { 'application/json': schemas.ImError }, headers: {} },
      409: { contents: { 'application/json': schemas.ImError }, headers: {} },
      429: {
        contents: { 'application/json': schemas.ImError },
        headers: {
          RateLimit: { required: false, schema: z.string().max(200) },
          'RateLimit-Policy': { required: false, schema: z.string().max(200) },
          'Retry-After': { required: true, schema: z.int().min(0).max(86400) },
        },
      },
      503: {
        contents: { 'application/json': schemas.ImError },
        headers: { 'Retry-After': { required: true, schema: z.int().min(0).max(86400) } },
      },
    },
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
} satisfies RouteTable

export type OperationId = keyof typeof routes

export interface Calls<Principal> {
  /**
   * Send a message
   *
   * `POST /message/send`
   */
  sendMessage: {
    params: ParametersOf<paths['/message/send']['post'], 'path'>
    query: ParametersOf<paths['/message/send']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message/send']['post'], 'header'>
    cookies: ParametersOf<paths['/message/send']['post'], 'cookie'>
    body: BodyOf<paths['/message/send']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Send several messages
   *
   * `POST /message/sendbatch`
   */
  sendMessages: {
    params: ParametersOf<paths['/message/sendbatch']['post'], 'path'>
    query: ParametersOf<paths['/message/sendbatch']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message/sendbatch']['post'], 'header'>
    cookies: ParametersOf<paths['/message/sendbatch']['post'], 'cookie'>
    body: BodyOf<paths['/message/sendbatch']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Find messages of a channel
   *
   * `POST /messages`
   */
  listMessages: {
    params: ParametersOf<paths['/messages']['post'], 'path'>
    query: ParametersOf<paths['/messages']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/messages']['post'], 'header'>
    cookies: ParametersOf<paths['/messages']['post'], 'cookie'>
    body: BodyOf<paths['/messages']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get one message
   *
   * `POST /message`
   */
  getMessage: {
    params: ParametersOf<paths['/message']['post'], 'path'>
    query: ParametersOf<paths['/message']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message']['post'], 'header'>
    cookies: ParametersOf<paths['/message']['post'], 'cookie'>
    body: BodyOf<paths['/message']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get one message by the number of its sender
   *
   * `GET /message/byclientmsgno`
   */
  getMessageByClientNo: {
    params: ParametersOf<paths['/message/byclientmsgno']['get'], 'path'>
    query: ParametersOf<paths['/message/byclientmsgno']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message/byclientmsgno']['get'], 'header'>
    cookies: ParametersOf<paths['/message/byclientmsgno']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Set the token of a user
   *
   * `POST /user/token`
   */
  updateToken: {
    params: ParametersOf<paths['/user/token']['post'], 'path'>
    query: ParametersOf<paths['/user/token']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/token']['post'], 'header'>
    cookies: ParametersOf<paths['/user/token']['post'], 'cookie'>
    body: BodyOf<paths['/user/token']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * See who is online
   *
   * `POST /user/onlinestatus`
   */
  getOnlineStatus: {
    params: ParametersOf<paths['/user/onlinestatus']['post'], 'path'>
    query: ParametersOf<paths['/user/onlinestatus']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/onlinestatus']['post'], 'header'>
    cookies: ParametersOf<paths['/user/onlinestatus']['post'], 'cookie'>
    body: BodyOf<paths['/user/onlinestatus']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Sign a device out
   *
   * `POST /user/device_quit`
   */
  quitDevice: {
    params: ParametersOf<paths['/user/device_quit']['post'], 'path'>
    query: ParametersOf<paths['/user/device_quit']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/device_quit']['post'], 'header'>
    cookies: ParametersOf<paths['/user/device_quit']['post'], 'cookie'>
    body: BodyOf<paths['/user/device_quit']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Make users system users
   *
   * `POST /user/systemuids_add`
   */
  addSystemUsers: {
    params: ParametersOf<paths['/user/systemuids_add']['post'], 'path'>
    query: ParametersOf<paths['/user/systemuids_add']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/systemuids_add']['post'], 'header'>
    cookies: ParametersOf<paths['/user/systemuids_add']['post'], 'cookie'>
    body: BodyOf<paths['/user/systemuids_add']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Make users ordinary again
   *
   * `POST /user/systemuids_remove`
   */
  removeSystemUsers: {
    params: ParametersOf<paths['/user/systemuids_remove']['post'], 'path'>
    query: ParametersOf<paths['/user/systemuids_remove']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/systemuids_remove']['post'], 'header'>
    cookies: ParametersOf<paths['/user/systemuids_remove']['post'], 'cookie'>
    body: BodyOf<paths['/user/systemuids_remove']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the system users
   *
   * `GET /user/systemuids`
   */
  listSystemUsers: {
    params: ParametersOf<paths['/user/systemuids']['get'], 'path'>
    query: ParametersOf<paths['/user/systemuids']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/user/systemuids']['get'], 'header'>
    cookies: ParametersOf<paths['/user/systemuids']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the addresses of the gateway
   *
   * `GET /route`
   */
  getRoute: {
    params: ParametersOf<paths['/route']['get'], 'path'>
    query: ParametersOf<paths['/route']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/route']['get'], 'header'>
    cookies: ParametersOf<paths['/route']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the addresses for several users
   *
   * `POST /route/batch`
   */
  listRoutes: {
    params: ParametersOf<paths['/route/batch']['post'], 'path'>
    query: ParametersOf<paths['/route/batch']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/route/batch']['post'], 'header'>
    cookies: ParametersOf<paths['/route/batch']['post'], 'cookie'>
    body: BodyOf<paths['/route/batch']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Does the service work
   *
   * `GET /health`
   */
  checkHealth: {
    params: ParametersOf<paths['/health']['get'], 'path'>
    query: ParametersOf<paths['/health']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/health']['get'], 'header'>
    cookies: ParametersOf<paths['/health']['get'], 'cookie'>
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
  scrapeMetrics: {
    params: ParametersOf<paths['/metrics']['get'], 'path'>
    query: ParametersOf<paths['/metrics']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/metrics']['get'], 'header'>
    cookies: ParametersOf<paths['/metrics']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal | undefined
    request: RequestFacts
  }
  /**
   * Get the state of the process
   *
   * `GET /varz`
   */
  getVariables: {
    params: ParametersOf<paths['/varz']['get'], 'path'>
    query: ParametersOf<paths['/varz']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/varz']['get'], 'header'>
    cookies: ParametersOf<paths['/varz']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the clients of the gateway
   *
   * `GET /connz`
   */
  listConnections: {
    params: ParametersOf<paths['/connz']['get'], 'path'>
    query: WithDefaults<ParametersOf<paths['/connz']['get'], 'query'>, 'sort' | 'offset' | 'limit'> & Record<string, unknown>
    headers: ParametersOf<paths['/connz']['get'], 'header'>
    cookies: ParametersOf<paths['/connz']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Sign in as a manager
   *
   * `POST /manager/login`
   */
  loginManager: {
    params: ParametersOf<paths['/manager/login']['post'], 'path'>
    query: ParametersOf<paths['/manager/login']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/manager/login']['post'], 'header'>
    cookies: ParametersOf<paths['/manager/login']['post'], 'cookie'>
    body: BodyOf<paths['/manager/login']['post'], 'application/json'>
    contentType: 'application/json'
    principal: undefined
    request: RequestFacts
  }
  /**
   * Start a profile of the process
   *
   * `POST /debug/pprof/start`
   */
  startProfile: {
    params: ParametersOf<paths['/debug/pprof/start']['post'], 'path'>
    query: ParametersOf<paths['/debug/pprof/start']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/debug/pprof/start']['post'], 'header'>
    cookies: ParametersOf<paths['/debug/pprof/start']['post'], 'cookie'>
    body: BodyOf<paths['/debug/pprof/start']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * End the profile and get it
   *
   * `POST /debug/pprof/stop`
   */
  stopProfile: {
    params: ParametersOf<paths['/debug/pprof/stop']['post'], 'path'>
    query: ParametersOf<paths['/debug/pprof/stop']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/debug/pprof/stop']['post'], 'header'>
    cookies: ParametersOf<paths['/debug/pprof/stop']['post'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
}

export interface Replies {
  sendMessage:
    | { status: 200; body: ContentOf<paths['/message/send']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message/send']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message/send']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/message/send']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/message/send']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message/send']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message/send']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message/send']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message/send']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message/send']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message/send']['post'], 503, 'Retry-After'> } }
  sendMessages:
    | { status: 200; body: ContentOf<paths['/message/sendbatch']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message/sendbatch']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message/sendbatch']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/message/sendbatch']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/message/sendbatch']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message/sendbatch']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message/sendbatch']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message/sendbatch']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message/sendbatch']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message/sendbatch']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message/sendbatch']['post'], 503, 'Retry-After'> } }
  listMessages:
    | { status: 200; body: ContentOf<paths['/messages']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/messages']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/messages']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/messages']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/messages']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/messages']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/messages']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/messages']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/messages']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/messages']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/messages']['post'], 503, 'Retry-After'> } }
  getMessage:
    | { status: 200; body: ContentOf<paths['/message']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/message']['post'], 404, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/message']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/message']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message']['post'], 503, 'Retry-After'> } }
  getMessageByClientNo:
    | { status: 200; body: ContentOf<paths['/message/byclientmsgno']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message/byclientmsgno']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message/byclientmsgno']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/message/byclientmsgno']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message/byclientmsgno']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message/byclientmsgno']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message/byclientmsgno']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message/byclientmsgno']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message/byclientmsgno']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message/byclientmsgno']['get'], 503, 'Retry-After'> } }
  updateToken:
    | { status: 200; body: ContentOf<paths['/user/token']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/user/token']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/token']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/user/token']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/user/token']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/token']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/token']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/token']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/token']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/token']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/token']['post'], 503, 'Retry-After'> } }
  getOnlineStatus:
    | { status: 200; body: ContentOf<paths['/user/onlinestatus']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/user/onlinestatus']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/onlinestatus']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/user/onlinestatus']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/user/onlinestatus']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/onlinestatus']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/onlinestatus']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/onlinestatus']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/onlinestatus']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/onlinestatus']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/onlinestatus']['post'], 503, 'Retry-After'> } }
  quitDevice:
    | { status: 200; body: ContentOf<paths['/user/device_quit']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/user/device_quit']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/device_quit']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/user/device_quit']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/user/device_quit']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/device_quit']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/device_quit']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/device_quit']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/device_quit']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/device_quit']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/device_quit']['post'], 503, 'Retry-After'> } }
  addSystemUsers:
    | { status: 200; body: ContentOf<paths['/user/systemuids_add']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/user/systemuids_add']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/systemuids_add']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/user/systemuids_add']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/user/systemuids_add']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/systemuids_add']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/systemuids_add']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/systemuids_add']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/systemuids_add']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/systemuids_add']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/systemuids_add']['post'], 503, 'Retry-After'> } }
  removeSystemUsers:
    | { status: 200; body: ContentOf<paths['/user/systemuids_remove']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/user/systemuids_remove']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/systemuids_remove']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/user/systemuids_remove']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/user/systemuids_remove']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/systemuids_remove']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/systemuids_remove']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/systemuids_remove']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/systemuids_remove']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/systemuids_remove']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/systemuids_remove']['post'], 503, 'Retry-After'> } }
  listSystemUsers:
    | { status: 200; body: ContentOf<paths['/user/systemuids']['get'], 200, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/user/systemuids']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/user/systemuids']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/user/systemuids']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/user/systemuids']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/user/systemuids']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/user/systemuids']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/user/systemuids']['get'], 503, 'Retry-After'> } }
  getRoute:
    | { status: 200; body: ContentOf<paths['/route']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/route']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/route']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/route']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/route']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/route']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/route']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/route']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/route']['get'], 503, 'Retry-After'> } }
  listRoutes:
    | { status: 200; body: ContentOf<paths['/route/batch']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/route/batch']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/route/batch']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/route/batch']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/route/batch']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/route/batch']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/route/batch']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/route/batch']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/route/batch']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/route/batch']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/route/batch']['post'], 503, 'Retry-After'> } }
  checkHealth:
    | { status: 200; body: ContentOf<paths['/health']['get'], 200, 'application/json'> }
    | { status: 500; body: ContentOf<paths['/health']['get'], 500, 'application/json'> }
  scrapeMetrics:
    | { status: 200; body: ContentOf<paths['/metrics']['get'], 200, 'text/plain; version=0.0.4'> }
    | { status: 401; body?: undefined }
  getVariables:
    | { status: 200; body: ContentOf<paths['/varz']['get'], 200, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/varz']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/varz']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/varz']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/varz']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/varz']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/varz']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/varz']['get'], 503, 'Retry-After'> } }
  listConnections:
    | { status: 200; body: ContentOf<paths['/connz']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/connz']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/connz']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/connz']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/connz']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/connz']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/connz']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/connz']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/connz']['get'], 503, 'Retry-After'> } }
  loginManager:
    | { status: 200; body: ContentOf<paths['/manager/login']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/manager/login']['post'], 400, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/manager/login']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/manager/login']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/manager/login']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/manager/login']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/manager/login']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/manager/login']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/manager/login']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/manager/login']['post'], 503, 'Retry-After'> } }
  startProfile:
    | { status: 200; body: ContentOf<paths['/debug/pprof/start']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/debug/pprof/start']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/debug/pprof/start']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/debug/pprof/start']['post'], 404, 'application/json'> }
    | { status: 409; body: ContentOf<paths['/debug/pprof/start']['post'], 409, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/debug/pprof/start']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/debug/pprof/start']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/debug/pprof/start']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/debug/pprof/start']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/debug/pprof/start']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/debug/pprof/start']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/debug/pprof/start']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/debug/pprof/start']['post'], 503, 'Retry-After'> } }
  stopProfile:
    | { status: 200; body: ContentOf<paths['/debug/pprof/stop']['post'], 200, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/debug/pprof/stop']['post'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/debug/pprof/stop']['post'], 404, 'application/json'> }
    | { status: 409; body: ContentOf<paths['/debug/pprof/stop']['post'], 409, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/debug/pprof/stop']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/debug/pprof/stop']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/debug/pprof/stop']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/debug/pprof/stop']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/debug/pprof/stop']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/debug/pprof/stop']['post'], 503, 'Retry-After'> } }
}

/** Operations by topic. */
export interface OperationsOfTag {
  'message': 'sendMessage' | 'sendMessages' | 'listMessages' | 'getMessage' | 'getMessageByClientNo'
  'user': 'updateToken' | 'getOnlineStatus' | 'quitDevice' | 'addSystemUsers' | 'removeSystemUsers' | 'listSystemUsers'
  'route': 'getRoute' | 'listRoutes'
  'monitor': 'checkHealth' | 'scrapeMetrics' | 'getVariables' | 'listConnections' | 'startProfile' | 'stopProfile'
  'manager': 'loginManager'
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
export function mountIm<Principal, Given extends Handlers<Principal> = Handlers<Principal>>(
  app: FastifyInstance,
  handlers: Closed<Given, OperationId>,
  face: Face<Principal>,
): void {
  mountRoutes(app, routes, handlers as Handlers<Principal>, face)
}
