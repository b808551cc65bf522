/** A contract over plain WebSocket with an envelope: generated, compiled, spoken with the generated client. */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { framingOf } from '#codegen/static/framing.ts'
import { SocketConnection, type SocketState } from '#codegen/static/socket-client.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'
import { until } from '#test/support/until.ts'

const asyncapi = (framing: string): string => `
asyncapi: 3.0.0
info: { title: Parlour, version: 1.0.0, description: Small talk. }
servers: { live: { host: example.org, protocol: wss } }
channels:
  room:
    address: /
    x-transport: websocket
    ${framing}
    x-client: { heartbeat: { event: ping, everySeconds: 30 }, staysAway: [1008] }
    messages:
      say:
        name: message.say
        payload: { type: object, additionalProperties: false, required: [text], properties: { text: { type: string } } }
      ping: { name: ping, payload: { type: object, additionalProperties: false } }
      said:
        name: message.said
        payload: { type: object, additionalProperties: false, required: [text], properties: { text: { type: string } } }
operations:
  saySomething:
    action: receive
    channel: { $ref: '#/channels/room' }
    messages: [{ $ref: '#/channels/room/messages/say' }]
  sendPing:
    action: receive
    channel: { $ref: '#/channels/room' }
    messages: [{ $ref: '#/channels/room/messages/ping' }]
  tellOthers:
    action: send
    channel: { $ref: '#/channels/room' }
    messages: [{ $ref: '#/channels/room/messages/said' }]
`
const openapi = `
openapi: 3.1.0
info: { title: Parlour, version: 1.0.0 }
paths:
  /x:
    get: { operationId: getX, responses: { '204': { description: Nothing. } } }
`
const envelope = 'x-framing: { kind: envelope, type: type, payload: payload, time: timestamp }'

let project: Awaited<ReturnType<typeof makeProject>>

beforeAll(async () => {
  project = await makeProject({
    'parlour/openapi.yaml': openapi,
    'parlour/asyncapi.yaml': asyncapi(envelope),
  })
  await project.generate()
}, 120_000)
afterAll(() => project.remove())

it('handlers and calls are known to the compiler, and one that is missing is not', async () => {
  const server = (handlers: string) => `
import { createParlourDispatcher, type RealtimeHandlers } from '../generated/parlour/realtime.ts'
import type { RealtimeFace } from '../generated/runtime/realtime.ts'
declare const face: RealtimeFace<{ name: string }>
const handlers: RealtimeHandlers<{ name: string }> = { ${handlers} }
export const dispatch = createParlourDispatcher<{ name: string }>(handlers, face)
`
  const said = await project.compile({
    'uses/good.ts': server("async 'message.say'({ text }, { name }) { void (text + name) }, async ping() {}"),
    'uses/missing.ts': server('async ping() {}'),
    'uses/client.ts': `
import { createParlourRealtimeClient } from '../generated/parlour/realtime-client.ts'
const client = createParlourRealtimeClient({ url: 'ws://localhost' })
await client.messageSay({ text: 'hello' })
client.onMessageSaid(({ text }) => text.length)
// @ts-expect-error a field of another kind
await client.messageSay({ text: 5 })
`,
  })

  expect(said.filter((line) => !line.includes('missing.ts'))).toEqual([])
  expect(said.filter((line) => line.includes('missing.ts')).join('\n')).toMatch(/message\.say.* is missing/)
}, 120_000)

it('a plain socket without a framing is refused with its place', async () => {
  const broken = await makeProject({ 'parlour/openapi.yaml': openapi, 'parlour/asyncapi.yaml': asyncapi('') })
  onTestFinished(() => broken.remove())

  await expect(broken.generate()).rejects.toThrow(/asyncapi\.yaml.*x-framing/s)
}, 60_000)

it('a client speaks the envelope, comes back after a lost connection, and stays away where the contract says so', async () => {
  const rule = { kind: 'envelope', type: 'type', payload: 'payload', time: 'timestamp' } as const
  const server = new WebSocketServer({ port: 0 })
  onTestFinished(() => server.close())
  await once(server, 'listening')
  const sockets: WebSocket[] = []
  const heard: unknown[] = []
  server.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  })
  const { port } = server.address() as { port: number }
  const roles = { staysAway: [1008] }
  const client = new SocketConnection(
    { url: `ws://127.0.0.1:${port}`, retry: { firstMs: 10 } },
    { framing: rule, roles, answered: [] },
  )
  onTestFinished(() => client.close())
  const states: SocketState['state'][] = []
  client.onState(({ state }) => states.push(state))
  const said: unknown[] = []
  client.on('message.said', (push) => said.push(push))
  await until('it is in', () => client.isConnected)

  await client.send('message.say', { text: 'hello' })
  sockets[0]?.send(framingOf(rule).event('message.said', { text: 'hello' }))
  await until('both hear', () => heard.length === 1 && said.length === 1)
  sockets[0]?.close(1012)
  await until('it is back', () => sockets.length === 2 && client.isConnected)
  sockets[1]?.close(1008)
  await until('it is refused', () => states.includes('refused'))

  expect(heard).toEqual([{ type: 'message.say', payload: { text: 'hello' }, timestamp: expect.any(String) }])
  expect(said).toEqual([{ text: 'hello' }])
  expect(states).toEqual(['connected', 'disconnected', 'connected', 'disconnected', 'refused'])
  expect(sockets).toHaveLength(2)
})
