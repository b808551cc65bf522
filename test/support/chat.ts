/** A client of the chat socket as its protocol is, without comfort: what it sends, what comes back, each frame held against the contract. */
import { SignJWT } from 'jose'
import type { WebSocket } from 'ws'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import { type ChannelRef, GROUP_CHANNEL } from '#domain/messaging/model.ts'
import { type Acks, type Frames, type Pushes, pushes } from '#generated/chat/realtime.ts'
import { dataOf } from './answers.ts'
import type { TestApp } from './app.ts'
import { openPlain, type PlainClient, type PlainOptions, untilClosed } from './plain-socket.ts'
import { until } from './until.ts'

type Fields = Record<string, unknown>
type Event = keyof Frames & string
type PushName = keyof Pushes & string

/** Whatever its socket is. */
export interface ChatSpeaker extends PlainClient {
  /** Everything that the server sent, oldest first. */
  heard: { type: string; payload: Fields }[]
  /** Sends an event with a reference, and gives the answer: an `ack` or an `error`. */
  ask(type: string, payload?: unknown, ref?: string): Promise<{ type: string; payload: Fields }>
  /** The same, and gives what the `ack` says. @throws Error for an `error` */
  request<Name extends Event>(type: Name, payload: Frames[Name]): Promise<Acks[Name]>
  /** The code with which the event is refused. */
  refusal(type: string, payload?: unknown): Promise<string>
  /** Without a reference. */
  say(type: string, payload?: unknown): void
  text(frame: string): void
  all<Name extends PushName>(type: Name): Pushes[Name][]
  untilHeard(type: PushName, count?: number, withinMs?: number): Promise<void>
  untilClosed(withinMs?: number): Promise<{ code: number; reason: string }>
}

export interface ChatClient extends ChatSpeaker {
  socket: WebSocket
  /** How often the server asked for a sign of what was read. */
  pings: number
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
let lastRef = 0

/** A connection, whatever becomes of it; closed with the test. */
export const openSocket = (url: string, options: PlainOptions = {}): Promise<ChatClient> =>
  openPlain(url, options, speakingOn)

function speakingOn(socket: WebSocket) {
  const { speaker, hear } = speakerOver((text) => socket.send(text))
  const client: ChatClient = Object.assign(speaker, { socket, pings: 0 })
  socket.on('ping', () => {
    client.pings += 1
  })
  return { client, hear }
}

/** Somebody who speaks by texts; the face of the socket says what comes back (`hear`). */
export function speakerOver(send: (text: string) => void): {
  speaker: ChatSpeaker
  hear(text: string): void
} {
  const heard: ChatSpeaker['heard'] = []
  const faults: string[] = []
  const client: ChatSpeaker = {
    heard,
    faults,
    closed: undefined,
    async ask(type, payload = {}, ref = `r-${++lastRef}`) {
      send(JSON.stringify({ type, payload, ref }))
      const answer = () => heard.find((frame) => frame.payload.ref === ref)
      await until(`${type} is answered`, () => answer() !== undefined)
      return answer() as ChatSpeaker['heard'][number]
    },
    async request(type, payload) {
      const answer = await client.ask(type, payload)
      if (answer.type === 'error') throw new Error(`${type}: ${JSON.stringify(answer.payload)}`)
      return answer.payload as never
    },
    async refusal(type, payload) {
      const answer = await client.ask(type, payload)
      return answer.type === 'error' ? String(answer.payload.error_code) : 'not refused'
    },
    say: (type, payload) => send(JSON.stringify({ type, payload })),
    text: send,
    all: (type) => heard.filter((frame) => frame.type === type).map(({ payload }) => payload as never),
    untilHeard: (type, count = 1, withinMs) =>
      until(`${count} ${type} are heard`, () => client.all(type).length >= count, withinMs),
    untilClosed: (withinMs) => untilClosed(client, withinMs),
  }
  return {
    speaker: client,
    hear(text) {
      const frame = JSON.parse(text) as ChatSpeaker['heard'][number] & { timestamp: unknown }
      heard.push(frame)
      faults.push(...faultsOf(frame))
    },
  }
}

function faultsOf({ type, payload, timestamp, ...more }: Fields): string[] {
  const faults = []
  if (typeof timestamp !== 'string' || !TIME.test(timestamp)) faults.push(`${type} has the time ${timestamp}`)
  if (Object.keys(more).length > 0) faults.push(`${type} has ${Object.keys(more)} around its payload`)
  const judge = Object.hasOwn(pushes, String(type)) ? pushes[type as PushName] : undefined
  if (!judge) return [...faults, `the contract has no ${type}`]
  const { success, error } = judge.safeParse(payload)
  return success
    ? faults
    : [...faults, `${type} breaks the contract: ${error?.message} ${JSON.stringify(payload)}`]
}

export const CHAT_SECRET = 'a secret that both sides know'

/** Settings with which `tokenFor` makes tokens that count. */
export const chatSettings = { jwt: { secret: CHAT_SECRET } }

/** A token of a trusted issuer for anybody. */
export const tokenFor = (
  userId: string,
  { secret = CHAT_SECRET, seconds = 3600, ...claims }: TokenForm = {},
) =>
  new SignJWT({ sub: userId, aud: 'parley', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(Buffer.from(secret))

type TokenForm = { secret?: string; seconds?: number; aud?: string; iss?: string }

export const chatOf = ({ app }: TestApp): string => app.listeners.chat ?? ''

/** Somebody's device, connected. */
export async function openChat(app: TestApp, userId: string, query = ''): Promise<ChatClient> {
  const client = await openSocket(`${chatOf(app)}?token=${await tokenFor(userId)}${query}`)
  await client.untilHeard('connect')
  return client
}

export const userNumber = (client: ChatSpeaker): number => client.all('connect')[0]?.user_id as number

/** The number of a chat. */
export async function chatNumber({ app }: TestApp, channel: ChannelRef): Promise<number> {
  const key = channelKey(channel)
  const { numbers } = app.context.messaging
  return (await numbers.of(channel.tenantId, 'channel', [key])).get(key) as number
}

export const privateChat = (app: TestApp, one: string, other: string): Promise<number> =>
  chatNumber(app, personChannel('default', one, other))

export const groupChannel = (id: string): ChannelRef => ({ tenantId: 'default', type: GROUP_CHANNEL, id })

/** A group with these members; who is first owns it. */
export async function groupChat(app: TestApp, id: string, members: string[], name?: string): Promise<number> {
  const channel = groupChannel(id)
  const [owner = ''] = members
  await app.app.context.messaging.channels.create(channel, {
    members,
    owner,
    ...(name && { profile: { name } }),
  })
  return chatNumber(app, channel)
}

export const words = (chat_id: number, content: string, more: object = {}): Frames['message.send'] => ({
  chat_id,
  content,
  message_type: 'text',
  ...more,
})

/** Somebody who asks over HTTP: the client, and the number by which others call him. */
export async function asking(app: TestApp, userId: string) {
  const api = app.chat(await tokenFor(userId))
  const { id } = await dataOf(api.getOwnProfile())
  return { api, id, userId }
}
