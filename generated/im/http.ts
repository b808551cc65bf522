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
  /** Sync commands, or the messages of a channel */
  syncMessages: {
    operationId: 'syncMessages',
    method: 'POST',
    path: '/message/sync',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.MessageSync },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Messages }, headers: {} },
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
  /** Acknowledge commands */
  acknowledgeCommands: {
    operationId: 'acknowledgeCommands',
    method: 'POST',
    path: '/message/syncack',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.CommandAck },
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
  /** Read the messages of a channel */
  syncChannelMessages: {
    operationId: 'syncChannelMessages',
    method: 'POST',
    path: '/channel/messagesync',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelMessageSync },
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
  /** Get the place of the newest message */
  getLastSeq: {
    operationId: 'getLastSeq',
    method: 'GET',
    path: '/channel/max_message_seq',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: { channel_id: { as: ['string'] }, channel_type: { as: ['number'] }, login_uid: { as: ['string'] } },
      schema: z.looseObject({
        channel_id: schemas.AnyChannelId,
        channel_type: schemas.ChannelType,
        login_uid: schemas.Uid.optional(),
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.LastSeq }, headers: {} },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Get the newest message */
  getLastMessage: {
    operationId: 'getLastMessage',
    method: 'GET',
    path: '/channel/last_message',
    tags: ['message'],
    security: [{ managerToken: [] }, { managerBearer: ['message:r'] }],
    query: {
      read: { channel_id: { as: ['string'] }, channel_type: { as: ['number'] }, login_uid: { as: ['string'] } },
      schema: z.looseObject({
        channel_id: schemas.AnyChannelId,
        channel_type: schemas.ChannelType,
        login_uid: schemas.Uid.optional(),
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
  /** Create or change a channel */
  saveChannel: {
    operationId: 'saveChannel',
    method: 'POST',
    path: '/channel',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelSave },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Get a channel */
  getChannelInfo: {
    operationId: 'getChannelInfo',
    method: 'GET',
    path: '/channel/info',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:r'] }],
    query: {
      read: { channel_id: { as: ['string'] }, channel_type: { as: ['number'] } },
      schema: z.looseObject({
        channel_id: schemas.ChannelId,
        channel_type: schemas.ChannelType,
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Channel }, headers: {} },
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
    extensions: { 'x-rate-limit': 'im', 'x-open-query': true },
  },
  /** Set the flags and the profile of a channel */
  saveChannelInfo: {
    operationId: 'saveChannelInfo',
    method: 'POST',
    path: '/channel/info',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelInfoSave },
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
  /** Delete a channel */
  deleteChannel: {
    operationId: 'deleteChannel',
    method: 'POST',
    path: '/channel/delete',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelName },
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
  /** Add subscribers */
  addSubscribers: {
    operationId: 'addSubscribers',
    method: 'POST',
    path: '/channel/subscriber_add',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.SubscriberChange },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Remove subscribers */
  removeSubscribers: {
    operationId: 'removeSubscribers',
    method: 'POST',
    path: '/channel/subscriber_remove',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.SubscriberChange },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Remove all subscribers */
  removeAllSubscribers: {
    operationId: 'removeAllSubscribers',
    method: 'POST',
    path: '/channel/subscriber_remove_all',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelName },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Put users on the block list */
  addToBlacklist: {
    operationId: 'addToBlacklist',
    method: 'POST',
    path: '/channel/blacklist_add',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListChange },
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
  /** Replace the block list */
  setBlacklist: {
    operationId: 'setBlacklist',
    method: 'POST',
    path: '/channel/blacklist_set',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListSet },
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
  /** Take users off the block list */
  removeFromBlacklist: {
    operationId: 'removeFromBlacklist',
    method: 'POST',
    path: '/channel/blacklist_remove',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListChange },
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
  /** Empty the block list */
  clearBlacklist: {
    operationId: 'clearBlacklist',
    method: 'POST',
    path: '/channel/blacklist_remove_all',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelName },
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
  /** Put users on the allow list */
  addToWhitelist: {
    operationId: 'addToWhitelist',
    method: 'POST',
    path: '/channel/whitelist_add',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListChange },
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
  /** Replace the allow list */
  setWhitelist: {
    operationId: 'setWhitelist',
    method: 'POST',
    path: '/channel/whitelist_set',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListSet },
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
  /** Take users off the allow list */
  removeFromWhitelist: {
    operationId: 'removeFromWhitelist',
    method: 'POST',
    path: '/channel/whitelist_remove',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserListChange },
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
  /** Empty the allow list */
  clearWhitelist: {
    operationId: 'clearWhitelist',
    method: 'POST',
    path: '/channel/whitelist_remove_all',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ChannelName },
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
  /** Get the allow list */
  getWhitelist: {
    operationId: 'getWhitelist',
    method: 'GET',
    path: '/channel/whitelist',
    tags: ['channel'],
    security: [{ managerToken: [] }, { managerBearer: ['channel:r'] }],
    query: {
      read: { channel_id: { as: ['string'] }, channel_type: { as: ['number'] } },
      schema: z.looseObject({
        channel_id: schemas.ChannelId,
        channel_type: schemas.ChannelType,
      }),
    },
    responses: {
      200: { contents: { 'application/json': schemas.ListedUsers }, headers: {} },
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
  /** Sync the conversations of a user */
  syncConversations: {
    operationId: 'syncConversations',
    method: 'POST',
    path: '/conversation/sync',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ConversationSync },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Conversations }, headers: {} },
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
  /** Sync the newest messages of conversations */
  syncConversationMessages: {
    operationId: 'syncConversationMessages',
    method: 'POST',
    path: '/conversation/syncMessages',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ConversationMessagesSync },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.ChannelsMessages }, headers: {} },
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
  /** List the channels of a user */
  listConversationChannels: {
    operationId: 'listConversationChannels',
    method: 'POST',
    path: '/conversation/channels',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UserName },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.NamedChannels }, headers: {} },
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
  /** Sync named conversations of a user */
  syncConversationsByChannels: {
    operationId: 'syncConversationsByChannels',
    method: 'POST',
    path: '/conversation/syncByChannels',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ConversationsByChannels },
      aliases: ['*/*'],
    },
    responses: {
      200: { contents: { 'application/json': schemas.Conversations }, headers: {} },
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
  /** Mark a conversation as read */
  clearUnread: {
    operationId: 'clearUnread',
    method: 'POST',
    path: '/conversations/clearUnread',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ConversationName },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Set the number of unread messages */
  setUnread: {
    operationId: 'setUnread',
    method: 'POST',
    path: '/conversations/setUnread',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.UnreadSet },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
  },
  /** Hide a conversation */
  deleteConversation: {
    operationId: 'deleteConversation',
    method: 'POST',
    path: '/conversations/delete',
    tags: ['conversation'],
    security: [{ managerToken: [] }, { managerBearer: ['conversation:w'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    body: {
      required: true,
      contents: { 'application/json': schemas.ConversationName },
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
    extensions: { 'x-rate-limit': 'im', 'x-business-refusal': [400], 'x-open-query': true },
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
  /** Get what is switched on */
  getSettings: {
    operationId: 'getSettings',
    method: 'GET',
    path: '/varz/setting',
    tags: ['monitor'],
    security: [{ managerToken: [] }, { managerBearer: ['monitor:r'] }],
    query: {
      read: {},
      schema: z.looseObject({}),
    },
    responses: {
      200: { contents: { 'application/json': schemas.Settings }, headers: {} },
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
   * Sync commands, or the messages of a channel
   *
   * `POST /message/sync`
   */
  syncMessages: {
    params: ParametersOf<paths['/message/sync']['post'], 'path'>
    query: ParametersOf<paths['/message/sync']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message/sync']['post'], 'header'>
    cookies: ParametersOf<paths['/message/sync']['post'], 'cookie'>
    body: BodyOf<paths['/message/sync']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Acknowledge commands
   *
   * `POST /message/syncack`
   */
  acknowledgeCommands: {
    params: ParametersOf<paths['/message/syncack']['post'], 'path'>
    query: ParametersOf<paths['/message/syncack']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/message/syncack']['post'], 'header'>
    cookies: ParametersOf<paths['/message/syncack']['post'], 'cookie'>
    body: BodyOf<paths['/message/syncack']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Read the messages of a channel
   *
   * `POST /channel/messagesync`
   */
  syncChannelMessages: {
    params: ParametersOf<paths['/channel/messagesync']['post'], 'path'>
    query: ParametersOf<paths['/channel/messagesync']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/messagesync']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/messagesync']['post'], 'cookie'>
    body: BodyOf<paths['/channel/messagesync']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the place of the newest message
   *
   * `GET /channel/max_message_seq`
   */
  getLastSeq: {
    params: ParametersOf<paths['/channel/max_message_seq']['get'], 'path'>
    query: ParametersOf<paths['/channel/max_message_seq']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/max_message_seq']['get'], 'header'>
    cookies: ParametersOf<paths['/channel/max_message_seq']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the newest message
   *
   * `GET /channel/last_message`
   */
  getLastMessage: {
    params: ParametersOf<paths['/channel/last_message']['get'], 'path'>
    query: ParametersOf<paths['/channel/last_message']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/last_message']['get'], 'header'>
    cookies: ParametersOf<paths['/channel/last_message']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Create or change a channel
   *
   * `POST /channel`
   */
  saveChannel: {
    params: ParametersOf<paths['/channel']['post'], 'path'>
    query: ParametersOf<paths['/channel']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel']['post'], 'header'>
    cookies: ParametersOf<paths['/channel']['post'], 'cookie'>
    body: BodyOf<paths['/channel']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get a channel
   *
   * `GET /channel/info`
   */
  getChannelInfo: {
    params: ParametersOf<paths['/channel/info']['get'], 'path'>
    query: ParametersOf<paths['/channel/info']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/info']['get'], 'header'>
    cookies: ParametersOf<paths['/channel/info']['get'], 'cookie'>
    body: undefined
    contentType: undefined
    principal: Principal
    request: RequestFacts
  }
  /**
   * Set the flags and the profile of a channel
   *
   * `POST /channel/info`
   */
  saveChannelInfo: {
    params: ParametersOf<paths['/channel/info']['post'], 'path'>
    query: ParametersOf<paths['/channel/info']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/info']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/info']['post'], 'cookie'>
    body: BodyOf<paths['/channel/info']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Delete a channel
   *
   * `POST /channel/delete`
   */
  deleteChannel: {
    params: ParametersOf<paths['/channel/delete']['post'], 'path'>
    query: ParametersOf<paths['/channel/delete']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/delete']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/delete']['post'], 'cookie'>
    body: BodyOf<paths['/channel/delete']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Add subscribers
   *
   * `POST /channel/subscriber_add`
   */
  addSubscribers: {
    params: ParametersOf<paths['/channel/subscriber_add']['post'], 'path'>
    query: ParametersOf<paths['/channel/subscriber_add']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/subscriber_add']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/subscriber_add']['post'], 'cookie'>
    body: BodyOf<paths['/channel/subscriber_add']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Remove subscribers
   *
   * `POST /channel/subscriber_remove`
   */
  removeSubscribers: {
    params: ParametersOf<paths['/channel/subscriber_remove']['post'], 'path'>
    query: ParametersOf<paths['/channel/subscriber_remove']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/subscriber_remove']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/subscriber_remove']['post'], 'cookie'>
    body: BodyOf<paths['/channel/subscriber_remove']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Remove all subscribers
   *
   * `POST /channel/subscriber_remove_all`
   */
  removeAllSubscribers: {
    params: ParametersOf<paths['/channel/subscriber_remove_all']['post'], 'path'>
    query: ParametersOf<paths['/channel/subscriber_remove_all']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/subscriber_remove_all']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/subscriber_remove_all']['post'], 'cookie'>
    body: BodyOf<paths['/channel/subscriber_remove_all']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Put users on the block list
   *
   * `POST /channel/blacklist_add`
   */
  addToBlacklist: {
    params: ParametersOf<paths['/channel/blacklist_add']['post'], 'path'>
    query: ParametersOf<paths['/channel/blacklist_add']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/blacklist_add']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/blacklist_add']['post'], 'cookie'>
    body: BodyOf<paths['/channel/blacklist_add']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Replace the block list
   *
   * `POST /channel/blacklist_set`
   */
  setBlacklist: {
    params: ParametersOf<paths['/channel/blacklist_set']['post'], 'path'>
    query: ParametersOf<paths['/channel/blacklist_set']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/blacklist_set']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/blacklist_set']['post'], 'cookie'>
    body: BodyOf<paths['/channel/blacklist_set']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Take users off the block list
   *
   * `POST /channel/blacklist_remove`
   */
  removeFromBlacklist: {
    params: ParametersOf<paths['/channel/blacklist_remove']['post'], 'path'>
    query: ParametersOf<paths['/channel/blacklist_remove']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/blacklist_remove']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/blacklist_remove']['post'], 'cookie'>
    body: BodyOf<paths['/channel/blacklist_remove']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Empty the block list
   *
   * `POST /channel/blacklist_remove_all`
   */
  clearBlacklist: {
    params: ParametersOf<paths['/channel/blacklist_remove_all']['post'], 'path'>
    query: ParametersOf<paths['/channel/blacklist_remove_all']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/blacklist_remove_all']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/blacklist_remove_all']['post'], 'cookie'>
    body: BodyOf<paths['/channel/blacklist_remove_all']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Put users on the allow list
   *
   * `POST /channel/whitelist_add`
   */
  addToWhitelist: {
    params: ParametersOf<paths['/channel/whitelist_add']['post'], 'path'>
    query: ParametersOf<paths['/channel/whitelist_add']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/whitelist_add']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/whitelist_add']['post'], 'cookie'>
    body: BodyOf<paths['/channel/whitelist_add']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Replace the allow list
   *
   * `POST /channel/whitelist_set`
   */
  setWhitelist: {
    params: ParametersOf<paths['/channel/whitelist_set']['post'], 'path'>
    query: ParametersOf<paths['/channel/whitelist_set']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/whitelist_set']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/whitelist_set']['post'], 'cookie'>
    body: BodyOf<paths['/channel/whitelist_set']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Take users off the allow list
   *
   * `POST /channel/whitelist_remove`
   */
  removeFromWhitelist: {
    params: ParametersOf<paths['/channel/whitelist_remove']['post'], 'path'>
    query: ParametersOf<paths['/channel/whitelist_remove']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/whitelist_remove']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/whitelist_remove']['post'], 'cookie'>
    body: BodyOf<paths['/channel/whitelist_remove']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Empty the allow list
   *
   * `POST /channel/whitelist_remove_all`
   */
  clearWhitelist: {
    params: ParametersOf<paths['/channel/whitelist_remove_all']['post'], 'path'>
    query: ParametersOf<paths['/channel/whitelist_remove_all']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/whitelist_remove_all']['post'], 'header'>
    cookies: ParametersOf<paths['/channel/whitelist_remove_all']['post'], 'cookie'>
    body: BodyOf<paths['/channel/whitelist_remove_all']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Get the allow list
   *
   * `GET /channel/whitelist`
   */
  getWhitelist: {
    params: ParametersOf<paths['/channel/whitelist']['get'], 'path'>
    query: ParametersOf<paths['/channel/whitelist']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/channel/whitelist']['get'], 'header'>
    cookies: ParametersOf<paths['/channel/whitelist']['get'], 'cookie'>
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
   * Sync the conversations of a user
   *
   * `POST /conversation/sync`
   */
  syncConversations: {
    params: ParametersOf<paths['/conversation/sync']['post'], 'path'>
    query: ParametersOf<paths['/conversation/sync']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversation/sync']['post'], 'header'>
    cookies: ParametersOf<paths['/conversation/sync']['post'], 'cookie'>
    body: BodyOf<paths['/conversation/sync']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Sync the newest messages of conversations
   *
   * `POST /conversation/syncMessages`
   */
  syncConversationMessages: {
    params: ParametersOf<paths['/conversation/syncMessages']['post'], 'path'>
    query: ParametersOf<paths['/conversation/syncMessages']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversation/syncMessages']['post'], 'header'>
    cookies: ParametersOf<paths['/conversation/syncMessages']['post'], 'cookie'>
    body: BodyOf<paths['/conversation/syncMessages']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * List the channels of a user
   *
   * `POST /conversation/channels`
   */
  listConversationChannels: {
    params: ParametersOf<paths['/conversation/channels']['post'], 'path'>
    query: ParametersOf<paths['/conversation/channels']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversation/channels']['post'], 'header'>
    cookies: ParametersOf<paths['/conversation/channels']['post'], 'cookie'>
    body: BodyOf<paths['/conversation/channels']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Sync named conversations of a user
   *
   * `POST /conversation/syncByChannels`
   */
  syncConversationsByChannels: {
    params: ParametersOf<paths['/conversation/syncByChannels']['post'], 'path'>
    query: ParametersOf<paths['/conversation/syncByChannels']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversation/syncByChannels']['post'], 'header'>
    cookies: ParametersOf<paths['/conversation/syncByChannels']['post'], 'cookie'>
    body: BodyOf<paths['/conversation/syncByChannels']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Mark a conversation as read
   *
   * `POST /conversations/clearUnread`
   */
  clearUnread: {
    params: ParametersOf<paths['/conversations/clearUnread']['post'], 'path'>
    query: ParametersOf<paths['/conversations/clearUnread']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversations/clearUnread']['post'], 'header'>
    cookies: ParametersOf<paths['/conversations/clearUnread']['post'], 'cookie'>
    body: BodyOf<paths['/conversations/clearUnread']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Set the number of unread messages
   *
   * `POST /conversations/setUnread`
   */
  setUnread: {
    params: ParametersOf<paths['/conversations/setUnread']['post'], 'path'>
    query: ParametersOf<paths['/conversations/setUnread']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversations/setUnread']['post'], 'header'>
    cookies: ParametersOf<paths['/conversations/setUnread']['post'], 'cookie'>
    body: BodyOf<paths['/conversations/setUnread']['post'], 'application/json'>
    contentType: 'application/json'
    principal: Principal
    request: RequestFacts
  }
  /**
   * Hide a conversation
   *
   * `POST /conversations/delete`
   */
  deleteConversation: {
    params: ParametersOf<paths['/conversations/delete']['post'], 'path'>
    query: ParametersOf<paths['/conversations/delete']['post'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/conversations/delete']['post'], 'header'>
    cookies: ParametersOf<paths['/conversations/delete']['post'], 'cookie'>
    body: BodyOf<paths['/conversations/delete']['post'], 'application/json'>
    contentType: 'application/json'
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
   * Get what is switched on
   *
   * `GET /varz/setting`
   */
  getSettings: {
    params: ParametersOf<paths['/varz/setting']['get'], 'path'>
    query: ParametersOf<paths['/varz/setting']['get'], 'query'> & Record<string, unknown>
    headers: ParametersOf<paths['/varz/setting']['get'], 'header'>
    cookies: ParametersOf<paths['/varz/setting']['get'], 'cookie'>
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
  syncMessages:
    | { status: 200; body: ContentOf<paths['/message/sync']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message/sync']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message/sync']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/message/sync']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/message/sync']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message/sync']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message/sync']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message/sync']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message/sync']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message/sync']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message/sync']['post'], 503, 'Retry-After'> } }
  acknowledgeCommands:
    | { status: 200; body: ContentOf<paths['/message/syncack']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/message/syncack']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/message/syncack']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/message/syncack']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/message/syncack']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/message/syncack']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/message/syncack']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/message/syncack']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/message/syncack']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/message/syncack']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/message/syncack']['post'], 503, 'Retry-After'> } }
  syncChannelMessages:
    | { status: 200; body: ContentOf<paths['/channel/messagesync']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/messagesync']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/messagesync']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/messagesync']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/messagesync']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/messagesync']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/messagesync']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/messagesync']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/messagesync']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/messagesync']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/messagesync']['post'], 503, 'Retry-After'> } }
  getLastSeq:
    | { status: 200; body: ContentOf<paths['/channel/max_message_seq']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/max_message_seq']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/max_message_seq']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/max_message_seq']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/max_message_seq']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/max_message_seq']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/max_message_seq']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/max_message_seq']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/max_message_seq']['get'], 503, 'Retry-After'> } }
  getLastMessage:
    | { status: 200; body: ContentOf<paths['/channel/last_message']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/last_message']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/last_message']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/channel/last_message']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/last_message']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/last_message']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/last_message']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/last_message']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/last_message']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/last_message']['get'], 503, 'Retry-After'> } }
  saveChannel:
    | { status: 200; body: ContentOf<paths['/channel']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel']['post'], 503, 'Retry-After'> } }
  getChannelInfo:
    | { status: 200; body: ContentOf<paths['/channel/info']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/info']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/info']['get'], 403, 'application/json'> }
    | { status: 404; body: ContentOf<paths['/channel/info']['get'], 404, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/info']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/info']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/info']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/info']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/info']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/info']['get'], 503, 'Retry-After'> } }
  saveChannelInfo:
    | { status: 200; body: ContentOf<paths['/channel/info']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/info']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/info']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/info']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/info']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/info']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/info']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/info']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/info']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/info']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/info']['post'], 503, 'Retry-After'> } }
  deleteChannel:
    | { status: 200; body: ContentOf<paths['/channel/delete']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/delete']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/delete']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/delete']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/delete']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/delete']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/delete']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/delete']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/delete']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/delete']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/delete']['post'], 503, 'Retry-After'> } }
  addSubscribers:
    | { status: 200; body: ContentOf<paths['/channel/subscriber_add']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/subscriber_add']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/subscriber_add']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/subscriber_add']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/subscriber_add']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/subscriber_add']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/subscriber_add']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/subscriber_add']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/subscriber_add']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/subscriber_add']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/subscriber_add']['post'], 503, 'Retry-After'> } }
  removeSubscribers:
    | { status: 200; body: ContentOf<paths['/channel/subscriber_remove']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/subscriber_remove']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/subscriber_remove']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/subscriber_remove']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/subscriber_remove']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/subscriber_remove']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/subscriber_remove']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/subscriber_remove']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/subscriber_remove']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/subscriber_remove']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/subscriber_remove']['post'], 503, 'Retry-After'> } }
  removeAllSubscribers:
    | { status: 200; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/subscriber_remove_all']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/subscriber_remove_all']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/subscriber_remove_all']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/subscriber_remove_all']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/subscriber_remove_all']['post'], 503, 'Retry-After'> } }
  addToBlacklist:
    | { status: 200; body: ContentOf<paths['/channel/blacklist_add']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/blacklist_add']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/blacklist_add']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/blacklist_add']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/blacklist_add']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/blacklist_add']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/blacklist_add']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/blacklist_add']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/blacklist_add']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/blacklist_add']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/blacklist_add']['post'], 503, 'Retry-After'> } }
  setBlacklist:
    | { status: 200; body: ContentOf<paths['/channel/blacklist_set']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/blacklist_set']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/blacklist_set']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/blacklist_set']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/blacklist_set']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/blacklist_set']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/blacklist_set']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/blacklist_set']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/blacklist_set']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/blacklist_set']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/blacklist_set']['post'], 503, 'Retry-After'> } }
  removeFromBlacklist:
    | { status: 200; body: ContentOf<paths['/channel/blacklist_remove']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/blacklist_remove']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/blacklist_remove']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/blacklist_remove']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/blacklist_remove']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/blacklist_remove']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/blacklist_remove']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/blacklist_remove']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/blacklist_remove']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/blacklist_remove']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/blacklist_remove']['post'], 503, 'Retry-After'> } }
  clearBlacklist:
    | { status: 200; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/blacklist_remove_all']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/blacklist_remove_all']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/blacklist_remove_all']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/blacklist_remove_all']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/blacklist_remove_all']['post'], 503, 'Retry-After'> } }
  addToWhitelist:
    | { status: 200; body: ContentOf<paths['/channel/whitelist_add']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/whitelist_add']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/whitelist_add']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/whitelist_add']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/whitelist_add']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/whitelist_add']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/whitelist_add']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/whitelist_add']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/whitelist_add']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/whitelist_add']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/whitelist_add']['post'], 503, 'Retry-After'> } }
  setWhitelist:
    | { status: 200; body: ContentOf<paths['/channel/whitelist_set']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/whitelist_set']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/whitelist_set']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/whitelist_set']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/whitelist_set']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/whitelist_set']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/whitelist_set']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/whitelist_set']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/whitelist_set']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/whitelist_set']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/whitelist_set']['post'], 503, 'Retry-After'> } }
  removeFromWhitelist:
    | { status: 200; body: ContentOf<paths['/channel/whitelist_remove']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/whitelist_remove']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/whitelist_remove']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/whitelist_remove']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/whitelist_remove']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/whitelist_remove']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/whitelist_remove']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/whitelist_remove']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/whitelist_remove']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/whitelist_remove']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/whitelist_remove']['post'], 503, 'Retry-After'> } }
  clearWhitelist:
    | { status: 200; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/whitelist_remove_all']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/whitelist_remove_all']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/whitelist_remove_all']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/whitelist_remove_all']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/whitelist_remove_all']['post'], 503, 'Retry-After'> } }
  getWhitelist:
    | { status: 200; body: ContentOf<paths['/channel/whitelist']['get'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/channel/whitelist']['get'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/channel/whitelist']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/channel/whitelist']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/channel/whitelist']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/channel/whitelist']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/channel/whitelist']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/channel/whitelist']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/channel/whitelist']['get'], 503, 'Retry-After'> } }
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
  syncConversations:
    | { status: 200; body: ContentOf<paths['/conversation/sync']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversation/sync']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversation/sync']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversation/sync']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversation/sync']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversation/sync']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversation/sync']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversation/sync']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversation/sync']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversation/sync']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversation/sync']['post'], 503, 'Retry-After'> } }
  syncConversationMessages:
    | { status: 200; body: ContentOf<paths['/conversation/syncMessages']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversation/syncMessages']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversation/syncMessages']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversation/syncMessages']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversation/syncMessages']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversation/syncMessages']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversation/syncMessages']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversation/syncMessages']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversation/syncMessages']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversation/syncMessages']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversation/syncMessages']['post'], 503, 'Retry-After'> } }
  listConversationChannels:
    | { status: 200; body: ContentOf<paths['/conversation/channels']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversation/channels']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversation/channels']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversation/channels']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversation/channels']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversation/channels']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversation/channels']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversation/channels']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversation/channels']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversation/channels']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversation/channels']['post'], 503, 'Retry-After'> } }
  syncConversationsByChannels:
    | { status: 200; body: ContentOf<paths['/conversation/syncByChannels']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversation/syncByChannels']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversation/syncByChannels']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversation/syncByChannels']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversation/syncByChannels']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversation/syncByChannels']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversation/syncByChannels']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversation/syncByChannels']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversation/syncByChannels']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversation/syncByChannels']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversation/syncByChannels']['post'], 503, 'Retry-After'> } }
  clearUnread:
    | { status: 200; body: ContentOf<paths['/conversations/clearUnread']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversations/clearUnread']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversations/clearUnread']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversations/clearUnread']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversations/clearUnread']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversations/clearUnread']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversations/clearUnread']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversations/clearUnread']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversations/clearUnread']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversations/clearUnread']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversations/clearUnread']['post'], 503, 'Retry-After'> } }
  setUnread:
    | { status: 200; body: ContentOf<paths['/conversations/setUnread']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversations/setUnread']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversations/setUnread']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversations/setUnread']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversations/setUnread']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversations/setUnread']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversations/setUnread']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversations/setUnread']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversations/setUnread']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversations/setUnread']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversations/setUnread']['post'], 503, 'Retry-After'> } }
  deleteConversation:
    | { status: 200; body: ContentOf<paths['/conversations/delete']['post'], 200, 'application/json'> }
    | { status: 400; body: ContentOf<paths['/conversations/delete']['post'], 400, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/conversations/delete']['post'], 403, 'application/json'> }
    | { status: 413; body: ContentOf<paths['/conversations/delete']['post'], 413, 'application/json'> }
    | { status: 415; body: ContentOf<paths['/conversations/delete']['post'], 415, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/conversations/delete']['post'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/conversations/delete']['post'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/conversations/delete']['post'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/conversations/delete']['post'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/conversations/delete']['post'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/conversations/delete']['post'], 503, 'Retry-After'> } }
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
  getSettings:
    | { status: 200; body: ContentOf<paths['/varz/setting']['get'], 200, 'application/json'> }
    | { status: 401; body?: undefined }
    | { status: 403; body: ContentOf<paths['/varz/setting']['get'], 403, 'application/json'> }
    | { status: 429; body: ContentOf<paths['/varz/setting']['get'], 429, 'application/json'>; headers: { RateLimit?: HeaderOf<paths['/varz/setting']['get'], 429, 'RateLimit'>; 'RateLimit-Policy'?: HeaderOf<paths['/varz/setting']['get'], 429, 'RateLimit-Policy'>; 'Retry-After': HeaderOf<paths['/varz/setting']['get'], 429, 'Retry-After'> } }
    | { status: 503; body: ContentOf<paths['/varz/setting']['get'], 503, 'application/json'>; headers: { 'Retry-After': HeaderOf<paths['/varz/setting']['get'], 503, 'Retry-After'> } }
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
  'message': 'sendMessage' | 'sendMessages' | 'listMessages' | 'getMessage' | 'getMessageByClientNo' | 'syncMessages' | 'acknowledgeCommands' | 'syncChannelMessages' | 'getLastSeq' | 'getLastMessage'
  'channel': 'saveChannel' | 'getChannelInfo' | 'saveChannelInfo' | 'deleteChannel' | 'addSubscribers' | 'removeSubscribers' | 'removeAllSubscribers' | 'addToBlacklist' | 'setBlacklist' | 'removeFromBlacklist' | 'clearBlacklist' | 'addToWhitelist' | 'setWhitelist' | 'removeFromWhitelist' | 'clearWhitelist' | 'getWhitelist'
  'user': 'updateToken' | 'getOnlineStatus' | 'quitDevice' | 'addSystemUsers' | 'removeSystemUsers' | 'listSystemUsers'
  'conversation': 'syncConversations' | 'syncConversationMessages' | 'listConversationChannels' | 'syncConversationsByChannels' | 'clearUnread' | 'setUnread' | 'deleteConversation'
  'route': 'getRoute' | 'listRoutes'
  'monitor': 'checkHealth' | 'scrapeMetrics' | 'getVariables' | 'getSettings' | 'listConnections' | 'startProfile' | 'stopProfile'
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
