/** The receiver kit that is generated from the contract of the webhooks. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import Fastify from 'fastify'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeWebhookSecret } from '#domain/webhooks/signature.ts'
import { events, type WebhookEvents, webhookReceiver } from '#generated/webhooks/webhooks.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp } from '#test/support/app.ts'

const secret = makeWebhookSecret()
const test: WebhookEvents['webhook.test'] = {
  type: 'webhook.test',
  timestamp: '2026-11-21T09:30:00Z',
  data: { message: 'hello' },
}

/** A post as any sender of Standard Webhooks makes it. */
function signed(body: unknown, { key = secret, id = 'evt_1', at = Date.now() } = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const time = new Date(at)
  return {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': new Webhook(key).sign(id, time, text),
    },
    body: text,
  }
}

describe('the receiver', () => {
  it('hands a signed event to the function for its type', async () => {
    const seen = vi.fn()
    const { receive } = webhookReceiver({ secrets: secret, on: { 'webhook.test': seen } })
    const { headers, body } = signed(test)

    const answer = await receive(headers, body)

    expect(answer.status).toBe(200)
    expect(seen).toHaveBeenCalledExactlyOnceWith(test, { id: 'evt_1' })
  })

  it('takes what is signed with either of two secrets', async () => {
    const other = makeWebhookSecret()
    const { receive } = webhookReceiver({ secrets: [other, secret], on: {} })

    for (const key of [secret, other]) {
      const { headers, body } = signed(test, { key })
      expect((await receive(headers, body)).status).toBe(200)
    }
  })

  it.each([
    ['a wrong secret', () => signed(test, { key: makeWebhookSecret() }), 401, 'wrong_signature'],
    ['an old time', () => signed(test, { at: Date.now() - 3_600_000 }), 401, 'too_old'],
    ['no signature', () => ({ headers: {}, body: '{}' }), 401, 'unsigned'],
    ['another body', () => ({ ...signed(test), body: '{}' }), 401, 'wrong_signature'],
    ['no JSON', () => signed('{'), 400, 'invalid_body'],
    ['a body that breaks the contract', () => signed({ ...test, data: 1 }), 400, 'invalid_body'],
  ])('refuses %s', async (_, make, status, error) => {
    const seen = vi.fn()
    const { receive } = webhookReceiver({ secrets: secret, on: { 'webhook.test': seen } })
    const { headers, body } = make()

    expect(await receive(headers as Record<string, string>, body)).toMatchObject({
      status,
      body: JSON.stringify({ error }),
    })
    expect(seen).not.toHaveBeenCalled()
  })

  it('takes events of types that it does not know', async () => {
    const { headers, body } = signed({ type: 'thing.invented', timestamp: test.timestamp, data: {} })

    expect((await webhookReceiver({ secrets: secret, on: {} }).receive(headers, body)).status).toBe(200)
  })

  it('leaves alone what was dealt with before', async () => {
    const seen = vi.fn()
    const known = new Set<string>()
    const isNew = (id: string) => !known.has(id) && Boolean(known.add(id))
    const { receive } = webhookReceiver({ secrets: secret, on: { 'webhook.test': seen }, isNew })
    const { headers, body } = signed(test)

    await receive(headers, body)
    await receive(headers, body)

    expect(seen).toHaveBeenCalledTimes(1)
  })

  it('asks for another try when the function fails', async () => {
    const { headers, body } = signed(test)
    const on = { 'webhook.test': () => Promise.reject(new Error('no database')) }

    expect((await webhookReceiver({ secrets: secret, on }).receive(headers, body)).status).toBe(500)
  })

  it('knows every event of the contract', () => {
    expect(Object.keys(events)).toEqual(expect.arrayContaining(['webhook.test', 'webhook.verification']))
  })
})

describe('the receiver as a Fastify plugin', () => {
  it('passes the verification of a real server and gets its test event', async () => {
    const app = await startTestApp({ outgoing: { allowedNetworks: ['127.0.0.0/8'] } })
    onTestFinished(() => app.close())
    const seen = vi.fn()
    // The secret comes with the endpoint, and the endpoint needs the address.
    const server = Fastify()
    onTestFinished(() => server.close())
    server.post('/json', async ({ body }) => body)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/hooks`
    const endpoint = await dataOf(app.admin().createWebhookEndpoint({ body: { url, eventTypes: ['*'] } }))
    await server.register(
      webhookReceiver({ secrets: endpoint.secret, on: { 'webhook.test': seen } }).plugin,
      { path: '/hooks' },
    )
    await server.listen({ host: '127.0.0.1', port })
    const path = { params: { path: { endpointId: endpoint.id } } }

    const verified = await dataOf(app.admin().verifyWebhookEndpoint(path))
    const result = await dataOf(app.admin().testWebhookEndpoint(path))
    const beside = await server.inject({ method: 'POST', url: '/json', payload: { plain: true } })

    expect(verified.verified).toBe(true)
    expect(result.status).toBe(200)
    expect(seen).toHaveBeenCalledTimes(1)
    expect(beside.json()).toEqual({ plain: true })
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
