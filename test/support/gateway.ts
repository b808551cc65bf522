/** A client of the gateway as its protocol is, without comfort: what it sends, what comes back, each frame held against the contract. */
import type { WebSocket } from 'ws'
import { type Acks, events, type Frames, type Pushes, pushes } from '#generated/im/realtime.ts'
import { type FrameId, framingOf } from '#generated/runtime/framing.ts'
import type { EventSpec, EventTable } from '#generated/runtime/realtime.ts'
import type { TestApp } from './app.ts'
import { openPlain, type PlainClient, type PlainOptions, untilClosed } from './plain-socket.ts'
import { until } from './until.ts'

type Fields = Record<string, unknown>

export interface GatewayClient extends PlainClient {
  socket: WebSocket
  /** Everything that the server sent, oldest first, as it came. */
  heard: Fields[]
  /** Sends a request, and gives the whole answer. */
  ask(method: string, params?: unknown, id?: FrameId): Promise<Fields>
  /** The same, and gives the result. */
  request<Method extends keyof Acks & string>(method: Method, params: Frames[Method]): Promise<Acks[Method]>
  notify(method: string, params?: unknown): void
  text(frame: string): void
  /** Every push of this method. */
  all<Method extends keyof Pushes & string>(method: Method): Pushes[Method][]
  untilHeard(method: keyof Pushes & string, count: number, withinMs?: number): Promise<void>
  untilClosed(withinMs?: number): Promise<{ code: number; reason: string }>
}

const framing = framingOf({ kind: 'json-rpc', error: 'error' })
let lastId = 0

/** A connection that has said nothing yet; closed with the test. */
export const openSocket = (url: string, options: PlainOptions = {}): Promise<GatewayClient> =>
  openPlain(url, options, speakingOn)

function speakingOn(socket: WebSocket) {
  const heard: Fields[] = []
  const faults: string[] = []
  const asked = new Map<FrameId, string>()
  const client: GatewayClient = {
    socket,
    heard,
    faults,
    closed: undefined,
    async ask(method, params, id) {
      lastId += 1
      const own = id ?? `r-${lastId}`
      asked.set(own, method)
      socket.send(framing.event(method, params, own))
      const answer = () => heard.find((frame) => frame.id === own)
      await until(`${method} is answered`, () => answer() !== undefined)
      return answer() as Fields
    },
    async request(method, params) {
      const { result, error } = await client.ask(method, params)
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
      return result as never
    },
    notify: (method, params) => socket.send(framing.event(method, params)),
    text: (frame) => socket.send(frame),
    all: (method) => heard.filter((frame) => frame.method === method).map(({ params }) => params as never),
    untilHeard: (method, count, withinMs) =>
      until(`${count} ${method} are heard`, () => client.all(method).length >= count, withinMs),
    untilClosed: (withinMs) => untilClosed(client, withinMs),
  }
  return {
    client,
    hear(text: string): void {
      const frame = JSON.parse(text) as Fields
      heard.push(frame)
      faults.push(...faultsOf(frame, asked.get(frame.id as FrameId)))
    },
  }
}

function faultsOf(frame: Fields, method: string | undefined): string[] {
  if (frame.jsonrpc !== '2.0') return [`without jsonrpc: ${JSON.stringify(frame)}`]
  if (typeof frame.method === 'string') return judged(pushes, frame.method, frame.params)
  const spec: EventSpec | undefined = (events as EventTable)[method ?? '']
  return [
    ...(frame.error === undefined ? [] : judged(pushes, 'error', frame.error)),
    ...(frame.result != null && spec?.ack ? judged({ answer: spec.ack }, 'answer', frame.result) : []),
  ]
}

type Judge = { safeParse(value: unknown): { success: boolean; error?: { message: string } } }

function judged(table: Record<string, Judge>, name: string, value: unknown): string[] {
  const judge = table[name]
  if (!judge) return [`the contract has no ${name}`]
  const { success, error } = judge.safeParse(value)
  return success ? [] : [`${name} breaks the contract: ${error?.message} ${JSON.stringify(value)}`]
}

export interface Guest {
  flag?: number
  level?: 0 | 1
  deviceId?: string
  token?: string
}

/** Gives the device a token. */
export async function allow(
  app: TestApp,
  uid: string,
  { flag = 1, level = 0, token }: Guest = {},
): Promise<string> {
  const given = token ?? `token of ${uid}`
  const { service } = app.app.context.devices
  await service.setToken({ tenantId: 'default', userId: uid, flag, level, token: given })
  return given
}

/** A device that has its token and is connected. */
export async function openDevice(app: TestApp, uid: string, guest: Guest = {}): Promise<GatewayClient> {
  return connect(app, uid, { ...guest, token: await allow(app, uid, guest) })
}

/** A device that is connected with the token that it has. */
export async function connect(app: TestApp, uid: string, guest: Guest): Promise<GatewayClient> {
  const client = await openSocket(gatewayOf(app))
  const { flag = 1, deviceId, token } = guest
  const result = await client.request('connect', {
    uid,
    token: token ?? null,
    deviceFlag: flag,
    ...(deviceId !== undefined && { deviceId }),
  })
  if (result.reasonCode !== 1) throw new Error(`${uid} was refused with ${result.reasonCode}`)
  return client
}

export const gatewayOf = ({ app }: TestApp): string => app.listeners.imWs ?? ''

export const text = (content: string) => ({ type: 1, content })

/** A message to a person. */
export const toPerson = (channelId: string, content: string, clientMsgNo?: string): Frames['send'] => ({
  channelId,
  channelType: 1,
  payload: text(content),
  header: { redDot: true },
  ...(clientMsgNo !== undefined && { clientMsgNo }),
})
