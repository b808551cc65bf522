import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type Site, startBrowser, startSite } from '#test/support/browser.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { searchAll } from '#test/support/telemetry.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
let browser: Browser
let site: Site
let page: Page
beforeAll(async () => {
  app = await startTestApp()
  site = await startSite()
  browser = await startBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})
beforeEach(async () => {
  await page.goto(site.origin)
})

const address = () => `${app.url}/api/telemetry/events`
const batch = (id: string) => JSON.stringify([telemetryEvent({ id, app: 'beacons' })])

const untilStored = (id: string) =>
  until(`the event ${id} is stored`, async () => {
    const events = await searchAll(app.sdk(app.administratorToken), { app: 'beacons' })
    return events.some((event) => event.id === id)
  })

/** What a page can hand to `sendBeacon`. */
const beacons: [name: string, type: string | undefined | null][] = [
  ['a string', null],
  ['a Blob of text/plain', 'text/plain;charset=UTF-8'],
  ['a Blob of application/json', 'application/json'],
  ['a Blob without a type', undefined],
]

describe('a beacon from another origin', () => {
  it.each(beacons)('with %s is stored', async (_, type) => {
    const id = randomUUID()

    const isQueued = await page.evaluate(
      ({ url, text, blobType }) => {
        const blob = new Blob([text], blobType === undefined ? {} : { type: String(blobType) })
        return navigator.sendBeacon(url, blobType === null ? text : blob)
      },
      { url: address(), text: batch(id), blobType: type },
    )

    expect(isQueued).toBe(true)
    await untilStored(id)
  })

  it.each(['pagehide', 'visibilitychange'])(
    'sent on %s while the page goes away is stored',
    async (event) => {
      const id = randomUUID()
      await page.evaluate(
        ({ url, text, name }) => {
          const send = () => navigator.sendBeacon(url, new Blob([text], { type: 'application/json' }))
          addEventListener(name, send, { once: true, capture: true })
        },
        { url: address(), text: batch(id), name: event },
      )

      await page.goto('about:blank')

      await untilStored(id)
    },
  )
})

describe('a fetch from another origin', () => {
  it('with keepalive and credentials is stored, and its answer can be read', async () => {
    const id = randomUUID()

    const answer = await page.evaluate(
      async ({ url, text }) => {
        const response = await fetch(url, {
          method: 'POST',
          body: text,
          headers: { 'content-type': 'application/json' },
          credentials: 'include',
          keepalive: true,
        })
        return {
          status: response.status,
          body: await response.json(),
          id: response.headers.get('x-request-id'),
        }
      },
      { url: address(), text: batch(id) },
    )

    expect(answer).toMatchObject({ status: 200, body: { success: true, received: 1, processed: 1 } })
    expect(answer.id).toMatch(/^[0-9a-f-]{36}$/)
    await untilStored(id)
  })

  it('of a body that the page compressed is stored', async () => {
    const id = randomUUID()

    const status = await page.evaluate(
      async ({ url, text }) => {
        const body = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')))
        const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
        return (await fetch(url, { method: 'POST', headers, body: await body.arrayBuffer() })).status
      },
      { url: address(), text: batch(id) },
    )

    expect(status).toBe(200)
    await untilStored(id)
  })

  it('can read why a batch was refused', async () => {
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url, { method: 'POST', body: '[]', credentials: 'include' })
      return { status: response.status, body: await response.json() }
    }, address())

    expect(answer).toMatchObject({ status: 400, body: { success: false } })
  })

  it('cannot read what is not open to its origin', async () => {
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'kept from reading',
        ),
      `${app.url}/api/sdk/config`,
    )

    expect(outcome).toBe('kept from reading')
  })
})
