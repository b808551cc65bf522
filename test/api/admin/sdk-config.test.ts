/** CFG-1: the SDK configuration as administrators set it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const at = (name: string) => ({ params: { path: { app: name } } })
const put = (name: string, body: object = {}) => dataOf(app.admin().putAppSdkConfig({ ...at(name), body }))

const defaults = {
  telemetry: { enabled: true, endpoint: '/events', sampleRate: 1, batchSize: 10, flushInterval: 500 },
  performance: { enabled: false, sampleRate: 0, webVitals: false },
  realtime: { enabled: true, url: 'wss://realtime.example.com', heartbeatInterval: 1000 },
  features: { newDashboard: true },
}

describe('the defaults', () => {
  it('are there before anybody set them, without a date', async () => {
    const fresh = await dataOf(app.admin().getDefaultSdkConfig())

    expect(fresh).not.toHaveProperty('updatedAt')
    expect(fresh.telemetry.enabled).toBe(true)
  })

  it('are replaced as a whole and dated', async () => {
    const answered = await dataOf(app.admin().putDefaultSdkConfig({ body: defaults }))

    expect(answered).toEqual({ ...defaults, updatedAt: expect.stringMatching(/^\d{4}-.*Z$/) })
    expect(await dataOf(app.admin().getDefaultSdkConfig())).toEqual(answered)
    expect(await dataOf(app.sdk().getSdkConfig())).toEqual(defaults)
  })

  it.each([
    {
      body: { ...defaults, telemetry: { ...defaults.telemetry, sampleRate: 1.5 } },
      path: 'telemetry.sampleRate',
    },
    {
      body: { ...defaults, telemetry: { ...defaults.telemetry, batchSize: 101 } },
      path: 'telemetry.batchSize',
    },
    { body: { ...defaults, features: { newDashboard: 'yes' } }, path: 'features.newDashboard' },
    { body: { ...defaults, colour: 'blue' }, path: 'colour' },
    { body: { ...defaults, realtime: undefined }, path: 'realtime' },
  ])('with something wrong at $path are refused with its place', async ({ body, path }) => {
    const { admin } = app.leaving('a configuration that cannot be')

    const refusal = await refusalOf(admin.putDefaultSdkConfig({ body: body as typeof defaults }))

    expect(refusal).toMatchObject({ status: 400, body: { code: 'invalid_request', errors: [{ path }] } })
  })
})

describe('the differences of an app', () => {
  it('are kept as given, replaced as a whole and taken away', async () => {
    const body = {
      telemetry: { sampleRate: 0.1 },
      features: { beta: true },
      releases: [{ match: '2.*', override: { performance: { enabled: true } } }],
    }
    expect(await put('shop', body)).toEqual({ app: 'shop', ...body, updatedAt: expect.any(String) })
    expect(await dataOf(app.admin().getAppSdkConfig(at('shop')))).toMatchObject(body)

    expect(await put('shop')).toEqual({ app: 'shop', releases: [], updatedAt: expect.any(String) })

    expect(await statusOf(app.admin().deleteAppSdkConfig(at('shop')))).toBe(204)
    expect(await statusOf(app.admin().getAppSdkConfig(at('shop')))).toBe(404)
    expect(await statusOf(app.admin().deleteAppSdkConfig(at('shop')))).toBe(404)
  })

  it.each(['Übersicht', 'my app', 'a+b%20c', 'x'.repeat(100), '店舗'])(
    'the app may be called %s',
    async (name) => {
      await put(name, { features: { known: true } })

      expect(await dataOf(app.admin().getAppSdkConfig(at(name)))).toMatchObject({ app: name })
      const query = { app: name }
      expect(await dataOf(app.sdk().getSdkConfig({ params: { query } }))).toMatchObject({
        features: { known: true },
      })
    },
  )

  it('with an unknown setting are refused with its place', async () => {
    const body = { telemetry: { sampleRates: 1 } } as object

    const refusal = await refusalOf(
      app.leaving('an unknown field').admin.putAppSdkConfig({ ...at('shop'), body }),
    )

    expect(refusal).toMatchObject({ status: 400, body: { errors: [{ path: 'telemetry.sampleRates' }] } })
  })
})

it('the list goes by name, page by page', async () => {
  const names = ['list-1', 'list-2', 'list-3', 'list-4', 'list-5']
  for (const name of names) await put(name)

  const found: string[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 2, ...(cursor && { cursor }) }
    const page = await dataOf(app.admin().listAppSdkConfigs({ params: { query } }))
    found.push(...page.items.map((item) => item.app))
    cursor = page.nextCursor ?? undefined
  } while (cursor)

  expect(found.filter((name) => name.startsWith('list-'))).toEqual(names)
  expect(found).toEqual([...new Set(found)])
})
