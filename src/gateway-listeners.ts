/** The listeners of the instant-messaging clients: WebSocket, with and without TLS, and nothing else. */
import type { FastifyInstance } from 'fastify'
import { imOutside } from '#api/im/errors.ts'
import { openGateway } from '#api/im/gateway/index.ts'
import { answerOutside, answerUnknownPaths } from '#api/unknown-path.ts'
import { type Address, listen } from '#platform/http/listen.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { stopGently } from '#platform/http/stopping.ts'
import type { Context } from './context.ts'
import type { AppOptions } from './options.ts'

export interface GatewayListeners {
  /** Where they listen now, of those that are on. */
  addresses: { imWs?: string; imWss?: string }
  /** Sends the clients to other processes, then ends the listeners. */
  drain(): Promise<void>
  close(): void
}

/** @throws Error with a sentence for the person who starts it */
export async function openGatewayListeners(options: AppOptions, context: Context): Promise<GatewayListeners> {
  const { config } = options
  const gateway = openGateway(context)
  const apps: FastifyInstance[] = []

  async function open(key: 'wsAddr' | 'wssAddr', address: Address | undefined): Promise<string | undefined> {
    if (!address) return undefined
    const secure = key === 'wssAddr'
    const app = await createHttpServer({
      ...config.limits,
      ...config,
      tls: secure ? config.tls : {},
      logger: options.logger,
      answerOutside: answerOutside(imOutside),
    })
    apps.push(app)
    stopGently(app, context)
    answerUnknownPaths(app, imOutside)
    gateway.attach(app.server)
    return (await listen(app, address, { key, secure })).replace(/^http/, 'ws')
  }

  const imWs = await open('wsAddr', config.wsAddr)
  const imWss = await open('wssAddr', config.wssAddr)
  Object.assign(context.im.listening, { ...(imWs && { ws: imWs }), ...(imWss && { wss: imWss }) })
  return {
    addresses: { ...(imWs && { imWs }), ...(imWss && { imWss }) },
    async drain() {
      await gateway.drain()
      await Promise.all(apps.map((app) => app.close()))
    },
    close: gateway.close,
  }
}
