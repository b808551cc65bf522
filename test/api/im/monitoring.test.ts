/** IM-5 and IM-10: addresses, health, figures, metrics, profiles. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConnectionFigures } from '#platform/socket/traffic.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openDevice } from '#test/support/gateway.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager', metricsToken: 'for-metrics', pprofOn: true })
})
afterAll(() => app.close())

describe('routes', () => {
  it('name the same addresses for everybody', async () => {
    const route = await dataOf(app.im().getRoute({ params: { query: { uid: 'ann' } } }))

    expect(await dataOf(app.im().listRoutes({ body: ['ann', 'ben', 'ann'] }))).toEqual([
      { ...route, uids: ['ann', 'ben'] },
    ])
    expect(await dataOf(app.im().listRoutes({ body: { uids: [] } }))).toEqual([])
  })

  it('name what is configured, but not inside the network', async () => {
    const external = { ip: 'im.example.com', tcpAddr: 'im.example.com:5100', wssAddr: 'wss://im.example.com' }
    const other = await startTestApp({ external })
    const tell = (query: { intranet?: 0 | 1 }) => dataOf(other.im().getRoute({ params: { query } }))

    expect(await tell({})).toMatchObject({
      tcp_addr: 'im.example.com:5100',
      wss_addr: 'wss://im.example.com',
    })
    expect(await tell({ intranet: 1 })).toMatchObject({ tcp_addr: '', wss_addr: '' })
    await other.close()
  })
})

describe('health', () => {
  it('needs no credential', async () => {
    expect(await dataOf(app.im('').checkHealth())).toEqual({ status: 'ok' })
  })
})

describe('metrics', () => {
  it('are those of the platform listener, for who holds their token', async () => {
    const { data, response } = await app.im('for-metrics').scrapeMetrics({ parseAs: 'text' })

    expect(response.status).toBe(200)
    expect(data).toContain('parley_http_request_duration_seconds')
  })

  it('are 401 without it', async () => {
    expect(await statusOf(app.im('').scrapeMetrics({ parseAs: 'text' }))).toBe(401)
  })
})

const figures = (id: number, over: Partial<ConnectionFigures> = {}): ConnectionFigures => ({
  id,
  userId: `user-${id}`,
  ip: '127.0.0.1',
  port: 40_000 + id,
  connectedAt: Date.now() - 65_500,
  lastActivityAt: Date.now() - 3500,
  pendingBytes: 0,
  inMessages: id,
  outMessages: 0,
  inMessageBytes: 0,
  outMessageBytes: 0,
  inFrames: 0,
  outFrames: 0,
  inBytes: 0,
  outBytes: 0,
  deviceFlag: 1,
  deviceLevel: 1,
  deviceId: 'd',
  version: 5,
  ...over,
})

describe('figures', () => {
  it('of the process are true', async () => {
    const figures = await dataOf(app.im().getVariables())

    expect(figures).toMatchObject({ server_name: 'parley', connections: 0, goroutine: 0, tcp_addr: '' })
    expect(figures.mem).toBeGreaterThan(10_000_000)
    expect(figures.uptime).toMatch(/^(\d+h)?(\d+m)?(\d+s)?$/)
  })

  it('of what is switched on are there for the manager of the product', async () => {
    expect(await dataOf(app.im().getSettings())).toEqual({
      logger: { trace_on: 0, loki_on: 0 },
      prometheus_on: 1,
      stress_on: 0,
    })
  })

  it('and connections are those of the process that answers', async () => {
    const other = await app.again()
    await openDevice(other, 'ann')

    const totals = await Promise.all(
      [app, other].map(async (one) => (await dataOf(one.im().listConnections())).total),
    )
    const counts = await Promise.all(
      [app, other].map(async (one) => (await dataOf(one.im().getVariables())).connections),
    )

    expect([totals, counts]).toEqual([
      [0, 1],
      [0, 1],
    ])
    await other.close()
  })

  it('of connections are sorted, filtered and cut', async () => {
    const { im } = app.app.context
    const before = im.traffic
    im.traffic = { ...before, connections: () => [1, 2, 3].map((id) => figures(id)) }
    const ask = async (query: object) =>
      (await dataOf(app.im().listConnections({ params: { query } }))).connections.map(({ id }) => id)

    expect(await ask({ sort: 'inMsgDesc', limit: 2 })).toEqual([3, 2])
    expect(await ask({ offset: 1 })).toEqual([2, 3])
    expect(await ask({ uid: 'user-2' })).toEqual([2])
    const { connections, total } = await dataOf(app.im().listConnections())
    expect(total).toBe(3)
    expect(connections[0]).toMatchObject({ device: 'web(master)', uptime: '1m5s', idle: '3s' })
    im.traffic = before
  })

  it('of connections in an unknown order are 400', async () => {
    const query = { sort: 'colour' as 'id' }
    const { im } = app.leaving('there is no such order')

    expect((await refusalOf(im().listConnections({ params: { query } }))).status).toBe(400)
  })
})

describe('profiles', () => {
  it.each(['cpu', 'heap'] as const)('of %s are taken one at a time', async (kind) => {
    const im = app.im()
    await dataOf(im.startProfile({ body: { kind } }))

    expect(await statusOf(im.startProfile({ body: { kind } }))).toBe(409)
    expect(await dataOf(im.stopProfile())).toHaveProperty(kind === 'cpu' ? 'nodes' : 'head')
    expect(await statusOf(im.stopProfile())).toBe(409)
  })

  it('are off unless they are configured', async () => {
    const other = await startTestApp()

    expect(await statusOf(other.im().startProfile({ body: { kind: 'cpu' } }))).toBe(404)
    await other.close()
  })
})
