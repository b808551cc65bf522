/** The settings of the instant-messaging surface, with the keys of the product that it stands in for (IM-11). */
import * as z from 'zod'
import { duration, listener, refused } from './values.ts'

const later = (what: string) => refused(`${what} not served yet; leave it out`)

const webhookEvents = ['msg.offline', 'msg.notify', 'user.onlinestatus'] as const

const external = z.strictObject({
  /** The host under which clients reach the listeners, where the others do not say more. */
  ip: z.string().min(1).max(255).optional(),
  /** What `/route` tells clients, instead of the listeners' own addresses. */
  tcpAddr: z.string().min(1).max(300).optional(),
  wsAddr: z.string().min(1).max(300).optional(),
  wssAddr: z.string().min(1).max(300).optional(),
})

const webhook = z.strictObject({
  /** Where events are posted; trusted, so a private address is allowed. */
  httpAddr: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  grpcAddr: later('webhooks by gRPC (webhook.grpcAddr) are'),
  /** How long `msg.notify` gathers messages for one post. */
  msgNotifyEventPushInterval: duration({ minMs: 10, maxMs: 60_000 }).prefault('500ms'),
  /** How many quick tries before the long schedule. */
  msgNotifyEventRetryMaxCount: z.int().min(0).max(100).default(5),
  /** Messages in one post of `msg.notify` at most. */
  msgNotifyEventCountPerPush: z.int().min(1).max(1000).default(100),
  /** The events that are posted; none named means all. */
  focusEvents: z.array(z.enum(webhookEvents)).default([]),
  /** `msg.offline` packs a list of more uids than these; 0 for never, because not every receiver unpacks it. */
  offlineCompressAbove: z.int().min(0).max(1_000_000).default(0),
})

const datasource = z.strictObject({
  addr: later('the data source (datasource.addr) is'),
  userInfoOn: later('the data source (datasource.userInfoOn) is'),
  channelInfoOn: later('the data source (datasource.channelInfoOn) is'),
})

const jwt = z.strictObject({
  /** Signs the tokens of `/manager/login`. */
  secret: z.string().min(8).max(500).optional(),
  /** Lifetime of such a token. */
  expire: duration({ minMs: 60_000, maxMs: 3650 * 86_400_000 }).prefault('30d'),
})

export const imKeys = {
  addr: later('the binary protocol over TCP (addr) is'),
  /** Listener of the HTTP API for business servers; `off` for none. */
  httpAddr: listener('http').prefault('127.0.0.1:5001'),
  /** Listener of the client gateway; `off` for none. */
  wsAddr: listener('ws').prefault('ws://127.0.0.1:5200'),
  /** The same with TLS, by `tls.certFile` and `tls.keyFile`. */
  wssAddr: listener('wss').optional(),
  external: external.prefault({}),
  webhook: webhook.prefault({}),
  datasource: datasource.prefault({}),
  jwt: jwt.prefault({}),
  /** Opens the whole HTTP API, as the header `token` or as a bearer token. */
  managerToken: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without spaces, because a header carries it')
    .optional(),
  /** Whether clients of the gateway prove themselves with the token of `/user/token`; false only in debug mode. */
  tokenAuthOn: z.boolean().default(true),
  /** True: person chats need no allow list. False: only who is on the receiver's allow list may write to him. */
  whitelistOffOfPerson: z.boolean().default(true),
  /** Lets managers take profiles of the process. */
  pprofOn: z.boolean().default(false),
}
