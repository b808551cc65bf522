/** TEL-6: percentiles of API latency and web vitals, against what an exact computation says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SdkClient } from '#generated/sdk/client.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { seededRandom } from '#test/support/random.ts'
import { reader, sendAll } from '#test/support/telemetry.ts'

let app: TestApp
let reading: SdkClient

beforeAll(async () => {
  app = await startTestApp()
  reading = await reader(app)
})
afterAll(() => app.close())

/** Nearest rank. */
function exact(values: number[], share: number): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.ceil(share * rising.length) - 1] ?? Number.NaN
}

/** A long tail, as durations have it: most near 50, some in the thousands. */
function durations(count: number, seed: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => 20 + 30 * Math.exp(4 * random() ** 3) * (0.5 + random()))
}

const latency = async (name: string) => {
  const { items } = await dataOf(reading.listApiLatency({ params: { query: { app: name } } }))
  return items
}

describe('API latency', () => {
  const shares = { p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99 }

  it.each([
    { name: 'of a long tail', values: durations(1000, 1) },
    { name: 'of another long tail', values: durations(400, 2) },
    { name: 'of a single call', values: [83.4] },
    { name: 'of equal calls', values: Array(50).fill(12) },
    { name: 'of very different sizes', values: [0.01, 1, 100, 10_000, 1_000_000] },
  ])('$name is within 2 % of the exact percentiles', async ({ name, values }) => {
    await sendAll(
      app.sdk(),
      values.map((duration) => ({
        app: name,
        type: 'api',
        name: '/api',
        props: { method: 'GET', duration },
      })),
    )

    const [row] = await latency(name)

    expect(row?.count).toBe(values.length)
    for (const [key, share] of Object.entries(shares)) {
      const told = row?.[key as keyof typeof shares] ?? Number.NaN
      const truth = exact(values, share)
      expect(Math.abs(told - truth) / truth, `${key}: ${told} instead of ${truth}`).toBeLessThanOrEqual(0.02)
    }
  })

  it('is told by method and path, most called first, with what failed', async () => {
    const call = (name: string, props: object) => ({
      app: 'calls',
      type: 'api',
      name,
      props: { duration: 10, ...props },
    })
    await sendAll(app.sdk(), [
      call('/a', { method: 'GET', status: 200, success: true }),
      call('/a', { method: 'get', status: '500' }),
      call('/a', { method: 'GET', status: 200, success: false }),
      call('/a', { method: 'POST', status: 0 }),
      call('/a', { method: 'POST', status: 404, success: true }),
      call('/b', {}),
    ])

    const rows = (await latency('calls')).map(({ method, name, count, errors }) => ({
      method,
      name,
      count,
      errors,
    }))

    expect(rows).toEqual([
      { method: 'GET', name: '/a', count: 3, errors: 2 },
      { method: 'POST', name: '/a', count: 2, errors: 1 },
      { method: '', name: '/b', count: 1, errors: 0 },
    ])
  })

  it('counts numbers that are sent as text, and is null where no call has a duration', async () => {
    await sendAll(app.sdk(), [
      { app: 'texts', type: 'api', name: '/text', props: { method: 'GET', duration: '100' } },
      { app: 'texts', type: 'api', name: '/without', props: { method: 'GET' } },
    ])

    const rows = await latency('texts')

    expect(rows.find(({ name }) => name === '/text')?.p50).toBeCloseTo(100, -1)
    expect(rows.find(({ name }) => name === '/without')).toMatchObject({ count: 1, p50: null, p99: null })
  })
})

describe('web vitals', () => {
  it('are in the order of their names, with ratings as sent or by threshold', async () => {
    const measured = (name: string, value: number | string, rating?: string) => ({
      app: 'vitals',
      type: 'perf',
      name,
      props: { value, ...(rating && { rating }) },
    })
    await sendAll(app.sdk(), [
      measured('LCP', 1000, 'good'),
      measured('LCP', 2000, 'poor'),
      measured('LCP', '3000'),
      measured('LCP', 9000),
      measured('CLS', 0.05),
    ])

    const query = { app: 'vitals' }
    const { items } = await dataOf(reading.listWebVitals({ params: { query } }))

    expect(items.map(({ p50, p75, p95, ...rest }) => rest)).toEqual([
      { name: 'CLS', count: 1, good: 1, needsImprovement: 0, poor: 0 },
      { name: 'LCP', count: 4, good: 1, needsImprovement: 1, poor: 2 },
    ])
    expect(Math.abs((items[1]?.p50 ?? 0) - 2000) / 2000).toBeLessThanOrEqual(0.02)
    expect(Math.abs((items[0]?.p75 ?? 0) - 0.05) / 0.05).toBeLessThanOrEqual(0.02)
  })
})
