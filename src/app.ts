/** The program without its process: the context, the listeners of this role and the families on them. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { mountAdmin } from '#api/admin/index.ts'
import { imOutside } from '#api/im/errors.ts'
import { mountIm } from '#api/im/index.ts'
import { isOpenToAnyOrigin, mountSdk } from '#api/sdk/index.ts'
import { mountSockets } from '#api/sdk/sockets/index.ts'
import { answerOutside, answerUnknownPaths } from '#api/unknown-path.ts'
import { allowAnyOrigin } from '#platform/http/any-origin.ts'
import { applyCors } from '#platform/http/cors.ts'
import { serveDocs } from '#platform/http/docs.ts'
import { limitRequests } from '#platform/http/limit-requests.ts'
import { listen } from '#platform/http/listen.ts'
import { observeRequests } from '#platform/http/observe.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { stopGently } from '#platform/http/stopping.ts'
import { openChatListener } from './chat-listener.ts'
import { type Context, createContext } from './context.ts'
import { openGatewayListeners } from './gateway-listeners.ts'
import { startJobs } from './jobs.ts'
import type { AppOptions } from './options.ts'

export interface App {
  /** Addresses of the listeners that are on, by name. */
  listeners: {
    platform?: string
    realtime?: string
    im?: string
    imWs?: string
    imWss?: string
    chat?: string
  }
  /** Credentials of the first administrator, only from the start that created it. */
  administrator: { username: string; password: string; clientId: string } | undefined
  context: Context
  /** Stops taking requests, finishes what was accepted, closes everything. */
  close(): Promise<void>
}

/** Builds, migrates, listens. @throws Error with a sentence for the person who starts it. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config } = options
  const context = await createContext(options)
  const running: (() => Promise<void>)[] = []
  const close = async () => {
    context.drain()
    await Promise.all(running.map((stop) => stop()))
    await context.close()
  }
  try {
    const administrator = await context.accounts.firstStart()
    const listeners: App['listeners'] = {}
    if (config.role !== 'worker') {
      const platform = await platformListener(options, context)
      const realtime = config.realtimeAddr ? await realtimeListener(options, context) : platform
      const im = config.httpAddr && (await imListener(options, context))
      const sockets = await mountSockets(realtime, context)
      running.push(async () => {
        if (listeners.platform) await pause(config.drainSeconds * 1000)
        await sockets.drain()
        await Promise.all([platform.close(), realtime.close(), im?.close()])
        await sockets.close()
      })
      const secure = Boolean(config.tls.certFile)
      listeners.platform = await listen(platform, config.platformAddr, { key: 'platformAddr', secure })
      if (config.realtimeAddr) {
        listeners.realtime = await listen(realtime, config.realtimeAddr, { key: 'realtimeAddr', secure })
      }
      if (im && config.httpAddr) listeners.im = await listen(im, config.httpAddr, { key: 'httpAddr', secure })
      const gateway = await openGatewayListeners(options, context)
      Object.assign(listeners, gateway.addresses)
      running.push(async () => {
        await gateway.drain()
        gateway.close()
      })
      const chat = await openChatListener(options, context)
      if (chat.address !== undefined) listeners.chat = chat.address
      running.push(async () => {
        await chat.drain()
        chat.close()
      })
    }
    if (config.role !== 'api') {
      const jobs = await startJobs(options, context)
      running.push(() => jobs.close())
    }
    return { listeners, administrator, context, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function platformListener({ config, logger }: AppOptions, context: Context): Promise<FastifyInstance> {
  const app = await createHttpServer({ ...config.limits, ...config, logger, answerOutside: answerOutside() })
  stopGently(app, context)
  await applyCors(app, config.cors, isOpenToAnyOrigin)
  observeRequests(app, context.metrics)
  limitRequests(app, context.limits, context.metrics)
  answerUnknownPaths(app)
  mountSdk(app, context)
  mountAdmin(app, context)
  await serveDocs(app)
  return app
}

/** Nothing but Socket.IO. */
async function realtimeListener({ config, logger }: AppOptions, context: Context): Promise<FastifyInstance> {
  const app = await createHttpServer({ ...config.limits, ...config, logger, answerOutside: answerOutside() })
  stopGently(app, context)
  answerUnknownPaths(app)
  return app
}

/** What business servers call. */
async function imListener({ config, logger }: AppOptions, context: Context): Promise<FastifyInstance> {
  const app = await createHttpServer({
    ...config.limits,
    ...config,
    logger,
    answerOutside: answerOutside(imOutside),
  })
  stopGently(app, context)
  allowAnyOrigin(app)
  observeRequests(app, context.metrics)
  limitRequests(app, context.limits, context.metrics)
  answerUnknownPaths(app, imOutside)
  mountIm(app, context)
  return app
}
