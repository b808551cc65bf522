/** AUT-2: whose credential it is, per the seed; what is no credential is 401 in one shape. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { clientToken, newApiKey, newClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let app: TestApp
let user: Person
let client: Awaited<ReturnType<typeof newClient>>

beforeAll(async () => {
  app = await startTestApp()
  user = await newUser(app, { email: 'lin@example.com', name: 'Lin' })
  client = await newClient(app, { name: 'Reports', scopes: ['telemetry:read'] })
})
afterAll(() => app.close())

describe('a valid credential', () => {
  it('of a user says id, email, name, permissions and the end in milliseconds', async () => {
    const before = Date.now()
    const { access_token, expires_in } = await signIn(app.sdk(), user)

    const { data, response } = await app.sdk(access_token).verifyToken()

    expect(data).toEqual({
      valid: true,
      user: { id: user.id, email: 'lin@example.com', name: 'Lin', permissions: ['telemetry:read'] },
      expires_at: expect.any(Number),
    })
    const lifeMs = (data?.expires_at ?? 0) - before
    expect(lifeMs).toBeGreaterThan(expires_in * 1000 - 2000)
    expect(lifeMs).toBeLessThan(expires_in * 1000 + 10_000)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('of a user without e-mail and name leaves them out', async () => {
    const plain = await newUser(app, { permissions: [] })
    const { access_token } = await signIn(app.sdk(), plain)

    const { user: facts } = await dataOf(app.sdk(access_token).verifyToken())

    expect(facts).toEqual({ id: plain.id, permissions: [] })
  })

  it('of a client has the client id as user id', async () => {
    const { user: facts } = await dataOf(app.sdk(await clientToken(app.sdk(), client)).verifyToken())

    expect(facts).toEqual({ id: client.id, name: 'Reports', permissions: ['telemetry:read'] })
  })

  it('may be an API key', async () => {
    const key = await newApiKey(app, ['telemetry:read'])

    const { valid, user: facts } = await dataOf(app.sdk(key).verifyToken())

    expect({ valid, permissions: facts.permissions }).toEqual({
      valid: true,
      permissions: ['telemetry:read'],
    })
  })
})

describe('what is no valid credential', () => {
  const refused: { name: string; authorization: () => Promise<string | undefined> }[] = [
    { name: 'no header', authorization: async () => undefined },
    { name: 'an empty token', authorization: async () => 'Bearer ' },
    { name: 'a token that is none', authorization: async () => 'Bearer nonsense' },
    { name: 'another scheme', authorization: async () => 'Digest username="lin"' },
    { name: 'two tokens', authorization: async () => 'Bearer a.b.c d.e.f' },
    {
      name: 'HTTP Basic of a real client',
      authorization: async () => `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    },
    {
      name: 'a refresh token',
      authorization: async () => `Bearer ${(await signIn(app.sdk(), user)).refresh_token}`,
    },
    {
      name: 'a token with one letter changed in its signature',
      authorization: async () => {
        const { access_token } = await signIn(app.sdk(), user)
        const at = access_token.lastIndexOf('.') + 5
        const other = access_token[at] === 'A' ? 'B' : 'A'
        return `Bearer ${access_token.slice(0, at)}${other}${access_token.slice(at + 1)}`
      },
    },
    {
      name: 'an API key that nobody gave out',
      authorization: async () => `Bearer parley_key_${'x'.repeat(40)}`,
    },
  ]

  it.each(refused)('$name is 401 invalid_token in one shape', async ({ authorization }) => {
    const value = await authorization()
    const headers = value === undefined ? {} : { authorization: value }

    const { status, body, headers: answered } = await refusalOf(app.sdk().verifyToken({ headers }))

    expect(status).toBe(401)
    expect(body).toEqual({
      success: false,
      error: 'invalid_token',
      error_description: expect.any(String),
      valid: false,
    })
    expect(answered.get('www-authenticate')).toMatch(/^Bearer realm="parley"/)
  })

  it('is a token after its fifteen minutes, and a refresh token after its thirty days', async () => {
    const clock = movableClock()
    const later = await app.again({}, clock.now)
    onTestFinished(() => later.close())
    const { access_token, refresh_token } = await signIn(later.sdk(), user)

    clock.advance(16 * MINUTE_MS)
    expect(await statusOf(later.sdk(access_token).verifyToken())).toBe(401)
    expect(await statusOf(app.sdk(access_token).verifyToken())).toBe(200)

    clock.advance(31 * DAY_MS)
    expect(await statusOf(later.sdk().refreshToken({ body: { refresh_token } }))).toBe(400)
  })

  it('is an API key that was deleted', async () => {
    const { id, key } = await dataOf(
      app.admin().createApiKey({ body: { name: 'short-lived', permissions: ['telemetry:read'] } }),
    )
    expect(await statusOf(app.sdk(key).verifyToken())).toBe(200)

    await app.admin().deleteApiKey({ params: { path: { keyId: id } } })

    expect(await statusOf(app.sdk(key).verifyToken())).toBe(401)
  })
})
