/** What really happens to a row of the matrix of topics: one connection and one token for each caller. */
import type { Socket } from 'socket.io-client'
import { io as connect } from 'socket.io-client'
import {
  clientToken,
  newApiKey,
  newClient,
  newPublicClient,
  newUser,
  type Person,
  signIn,
} from './accounts.ts'
import { dataOf } from './answers.ts'
import type { TestApp } from './app.ts'
import type { Caller, Row, Verdict } from './topic-matrix.ts'
import { until } from './until.ts'

export interface Observer {
  /** Done once, however often it is asked for. */
  verdict(row: Row): Promise<Verdict | string>
  close(): void
}

interface Actor {
  token: string | undefined
  socket: Socket
  /** Refusals by the id of their frame. */
  refusals: Map<string, string>
  refusedBecause: string | undefined
}

const payload = { message: 'hello' }
const statuses: Record<number, Verdict> = {
  200: 'allowed',
  201: 'allowed',
  401: 'auth_error',
  403: 'permission_denied',
  404: 'channel_not_found',
}

/** Makes the topics and the callers of these rows. */
export async function topicObserver(app: TestApp, rows: readonly Row[]): Promise<Observer> {
  const owner = await newUser(app, { permissions: [] })
  const named = (text: string) => text.replace('{owner}', owner.id)
  const created = new Set(rows.filter(({ topic }) => topic.mustBeCreated && topic.isThere).map(nameOf))
  for (const topic of created) await dataOf(app.admin().createTopic({ body: { topic: named(topic) } }))
  const actors = await actorsFor(app, new Set(rows.map(({ caller }) => caller)), owner)
  const seen = new Map<Row, Promise<Verdict | string>>()
  let count = 0

  async function overSocket(event: string, topic: string, actor: Actor): Promise<Verdict | string> {
    if (actor.refusedBecause !== undefined) return actor.refusedBecause
    const messageId = `m-${++count}`
    const frame = { topic, messageId, ...(event === 'publish' && { payload }) }
    const { status } = await actor.socket.emitWithAck(event, frame)
    if (status === 'success') return 'allowed'
    await until('the refusal is named', () => actor.refusals.has(messageId))
    return actor.refusals.get(messageId) ?? ''
  }

  async function overRest(operation: string, topic: string, { token }: Actor): Promise<Verdict | string> {
    const sdk = app.sdk(token)
    const params = { path: { topic } }
    const { response } =
      operation === 'publishToTopic'
        ? await sdk.publishToTopic({ params, body: { payload } })
        : operation === 'getTopicHistory'
          ? await sdk.getTopicHistory({ params })
          : await sdk.getTopicPresence({ params })
    return statuses[response.status] ?? String(response.status)
  }

  async function observe({ topic, operation, caller }: Row): Promise<Verdict | string> {
    const actor = actors.get(caller)
    if (!actor) throw new Error(`nobody acts as ${caller.name}`)
    const isFrame = operation.name === 'subscribe' || operation.name === 'publish'
    return (isFrame ? overSocket : overRest)(operation.name, named(topic.name), actor)
  }

  return {
    verdict(row) {
      const verdict = seen.get(row) ?? observe(row)
      seen.set(row, verdict)
      return verdict
    },
    close() {
      for (const { socket } of actors.values()) socket.disconnect()
    },
  }
}

const nameOf = ({ topic }: Row): string => topic.name

async function actorsFor(
  app: TestApp,
  callers: ReadonlySet<Caller>,
  owner: Person,
): Promise<Map<Caller, Actor>> {
  const pass = await newPublicClient(app)
  const tokenOf = async ({ as, permissions: held, owner: owns }: Caller): Promise<string | undefined> => {
    const permissions = held.map((permission) => permission.replace('{owner}', owner.id))
    if (as === 'nobody') return undefined
    if (as === 'apiKey') return newApiKey(app, permissions)
    if (as === 'client') {
      const client = await newClient(app, {
        scopes: permissions,
        ...(owns === 'namesake' && { id: owner.id }),
      })
      return clientToken(app.sdk(), client)
    }
    const person = owns === 'self' ? owner : await newUser(app, { permissions })
    return (await signIn(app.sdk(), person, pass.body)).access_token
  }
  const actors = new Map<Caller, Actor>()
  for (const caller of callers) actors.set(caller, await actorOf(app.url, await tokenOf(caller)))
  return actors
}

async function actorOf(url: string, token: string | undefined): Promise<Actor> {
  const socket = connect(url, { forceNew: true, reconnection: false, auth: { token } })
  const actor: Actor = { token, socket, refusals: new Map(), refusedBecause: undefined }
  socket.onAny((event: string, body: { id?: string; status?: string }) => {
    if (event !== 'ack' && body?.id !== undefined) actor.refusals.set(body.id, event)
  })
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error: Error & { data?: { type?: string } }) => {
      actor.refusedBecause = error.data?.type ?? error.message
      resolve()
    })
  })
  return actor
}
