/** CFG-1: what SDKs are told, per app and release, cached by entity tag and changed without a restart. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let twin: TestApp

beforeAll(async () => {
  app = await startTestApp({ publicUrl: 'https://api.example.com' })
  twin = await app.again()
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

const defaults = {
  telemetry: { enabled: true, endpoint: '/events', sampleRate: 0.5, batchSize: 20, flushInterval: 1000 },
  performance: { enabled: true, sampleRate: 1, webVitals: true },
  realtime: { enabled: false, url: '/', heartbeatInterval: 30_000 },
  features: { one: true, two: false },
}

const get = (query: { app?: string; release?: string } = {}, tag?: string, on = app) =>
  on.sdk().getSdkConfig({ params: { query, ...(tag !== undefined && { header: { 'If-None-Match': tag } }) } })
const config = (query: { app?: string; release?: string } = {}) => dataOf(get(query))

it('before anybody set one it is complete, and points to this server', async () => {
  const fresh = await config()

  expect(fresh).toMatchObject({
    telemetry: { enabled: true, endpoint: 'https://api.example.com/api/telemetry/events', sampleRate: 1 },
    performance: { enabled: true },
    realtime: { enabled: true, url: 'wss://api.example.com' },
    features: {},
  })
})

describe('after an administrator set it', () => {
  beforeEach(async () => {
    await dataOf(app.admin().putDefaultSdkConfig({ body: defaults }))
    await dataOf(
      app.admin().putAppSdkConfig({
        params: { path: { app: 'shop' } },
        body: {
          telemetry: { sampleRate: 1 },
          features: { two: true, three: true },
          releases: [
            { match: '2.*', override: { performance: { enabled: false } } },
            { match: '2.1.0', override: { telemetry: { batchSize: 5 }, features: { one: false } } },
          ],
        },
      }),
    )
  })

  it.each([
    { query: {}, because: 'no app is named' },
    { query: { app: 'blog' }, because: 'the app has nothing of its own' },
    { query: { release: '2.1.0' }, because: 'a release is nothing without its app' },
  ])('$query are the defaults because $because', async ({ query }) => {
    expect(await config(query)).toEqual(defaults)
  })

  const shop = {
    ...defaults,
    telemetry: { ...defaults.telemetry, sampleRate: 1 },
    features: { one: true, two: true, three: true },
  }
  const shop2 = { ...shop, performance: { ...shop.performance, enabled: false } }

  it.each([
    { release: undefined, expected: shop },
    { release: '1.9.9', expected: shop },
    { release: '2.0.0', expected: shop2 },
    {
      release: '2.1.0',
      expected: {
        ...shop2,
        telemetry: { ...shop2.telemetry, batchSize: 5 },
        features: { ...shop2.features, one: false },
      },
    },
    { release: '', expected: shop },
  ])('release $release of the app has its differences laid over them', async ({ release, expected }) => {
    expect(await config({ app: 'shop', ...(release !== undefined && { release }) })).toEqual(expected)
  })

  it('an unchanged one costs no body', async () => {
    const { response } = await get({ app: 'shop' })
    const tag = response.headers.get('etag') ?? ''

    const again = [tag, `W/${tag}`, `"other", ${tag}`, '*'].map((header) => get({ app: 'shop' }, header))

    for (const { response: answer, data } of await Promise.all(again)) {
      expect({ status: answer.status, tag: answer.headers.get('etag') }).toEqual({ status: 304, tag })
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
      expect(data).toBeFalsy()
    }
    expect((await get({ app: 'shop' }, '"other"')).response.status).toBe(200)
  })

  it('the tag follows the content, not the query', async () => {
    const tagOf = async (query: object) => (await get(query)).response.headers.get('etag')

    expect(await tagOf({ app: 'blog' })).toBe(await tagOf({}))
    expect(await tagOf({ app: 'shop' })).not.toBe(await tagOf({}))
  })

  it('a change is told at once, at every process', async () => {
    const { response } = await get()
    const tag = response.headers.get('etag') ?? ''

    await dataOf(app.admin().putDefaultSdkConfig({ body: { ...defaults, features: { four: true } } }))

    for (const on of [app, twin]) {
      const { data, response: changed } = await get({}, tag, on)
      expect(changed.status).toBe(200)
      expect(data?.features).toEqual({ four: true })
      expect(changed.headers.get('etag')).not.toBe(tag)
    }
  })

  it('differences that are taken away are gone', async () => {
    await app.admin().deleteAppSdkConfig({ params: { path: { app: 'shop' } } })

    expect(await config({ app: 'shop', release: '2.1.0' })).toEqual(defaults)
  })
})

it.each([{ app: '' }, { app: 'x'.repeat(101) }, { release: 'x'.repeat(101) }])(
  'a parameter that cannot be is refused: %o',
  async (query) => {
    const { status, body } = await refusalOf(
      app.leaving('a parameter that cannot be').sdk.getSdkConfig({ params: { query } }),
    )

    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_request' })
  },
)
