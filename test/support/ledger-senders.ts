/** How the message ledger sends: by HTTP as a business server, by JSON-RPC as a client, both until they are answered. */
import { once } from 'node:events'
import { within } from '#platform/within.ts'
import type { Program } from '#scripts/start-program.ts'

export interface LedgerMessage {
  from: string
  channelId: string
  channelType: number
  clientNo: string
  /** base64 */
  payload: string
}

/** Sends once; true when it was acknowledged, false when nothing is known or it may be tried again. */
export type Send = (message: LedgerMessage) => Promise<boolean>

export interface SenderNeeds {
  /** The present program; another one after it was killed. */
  program(): Program
  /** An answer that should not exist. */
  strange(what: string): void
}

const ANSWERED_WITHIN_MS = 30_000
const SUCCESS = 1
/** What a send must not be refused with here: everything that is about the sender or the channel. */
const REFUSALS = [3, 4, 5, 11, 13, 16, 19, 22, 23, 24, 25]

export function httpSend({ program, strange }: SenderNeeds) {
  return async (path: string, body: unknown): Promise<boolean> => {
    try {
      const answer = await fetch(`${program().imUrl}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
      })
      const text = await answer.text()
      if (answer.status === 200) return true
      if (answer.status !== 503) strange(`${path} ${answer.status} ${text}`)
    } catch {
      // No answer: nothing is known, so the same message is sent again.
    }
    return false
  }
}

/** A business server that writes in the name of its users. */
export function httpSender(needs: SenderNeeds): Send {
  const post = httpSend(needs)
  return ({ from, channelId, channelType, clientNo, payload }) =>
    post('/message/send', {
      from_uid: from,
      channel_id: channelId,
      channel_type: channelType,
      client_msg_no: clientNo,
      payload,
    })
}

interface Reply {
  id?: string
  result?: { reasonCode?: number }
  error?: unknown
  method?: string
  params?: { messageId?: string; messageSeq?: number }
}

/** A client of the gateway, which connects again whenever its connection is gone. */
export function rpcSender(userId: string, { program, strange }: SenderNeeds): Send & { close(): void } {
  const waiting = new Map<string, (reply: Reply | undefined) => void>()
  let socket: WebSocket | undefined
  let lastId = 0

  function ask(on: WebSocket, method: string, params: object): Promise<Reply | undefined> {
    const id = String(++lastId)
    const reply = new Promise<Reply | undefined>((resolve) => void waiting.set(id, resolve))
    on.send(JSON.stringify({ jsonrpc: '2.0', method, id, params }))
    return within(ANSWERED_WITHIN_MS, reply).catch(() => undefined)
  }

  function settle(id: string, reply: Reply | undefined): void {
    waiting.get(id)?.(reply)
    waiting.delete(id)
  }

  async function connected(): Promise<WebSocket | undefined> {
    if (socket?.readyState === WebSocket.OPEN) return socket
    const opened = new WebSocket(gatewayOf(program()))
    opened.onclose = () => {
      for (const id of waiting.keys()) settle(id, undefined)
    }
    // The platform's client has no limit of its own for a peer that dies during the handshake.
    const isDecided = Promise.race(['open', 'error', 'close'].map((event) => once(opened, event)))
    await within(ANSWERED_WITHIN_MS, isDecided).catch(() => undefined)
    if (opened.readyState !== WebSocket.OPEN) {
      opened.close()
      return undefined
    }
    opened.onmessage = ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply
      if (reply.id !== undefined) return settle(reply.id, reply)
      if (reply.method !== 'recv') return
      const { messageId, messageSeq } = reply.params ?? {}
      opened.send(JSON.stringify({ jsonrpc: '2.0', method: 'recvack', params: { messageId, messageSeq } }))
    }
    const reply = await ask(opened, 'connect', { uid: userId, token: userId, deviceFlag: 1 })
    if (reply?.result?.reasonCode !== SUCCESS) {
      opened.close()
      return undefined
    }
    socket = opened
    return opened
  }

  const send: Send = async ({ channelId, channelType, clientNo, payload }) => {
    const on = await connected()
    if (!on) return false
    const reply = await ask(on, 'send', { clientMsgNo: clientNo, channelId, channelType, payload })
    const reason = reply?.result?.reasonCode
    if (reason !== undefined && REFUSALS.includes(reason)) strange(`send ${JSON.stringify(reply)}`)
    return reason === SUCCESS
  }
  return Object.assign(send, { close: () => socket?.close() })
}

function gatewayOf({ output }: Program): string {
  const line = output.find((one) => one.startsWith('{"event":"ready"')) ?? '{}'
  return (JSON.parse(line) as { listeners: { imWs?: string } }).listeners.imWs ?? ''
}
