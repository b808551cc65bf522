/** What the instant-messaging surface needs beside the areas: its managers, where its gateway is, how busy it is. */
import type { Config } from '#config/schema.ts'
import { type ManagerServiceOptions, managerService } from '#domain/managers/manager-service.ts'
import { lookupService } from '#domain/messaging/lookup-service.ts'
import type { MessageReader } from '#domain/messaging/message-reader.ts'
import { sharedSecretTokens } from '#platform/auth/shared-secret-token.ts'
import { lanAddress, withHost, withReachableHost } from '#platform/http/reachable.ts'
import { profiler } from '#platform/profiler.ts'
import { noTraffic, type Traffic } from '#platform/socket/traffic.ts'

export interface ImNeeds extends Pick<ManagerServiceOptions, 'limitAttempts'> {
  config: Pick<Config, 'auth' | 'jwt' | 'managerToken' | 'external' | 'wsAddr' | 'wssAddr' | 'pprofOn'>
  reader: Pick<MessageReader, 'range' | 'byIds' | 'byClientNos'>
  now: () => number
}

/** Where clients connect to; empty where there is no such listener. */
export interface GatewayAddresses {
  tcp: string
  ws: string
  wss: string
}

export function composeIm({ config, limitAttempts, reader, now }: ImNeeds) {
  const { auth, jwt, external } = config
  const tokens =
    auth.on && jwt.secret !== undefined
      ? sharedSecretTokens({ secret: jwt.secret, lifetimeMs: jwt.expire, now })
      : undefined
  const listening: { ws?: string; wss?: string } = {}
  const outside = external.ip

  function addressOf(kind: 'ws' | 'wss', isInside: boolean): string {
    const own = listening[kind]
    if (own === undefined) return isInside ? '' : (external[`${kind}Addr`] ?? '')
    const bound = withReachableHost(own, config[`${kind}Addr`]?.host ?? '', lanAddress())
    if (isInside) return bound
    return external[`${kind}Addr`] ?? (outside === undefined ? bound : withHost(bound, outside))
  }

  return {
    managers: managerService({ managerToken: config.managerToken, users: auth.users, tokens, limitAttempts }),
    lookup: lookupService(reader),
    profiler: config.pprofOn ? profiler() : undefined,
    /** Set by the gateway when it listens. */
    traffic: noTraffic as Traffic,
    /** Set when the listeners of the gateway are there, to what they are bound to. */
    listening,
    /** Configured addresses before the listeners' own, unless they are asked for from inside the network. */
    addresses: (isInside: boolean): GatewayAddresses => ({
      tcp: isInside ? '' : (external.tcpAddr ?? ''),
      ws: addressOf('ws', isInside),
      wss: addressOf('wss', isInside),
    }),
  }
}
