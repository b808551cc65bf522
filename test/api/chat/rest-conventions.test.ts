/** What every operation of the chat API has in common (CHAT-6): limits, origins, sizes, methods, metrics. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { asking, chatSettings, tokenFor } from '#test/support/chat.ts'
import { offContract } from '#test/support/checked-fetch.ts'

const ORIGIN = 'https://shop.example'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, cors: { origin: [ORIGIN] } })
})
afterAll(() => app.close())

const send = async (reason: string, path: string, init: RequestInit = {}) =>
  offContract(reason, `${app.chatUrl}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${await tokenFor('ann')}`, ...init.headers },
  })

describe('a limit', () => {
  it('is off unless it is configured, and then says what is left and when to come back', async () => {
    const limited = await startTestApp({ ...chatSettings, limits: { chatPerMinute: 2 } })
    const api = limited.chat(await tokenFor('ann'))
    const { response } = await api.listChats()
    await api.listChats()

    const { status, headers, body } = await refusalOf(api.listChats())

    expect(response.headers.get('ratelimit-policy')).toContain('q=2')
    expect([status, body.error_code]).toEqual([429, 'RATE_LIMITED'])
    expect(body.details?.retry_after_ms).toBe(Number(headers.get('retry-after')) * 1000)
    await limited.close()
  })
})

describe('pages of other origins', () => {
  it('that are configured may ask', async () => {
    const headers = { origin: ORIGIN, 'access-control-request-method': 'PATCH' }

    const preflight = await send('a page asks first', '/api/v1/users/me', { method: 'OPTIONS', headers })

    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH')
  })

  it('that are not are told nothing', async () => {
    const headers = { origin: 'https://elsewhere.example' }

    const answer = await send('a page of another origin', '/api/v1/users/me', { headers })

    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a request that breaks the contract', () => {
  it.each([
    { what: 'is no JSON', body: '{', answer: [400, 'INVALID_JSON'] },
    { what: 'has a field more', body: '{"nickname":"x","more":1}', answer: [400, 'VALIDATION_ERROR'] },
    { what: 'names nothing', body: '{}', answer: [400, 'VALIDATION_ERROR'] },
    {
      what: 'is too large',
      body: `{"nickname":"${'x'.repeat(2 ** 20)}"}`,
      answer: [413, 'MESSAGE_TOO_LARGE'],
    },
  ])('because it $what is answered in one shape', async ({ what, body, answer }) => {
    const headers = { 'content-type': 'application/json' }
    const response = await send(`the body ${what}`, '/api/v1/users/me', { method: 'PATCH', headers, body })

    const { error_code } = (await response.json()) as { error_code: string }
    expect([response.status, error_code]).toEqual(answer)
  })

  it.each([
    { path: '/api/v1/nothing', method: 'GET', answer: [404, 'NOT_FOUND'] },
    { path: '/api/v1/chats', method: 'DELETE', answer: [405, 'METHOD_NOT_ALLOWED'] },
    { path: '/api/v1/chats/none', method: 'GET', answer: [400, 'VALIDATION_ERROR'] },
    { path: '/api/v1/chats?limit=1000', method: 'GET', answer: [400, 'VALIDATION_ERROR'] },
  ])('$method $path: $answer', async ({ path, method, answer }) => {
    const response = await send('it is not described', path, { method })

    const { error_code } = (await response.json()) as { error_code: string }
    expect([response.status, error_code]).toEqual(answer)
  })
})

it('requests are counted by their operation', async () => {
  const { api } = await asking(app, 'bob')
  await api.listChats()

  const { data } = await app.sdk().getMetrics({ parseAs: 'text' })
  expect(String(data)).toMatch(/operation="listChats"/)
})
