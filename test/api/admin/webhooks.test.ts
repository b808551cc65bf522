/** HOOK-1 to HOOK-3 as owners of endpoints see them. */
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientToken, newClient } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'
import { until } from '#test/support/until.ts'
import { webhookEvent } from '#test/support/webhook-engine.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

let app: TestApp
let receiver: WebhookReceiver
const clock = movableClock()

beforeAll(async () => {
  receiver = await startReceiver()
  app = await startTestApp({ role: 'all', outgoing: { allowedNetworks: ['127.0.0.0/8'] } }, clock.now)
})
beforeEach(() => {
  receiver.posts.length = 0
  receiver.answer = answerChallenges
})
afterAll(async () => {
  await app.close()
  await receiver.close()
})

/** As a receiver should: gives challenges back and takes everything else. */
const answerChallenges: WebhookReceiver['answer'] = ({ body }) => {
  const { type, data } = JSON.parse(body)
  return { status: 200, body: type === 'webhook.verification' ? JSON.stringify(data) : 'taken' }
}

const at = (endpointId: string) => ({ params: { path: { endpointId } } })

/** A verified endpoint for one event type of its own. */
async function newEndpoint(fields = {}) {
  const type = `test.t${randomUUID().replaceAll('-', '')}`
  const body = { url: receiver.url, eventTypes: [type], ...fields }
  const created = await dataOf(app.admin().createWebhookEndpoint({ body }))
  await dataOf(app.admin().verifyWebhookEndpoint(at(created.id)))
  receiver.posts.length = 0
  return { ...created, type }
}

const announce = (type: string, id = `evt_${randomUUID()}`, fields = {}) =>
  app.app.context.webhooks.events.announce([webhookEvent({ id, type, at: clock.now(), ...fields })])

const received = (count: number) => until(`${count} posts`, () => receiver.posts.length >= count)

describe('an endpoint', () => {
  it('is created with a secret that is shown once, listed, changed and deleted', async () => {
    const body = { url: receiver.url, eventTypes: ['message.*'], description: 'orders' }

    const { data: created, response } = await app.admin().createWebhookEndpoint({ body })
    const { id = '', secret } = created ?? {}
    const seen = await dataOf(app.admin().getWebhookEndpoint(at(id)))
    const { items } = await dataOf(app.admin().listWebhookEndpoints({ params: { query: { limit: 1000 } } }))
    const changes = { description: null, ratePerSecond: 5, enabled: false }
    const updated = await dataOf(app.admin().updateWebhookEndpoint({ ...at(id), body: changes }))

    expect(response.headers.get('location')).toBe(`/api/admin/webhooks/${id}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(secret).toMatch(/^whsec_/)
    expect(JSON.stringify(seen)).not.toContain(secret)
    expect(seen).toMatchObject({
      ...body,
      ordered: false,
      concurrency: 10,
      timeoutMs: 15_000,
      verified: false,
    })
    expect(items).toContainEqual(seen)
    expect(updated).toMatchObject({ ratePerSecond: 5, enabled: false, disabledReason: 'administrator' })
    expect(updated).not.toHaveProperty('description')
    expect(await statusOf(app.admin().deleteWebhookEndpoint(at(id)))).toBe(204)
    expect(await statusOf(app.admin().deleteWebhookEndpoint(at(id)))).toBe(404)
    expect(await statusOf(app.admin().getWebhookEndpoint(at(id)))).toBe(404)
    expect(await statusOf(app.admin().updateWebhookEndpoint({ ...at(id), body: changes }))).toBe(404)
  })

  it.each([
    'http://10.0.0.1/hook',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'https://a:b@example.com/',
  ])('is refused at %s', async (url) => {
    const asked = app.admin().createWebhookEndpoint({ body: { url, eventTypes: ['*'] } })

    expect((await refusalOf(asked)).body.code).toBe('invalid_request')
  })

  it('gets nothing before it gave the challenge back', async () => {
    receiver.answer = () => ({ status: 200, body: '{"challenge":"another"}' })
    const body = { url: receiver.url, eventTypes: ['*'] }
    const { id } = await dataOf(app.admin().createWebhookEndpoint({ body }))

    const refused = await refusalOf(app.admin().verifyWebhookEndpoint(at(id)))
    await announce('any.type')
    const { items } = await dataOf(
      app.admin().listWebhookDeliveries({ params: { query: { endpointId: id } } }),
    )
    receiver.answer = answerChallenges
    const verified = await dataOf(app.admin().verifyWebhookEndpoint(at(id)))

    expect(refused).toMatchObject({ status: 409, body: { code: 'challenge_failed' } })
    expect(items).toEqual([])
    expect(verified.verified).toBe(true)
    await dataOf(app.admin().updateWebhookEndpoint({ ...at(id), body: { url: `${receiver.url}/other` } }))
    expect((await dataOf(app.admin().getWebhookEndpoint(at(id)))).verified).toBe(false)
    await app.admin().deleteWebhookEndpoint(at(id))
  })

  it('can be tried with a test event', async () => {
    const { id, secret } = await newEndpoint()

    const result = await dataOf(app.admin().testWebhookEndpoint(at(id)))

    const [post] = receiver.posts
    const headers = post?.headers as Record<string, string>
    expect(result).toMatchObject({ status: 200, answer: 'taken', eventId: headers['webhook-id'] })
    expect(new Webhook(secret).verify(post?.body ?? '', headers)).toMatchObject({ type: 'webhook.test' })
    expect(await statusOf(app.admin().testWebhookEndpoint(at('whe_unknown')))).toBe(404)
    expect(await statusOf(app.admin().verifyWebhookEndpoint(at('whe_unknown')))).toBe(404)
  })

  it('cannot be changed here when the configuration names it', async () => {
    const { id } = await newEndpoint()
    await app.app.context.webhooks.configure([
      { id: 'from-file', url: receiver.url, form: 'standard', eventTypes: ['none.*'], ordered: false },
    ])

    const refused = await refusalOf(app.admin().deleteWebhookEndpoint(at('from-file')))

    expect(refused).toMatchObject({ status: 409, body: { code: 'configured' } })
    expect((await dataOf(app.admin().getWebhookEndpoint(at('from-file')))).origin).toBe('configuration')
    await app.app.context.webhooks.configure([])
    expect((await dataOf(app.admin().getWebhookEndpoint(at('from-file')))).enabled).toBe(false)
    expect((await dataOf(app.admin().getWebhookEndpoint(at(id)))).enabled).toBe(true)
  })
})

describe('a secret', () => {
  it('is replaced without a refused delivery: old and new sign until the old one ends', async () => {
    const { id, secret: old, type } = await newEndpoint()
    const body = { overlapSeconds: 60 }

    await announce(type)
    await received(1)
    const { secret } = await dataOf(app.admin().rotateWebhookSecret({ ...at(id), body }))
    await announce(type)
    await received(2)
    clock.advance(61_000)
    await announce(type)
    await received(3)

    const accepts = (key: string) =>
      receiver.posts.map((post) => {
        try {
          // The clock of the test is ahead; the signature counts here, not the time.
          return Boolean(verifyAt(key, post))
        } catch {
          return false
        }
      })
    expect(accepts(old)).toEqual([true, true, false])
    expect(accepts(secret)).toEqual([false, true, true])
    expect(await statusOf(app.admin().rotateWebhookSecret({ ...at('whe_unknown'), body }))).toBe(404)
  })
})

describe('deliveries', () => {
  it('are listed with their state, their event and their attempts', async () => {
    const { id, type } = await newEndpoint()
    await announce(type, `evt_seen_${id}`, { key: 'k', data: { text: 'hello' } })
    await received(1)
    const deliveryId = `${id}:evt_seen_${id}`
    const path = { params: { path: { deliveryId } } }
    await until('it is written down', async () => {
      const { delivery } = await dataOf(app.admin().getWebhookDelivery(path))
      return delivery.state === 'delivered'
    })

    const { items } = await dataOf(
      app.admin().listWebhookDeliveries({ params: { query: { endpointId: id, type } } }),
    )
    const { data } = await dataOf(app.admin().getWebhookDelivery(path))
    const attempts = await dataOf(app.admin().listWebhookAttempts(path))

    expect(items).toMatchObject([{ id: deliveryId, key: 'k', state: 'delivered', attempts: 1 }])
    expect(data).toEqual({ text: 'hello' })
    expect(attempts.items).toMatchObject([{ status: 200, answer: 'taken', outcome: 'delivered' }])
    const unknown = { params: { path: { deliveryId: 'whe_x:evt_x' } } }
    expect(await statusOf(app.admin().getWebhookDelivery(unknown))).toBe(404)
    expect(await statusOf(app.admin().listWebhookAttempts(unknown))).toBe(404)
  })

  it('come page by page', async () => {
    const { id, type } = await newEndpoint()
    for (const n of [1, 2, 3]) await announce(type, `evt_p${n}_${id}`, { at: n * 1000 })
    const page = (cursor?: string) =>
      dataOf(
        app.admin().listWebhookDeliveries({
          params: { query: { endpointId: id, limit: 2, ...(cursor && { cursor }) } },
        }),
      )

    const first = await page()
    const second = await page(first.nextCursor ?? '')

    const ids = [...first.items, ...second.items].map(({ eventId }) => eventId.slice(0, 6))
    expect(ids).toEqual(['evt_p3', 'evt_p2', 'evt_p1'])
    expect(second.nextCursor).toBeNull()
  })

  it('of a time range are made again with the same ids', async () => {
    const { id, type } = await newEndpoint()
    const start = clock.now()
    for (const n of [0, 1, 2]) await announce(type, `evt_r${n}_${id}`, { at: start + n * 1000 })
    await received(3)
    await until('all are written down', async () => {
      const query = { endpointId: id, state: 'delivered' as const }
      return (await dataOf(app.admin().listWebhookDeliveries({ params: { query } }))).items.length === 3
    })

    const from = new Date(start + 1000).toISOString()
    const to = new Date(start + 3000).toISOString()
    const body = { from, to, states: ['delivered' as const] }
    const { count } = await dataOf(app.admin().replayWebhookDeliveries({ ...at(id), body }))
    await received(5)

    expect(count).toBe(2)
    const again = receiver.posts.slice(3).map(({ headers }) => String(headers['webhook-id']).slice(0, 6))
    expect(again.toSorted()).toEqual(['evt_r1', 'evt_r2'])
    const refused = await refusalOf(
      app.admin().replayWebhookDeliveries({ ...at(id), body: { from: to, to: from } }),
    )
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    expect(await statusOf(app.admin().replayWebhookDeliveries({ ...at('whe_unknown'), body }))).toBe(404)
  })
})

describe('the permissions', () => {
  it('divide looking from changing', async () => {
    const reader = await clientToken(app.sdk(), await newClient(app, { scopes: ['webhooks:read'] }))
    const nobody = await clientToken(app.sdk(), await newClient(app, { scopes: ['telemetry:read'] }))
    const body = { url: receiver.url, eventTypes: ['*'] }

    expect(await statusOf(app.admin(reader).listWebhookEndpoints())).toBe(200)
    expect(await statusOf(app.admin(reader).listWebhookDeliveries())).toBe(200)
    expect(await statusOf(app.admin(reader).createWebhookEndpoint({ body }))).toBe(403)
    expect(await statusOf(app.admin(nobody).listWebhookEndpoints())).toBe(403)
    expect(await statusOf(app.admin(nobody).listWebhookDeliveries())).toBe(403)
  })
})

describe('the metrics', () => {
  it('tell of attempts, what is due, breakers and the queue', async () => {
    const { type } = await newEndpoint()
    await announce(type)
    await received(1)

    const text = await (await fetch(`${app.url}/metrics`)).text()

    expect(text).toMatch(/parley_webhook_attempts_total\{outcome="delivered"\} [1-9]/)
    expect(text).toMatch(/parley_webhook_duration_seconds_count [1-9]/)
    expect(text).toMatch(/parley_webhook_breakers\{state="closed"\} \d/)
    expect(text).toMatch(/parley_webhook_due\{endpoints="all"\} \d/)
    expect(text).toMatch(/parley_webhook_jobs\{state="waiting"\} \d/)
  })
})

/** Checks a signature of a clock that is not this machine's. */
function verifyAt(secret: string, { body, headers }: WebhookReceiver['posts'][number]): unknown {
  const webhook = new Webhook(secret)
  const id = String(headers['webhook-id'])
  const time = new Date(Number(headers['webhook-timestamp']) * 1000)
  const expected = webhook.sign(id, time, body)
  if (String(headers['webhook-signature']).split(' ').includes(expected)) return JSON.parse(body)
  throw new Error('no signature of this secret')
}
