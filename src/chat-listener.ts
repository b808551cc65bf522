/** The listener of the chat clients: their WebSocket and their HTTP API. */
import { mountChat } from '#api/chat/index.ts'
import { CHAT_PATH, chatWords } from '#api/chat/outside.ts'
import { openChat } from '#api/chat/sockets/index.ts'
import { answerOutside, answerUnknownPaths } from '#api/unknown-path.ts'
import { applyCors } from '#platform/http/cors.ts'
import { limitRequests } from '#platform/http/limit-requests.ts'
import { listen } from '#platform/http/listen.ts'
import { observeRequests } from '#platform/http/observe.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { stopGently } from '#platform/http/stopping.ts'
import type { Context } from './context.ts'
import type { AppOptions } from './options.ts'

export interface ChatListener {
  /** Where the WebSocket is; undefined when the listener is off. */
  address: string | undefined
  /** Sends the clients to other processes, then ends the listener. */
  drain(): Promise<void>
  close(): void
}

/** @throws Error with a sentence for the person who starts it */
export async function openChatListener(options: AppOptions, context: Context): Promise<ChatListener> {
  const { config, logger } = options
  if (!config.chatAddr) return { address: undefined, drain: async () => undefined, close: () => undefined }
  const chat = openChat(context)
  const app = await createHttpServer({
    ...config.limits,
    ...config,
    logger,
    answerOutside: answerOutside(chatWords),
  })
  stopGently(app, context)
  await applyCors(app, config.cors, () => false)
  observeRequests(app, context.metrics)
  limitRequests(app, context.limits, context.metrics)
  answerUnknownPaths(app, chatWords)
  mountChat(app, context)
  chat.attach(app.server)
  const secure = Boolean(config.tls.certFile)
  const address = await listen(app, config.chatAddr, { key: 'chatAddr', secure })
  return {
    address: `${address.replace(/^http/, 'ws')}${CHAT_PATH}`,
    async drain() {
      await chat.drain()
      await app.close()
    },
    close: chat.close,
  }
}
