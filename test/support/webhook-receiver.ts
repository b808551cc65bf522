/** A server that receives webhooks, remembers every post and answers as it is told. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedPost {
  path: string
  headers: IncomingHttpHeaders
  body: string
  at: number
}

/** What is answered: a status, or whatever a function does. */
export type ReceiverAnswer =
  | number
  | { status: number; headers?: Record<string, string>; body?: string }
  | ((response: ServerResponse, post: ReceivedPost) => void)

export interface WebhookReceiver {
  url: string
  posts: ReceivedPost[]
  /** Answers every post from now on. */
  answer: (post: ReceivedPost) => ReceiverAnswer
  /** Stops listening on its port, and takes it again. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

export async function startReceiver(): Promise<WebhookReceiver> {
  let port = 0
  let server = createServer()
  const receiver: WebhookReceiver = { url: '', posts: [], answer: () => 200, down, up, close: down }

  async function up(): Promise<void> {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { url: path = '', headers } = request
        const post = { path, headers, body: Buffer.concat(chunks).toString('utf8'), at: Date.now() }
        receiver.posts.push(post)
        const answer = receiver.answer(post)
        if (typeof answer === 'function') return answer(response, post)
        const {
          status,
          headers: more = {},
          body = '',
        } = typeof answer === 'number' ? { status: answer } : answer
        response.writeHead(status, more).end(body)
      })
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }

  async function down(): Promise<void> {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  await up()
  receiver.url = `http://127.0.0.1:${port}/hook`
  return receiver
}
