/** CFG-2, CFG-4: health from real probes, and metrics of what happened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { mixedBatch } from '#test/support/telemetry.ts'

const METRICS_TOKEN = 'a-token-for-the-collector'

let app: TestApp
let guarded: TestApp

beforeAll(async () => {
  app = await startTestApp({ role: 'all' })
  guarded = await app.again({ metricsToken: METRICS_TOKEN })
})
afterAll(async () => {
  await guarded.close()
  await app.close()
})

it('health per the seed says each part', async () => {
  const before = Date.now()

  const health = await dataOf(app.sdk().getHealth())

  expect(health).toEqual({
    status: 'healthy',
    services: { telemetry: 'healthy', auth: 'healthy', websocket: 'healthy', database: 'healthy' },
    timestamp: expect.any(Number),
  })
  expect(Math.abs(health.timestamp - before)).toBeLessThan(5000)
})

it('liveness and readiness say so in one word', async () => {
  expect(await dataOf(app.sdk().getLiveness())).toEqual({ status: 'ok' })
  expect(await dataOf(app.sdk().getReadiness())).toEqual({
    status: 'ready',
    checks: { mongodb: 'ok', redis: 'ok' },
  })
})

it.each(['/api/health', '/livez', '/readyz', '/metrics'])(
  '%s takes whatever parameters probes add',
  async (path) => {
    const response = await offContract('probing tools add their own parameters', `${app.url}${path}?t=1&t=2`)

    expect(response.status).toBe(200)
  },
)

it('a process that is about to stop is not ready, and goes on answering', async () => {
  const leaving = await app.again()
  leaving.app.context.drain()

  const { status, body } = await refusalOf(leaving.sdk().getReadiness())

  expect({ status, body }).toMatchObject({ status: 503, body: { status: 'not ready' } })
  expect(await dataOf(leaving.sdk().getLiveness())).toEqual({ status: 'ok' })
  await leaving.close()
})

describe('metrics', () => {
  /** The value of a series, by its name and labels as they stand. */
  const seriesValue = (text: string, series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length),
    )

  it('are text for Prometheus', async () => {
    const { data, response } = await app.sdk().getMetrics()

    expect(response.headers.get('content-type')).toMatch(/^text\/plain; ?version=0\.0\.4/)
    expect(data?.split('\n').every((line) => line === '' || /^(#|[a-z])/.test(line))).toBe(true)
  })

  it.each([
    { series: 'parley_http_request_duration_seconds_bucket', because: 'P95 is read from its buckets' },
    { series: 'parley_telemetry_events_total', because: 'message throughput' },
    { series: 'parley_lane_queued', because: 'events that wait for the database' },
    { series: 'parley_queue_jobs', because: 'queue depth' },
    { series: 'parley_storage_bytes', because: 'storage use' },
    { series: 'parley_rate_limited_total', because: 'refusals by limit' },
    { series: 'process_cpu_seconds_total', because: 'the process itself' },
    { series: 'nodejs_eventloop_lag_p99_seconds', because: 'a stuck event loop' },
  ])('name $series: $because', async ({ series }) => {
    await dataOf(app.sdk().sendEvents({ body: [telemetryEvent()] }))

    expect(await dataOf(app.sdk().getMetrics())).toMatch(
      new RegExp(`^# TYPE ${series.replace('_bucket', '')} `, 'm'),
    )
  })

  it('count requests by operation and events by outcome', async () => {
    const requests =
      'parley_http_request_duration_seconds_count{operation="sendEvents",method="POST",status="200"}'
    const outcomes = ['accepted', 'duplicate', 'rejected'].map(
      (outcome) => `parley_telemetry_events_total{outcome="${outcome}"}`,
    )
    const read = async () => {
      const text = await dataOf(app.sdk().getMetrics())
      return [requests, ...outcomes].map((series) => seriesValue(text, series) || 0)
    }
    const before = await read()

    const event = telemetryEvent()
    const body = mixedBatch([event, event, telemetryEvent(), { ...event, ts: 'now' }])
    await dataOf(app.sdk().sendEvents({ body }))

    const after = await read()
    expect(after.map((value, nth) => value - (before[nth] ?? 0))).toEqual([1, 2, 1, 1])
  })

  it('tell how much is stored', async () => {
    const text = await dataOf(app.sdk().getMetrics())

    expect(seriesValue(text, 'parley_storage_bytes{kind="data"}')).toBeGreaterThan(0)
  })

  it('with a metricsToken are for its holder', async () => {
    const withToken = await guarded.sdk(METRICS_TOKEN).getMetrics()
    const refused = await Promise.all([
      refusalOf(guarded.sdk().getMetrics()),
      refusalOf(guarded.sdk(guarded.administratorToken).getMetrics()),
    ])

    expect(withToken.response.status).toBe(200)
    for (const { status, headers, body } of refused) {
      expect({ status, body }).toEqual({
        status: 401,
        body: { success: false, error: 'unauthenticated' },
      })
      expect(headers.get('www-authenticate')).toContain('Bearer')
    }
  })
})
