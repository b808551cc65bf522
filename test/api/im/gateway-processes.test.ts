/** Several processes: messages, kicks and presence pass between them; a process that stops sends its clients on (IM-5). */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createImRealtimeClient } from '#generated/im/realtime-client.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { allow, connect, gatewayOf, openDevice, openSocket, toPerson } from '#test/support/gateway.ts'
import { ownServices, program, settingsOn } from '#test/support/program.ts'
import { selfSigned } from '#test/support/self-signed.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'

let here: TestApp
let there: TestApp

beforeAll(async () => {
  here = await startTestApp({ limits: { messagesPerSecond: 0 } })
  there = await here.again()
})
afterAll(async () => {
  await there.close()
  await here.close()
})

it('a message reaches the devices of every process, in order and once', async () => {
  const ann = await openDevice(here, 'ann')
  const bobs = [await openDevice(here, 'bob', { flag: 1 }), await openDevice(there, 'bob', { flag: 2 })]
  const annThere = await openDevice(there, 'ann', { flag: 0 })

  await Promise.all(
    Array.from({ length: 100 }, (_, index) => ann.request('send', toPerson('bob', String(index)))),
  )

  for (const device of [...bobs, annThere]) {
    await device.untilHeard('recv', 100)
    expect(device.all('recv').map(({ messageSeq }) => messageSeq)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    )
  }
  expect(ann.all('recv')).toEqual([])
})

it('a group sent to by HTTP reaches its members in both processes, and nobody else', async () => {
  const [cleo, dan, eve] = [
    await openDevice(here, 'cleo'),
    await openDevice(there, 'dan'),
    await openDevice(there, 'eve'),
  ]
  const { channels } = here.app.context.messaging
  await channels.create({ tenantId: 'default', type: 2, id: 'crew' }, { members: ['cleo', 'dan'] })

  const refused = await eve.request('send', { channelId: 'crew', channelType: 2, payload: { a: 1 } })
  const sent = await dan.request('send', { channelId: 'crew', channelType: 2, payload: { a: 2 } })
  await cleo.untilHeard('recv', 1)

  expect(refused).toMatchObject({ reasonCode: 3, messageSeq: 0 })
  expect(sent).toMatchObject({ reasonCode: 1, messageSeq: 1 })
  expect(cleo.all('recv')).toMatchObject([
    { channelId: 'crew', channelType: 2, fromUid: 'dan', payload: { a: 2 } },
  ])
  expect(eve.all('recv')).toEqual([])
})

it('a device that is told to quit through one process leaves the other, and a master pushes out those elsewhere', async () => {
  const quitting = await openDevice(there, 'finn')
  await here.app.context.devices.service.quit({ tenantId: 'default', userId: 'finn' })
  expect(await quitting.untilClosed()).toMatchObject({ code: 4001 })

  const first = await openDevice(here, 'gus', { flag: 0, level: 1 })
  const second = await connect(there, 'gus', { flag: 0, token: 'token of gus' })
  expect(await first.untilClosed()).toMatchObject({ code: 4001 })
  expect(await second.ask('ping')).toMatchObject({ result: null })
})

it('who is online is known in every process', async () => {
  await openDevice(there, 'hal', { flag: 2 })
  const hal = { tenantId: 'default', userId: 'hal' }

  const online = async () => [...(await here.app.context.devices.presence.online([hal])).values()].flat()

  await until('he is seen', async () => (await online()).length === 1)
  expect(await online()).toMatchObject([{ flag: 2 }])
})

it('a process that stops answers what was asked and sends its clients on, and a generated client comes back by itself', async () => {
  const stopping = await here.again()
  const token = await allow(here, 'ida')
  let url = gatewayOf(stopping)
  const Socket = class extends WebSocket {
    constructor() {
      super(url)
    }
  }
  const states: string[] = []
  const ida = createImRealtimeClient({
    url,
    open: { uid: 'ida', token, deviceFlag: 1 },
    retry: { firstMs: 20 },
    WebSocket: Socket,
  })
  onTestFinished(() => ida.close())
  ida.onState(({ state }) => states.push(state))
  const heard: unknown[] = []
  ida.onRecv(({ payload }) => heard.push(payload))
  await until('she is in', ida.isConnected)
  const jo = await openDevice(stopping, 'jo')

  const sends = Array.from({ length: 50 }, (_, index) => jo.request('send', toPerson('kim', String(index))))
  url = gatewayOf(there)
  await sends[0]
  await stopping.close()

  expect((await Promise.all(sends)).every(({ reasonCode }) => reasonCode === 1)).toBe(true)
  expect(await jo.untilClosed()).toEqual({ code: 1012, reason: 'going_away' })
  await until('she is back', () => states.length === 3 && ida.isConnected())
  expect(states).toEqual(['connected', 'disconnected', 'connected'])
  await (await openDevice(here, 'lea')).request('send', toPerson('ida', 'welcome back'))
  await until('she hears again', () => heard.length === 1)
})

it('the same is spoken over TLS, on a listener of its own', async () => {
  const { cert, key } = selfSigned()
  const folder = await temporaryFolder()
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await Promise.all([writeFile(certFile, cert), writeFile(keyFile, key)])
  const started = await program(
    settingsOn(ownServices(), {
      PARLEY_WSS_ADDR: 'wss://127.0.0.1:0',
      PARLEY_TLS_CERT_FILE: certFile,
      PARLEY_TLS_KEY_FILE: keyFile,
      PARLEY_TOKEN_AUTH_ON: 'false',
    }),
  )
  const { imWs = '', imWss = '' } = started.listeners
  const client = await openSocket(imWss, { ca: cert })

  const result = await client.request('connect', { uid: 'max' })

  expect([imWs, imWss]).toEqual([expect.stringMatching(/^ws:/), expect.stringMatching(/^wss:/)])
  expect(result.reasonCode).toBe(1)
})
