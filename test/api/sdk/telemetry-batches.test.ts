/** TEL-1, TEL-2: what a batch is, and how it is answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const post = (reason: string, body: string, contentType = 'application/json') =>
  offContract(reason, `${app.url}/api/telemetry/events`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })

describe('the calls of the source document, §7.1,', () => {
  const single =
    '[{"id":"test1","type":"custom","name":"test","ts":1703123456789,"app":"test","release":"1.0.0","sessionId":"sess1"}]'
  const batch = [
    {
      id: 'evt_abc123',
      type: 'page',
      name: '/dashboard',
      ts: 1703123456789,
      app: 'my-app',
      release: '1.0.0',
      sessionId: 'sess_xyz789',
      user: { id: 'user_123', email: 'user@example.com' },
      props: {
        url: 'https://app.example.com/dashboard',
        title: 'Dashboard',
        referrer: 'https://app.example.com/login',
      },
    },
    {
      id: 'evt_def456',
      type: 'custom',
      name: 'button_click',
      ts: 1703123460000,
      app: 'my-app',
      release: '1.0.0',
      sessionId: 'sess_xyz789',
      props: { button_id: 'save-btn', section: 'settings' },
    },
  ]

  it.each([
    { name: 'a single event', body: single, count: 1 },
    { name: 'a batch', body: JSON.stringify(batch), count: 2 },
  ])('answer $name as §1.1 says', async ({ body, count }) => {
    const response = await post('sent as curl does, without the client', body)

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ success: true, received: count, processed: count })
  })
})

describe('the number of events', () => {
  it.each([
    { count: 1, status: 200 },
    { count: 100, status: 200 },
  ])('may be $count', async ({ count }) => {
    const body = Array.from({ length: count }, () => telemetryEvent())

    expect(await dataOf(app.sdk().sendEvents({ body }))).toEqual({
      success: true,
      received: count,
      processed: count,
    })
  })

  it.each([
    { name: 'nothing in it', body: [], message: 'must have at least 1 item' },
    {
      name: '101 events',
      body: Array.from({ length: 101 }, () => telemetryEvent()),
      message: 'must have at most 100 items',
    },
    { name: 'an event that is no list', body: telemetryEvent(), message: 'must be an array' },
    { name: 'a text', body: 'events', message: 'must be an array' },
    { name: 'null', body: null, message: 'must be an array' },
  ])('with $name is refused', async ({ body, message }) => {
    const response = await post('not 1 to 100 events', JSON.stringify(body))

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      success: false,
      error: 'invalid_request',
      details: [{ path: '', message }],
    })
  })

  it('is not known where the body is no JSON', async () => {
    const response = await post('not JSON at all', '[{"id":')

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ success: false, error: 'invalid_request' })
  })
})

it('a media type that is not read is 415, and a parameter that nobody named 400', async () => {
  const body = JSON.stringify([telemetryEvent()])

  const xml = await post('a media type that is not declared', body, 'application/xml')
  const unknown = await offContract('an unknown parameter', `${app.url}/api/telemetry/events?result=true`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

  expect([xml.status, unknown.status]).toEqual([415, 400])
  expect(await xml.json()).toMatchObject({ success: false, error: 'unsupported_media_type' })
})
