/** A client of the chat socket without any comfort, as the inbox ledger needs it: it writes down what comes, and says who it is. */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Pushes } from '#generated/chat/realtime.ts'
import { within } from '#platform/within.ts'
import { until } from './until.ts'

export interface GuestOptions {
  /** `ws://…/ws` */
  url: string
  token: string
  device?: string
}

type Message = Pushes['message.new']['message']

interface Frame {
  type: string
  payload: { ref?: string; message?: Message; message_id?: number }
}

export interface Guest {
  socket: WebSocket
  /** Of every `message.new`, in the order in which they came. */
  messages: Message[]
  /** `edit` or `delete` and the number of the message, in the order in which they came; an edit with what it says. */
  changes: string[]
  /** Pings of the server that came behind everything; each is answered. */
  pingsSince: () => number
  /** The number of the message when it is stored; undefined when nothing is known, or it is to be sent again. */
  send(chatId: number, content: string, clientMessageId: string): Promise<number | undefined>
  /** Asks for something that is answered with the number of the message. */
  ask(type: string, payload: object, ref: string): Promise<number | undefined>
  close(): Promise<void>
}

const ANSWERED_WITHIN_MS = 30_000
/** Who says nothing for long is taken for gone. */
const HEARTBEAT_MS = 20_000

/** A connection that has got its `connect`; undefined when it could not be opened. */
export async function openGuest({ url, token, device }: GuestOptions): Promise<Guest | undefined> {
  const query = new URLSearchParams({ token, ...(device !== undefined && { device }) })
  const socket = new WebSocket(`${url}?${query}`, { perMessageDeflate: false })
  const messages: Message[] = []
  const changes: string[] = []
  const waiting = new Map<string, (id: number | undefined) => void>()
  let pings = 0
  let isWelcome = false
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data)) as Frame
    if (type === 'connect') isWelcome = true
    if (type.startsWith('message.')) pings = 0
    if (type === 'message.new' && payload.message) messages.push(payload.message)
    if (type === 'message.edit') changes.push(`edit ${payload.message?.id} ${payload.message?.content}`)
    if (type === 'message.delete') changes.push(`delete ${payload.message_id}`)
    if ((type === 'ack' || type === 'error') && payload.ref !== undefined)
      waiting.get(payload.ref)?.(payload.message_id)
  })
  socket.on('ping', () => {
    pings += 1
  })
  const heartbeat = setInterval(() => {
    if (isWelcome) socket.send(JSON.stringify({ type: 'ping', payload: {} }))
  }, HEARTBEAT_MS)
  socket.on('close', () => {
    clearInterval(heartbeat)
    for (const settle of waiting.values()) settle(undefined)
  })
  socket.on('error', () => undefined)
  const isThere = () => isWelcome || socket.readyState > WebSocket.OPEN
  await until('the connection is welcome', isThere, ANSWERED_WITHIN_MS).catch(() => undefined)
  if (!isWelcome) {
    clearInterval(heartbeat)
    socket.terminate()
    return undefined
  }
  async function ask(type: string, payload: object, ref: string): Promise<number | undefined> {
    if (socket.readyState !== WebSocket.OPEN) return undefined
    const answer = new Promise<number | undefined>((resolve) => void waiting.set(ref, resolve))
    socket.send(JSON.stringify({ type, payload, ref }))
    const id = await within(ANSWERED_WITHIN_MS, answer).catch(() => undefined)
    waiting.delete(ref)
    return id
  }

  return {
    socket,
    messages,
    changes,
    ask,
    pingsSince: () => pings,
    send: (chatId, content, clientMessageId) =>
      ask(
        'message.send',
        { chat_id: chatId, content, message_type: 'text', client_message_id: clientMessageId },
        clientMessageId,
      ),
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return
      socket.close(1000)
      await once(socket, 'close')
    },
  }
}

export const SECRET = 'a secret that the ledger and the program know'
export const AUDIENCE = 'ledger'

/** A token of the issuer that the program trusts. */
export function tokenOf(userId: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(Date.now() / 1000) + 3600
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: AUDIENCE, aud: AUDIENCE, sub: userId, exp })}`
  return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`
}
