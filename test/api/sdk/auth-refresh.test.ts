/** AUT-2: refresh tokens rotate; twins get one successor, a replay ends the family. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toForm } from '#generated/runtime/client.ts'
import { newClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let twin: TestApp
let user: Person
let client: Awaited<ReturnType<typeof newClient>>

beforeAll(async () => {
  app = await startTestApp()
  twin = await app.again()
  user = await newUser(app)
  client = await newClient(app)
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

const endpoints = ['/api/auth/refresh', '/api/auth/token'] as const
type Endpoint = (typeof endpoints)[number]

/** Spends the token at one of the two endpoints that do. */
function spend(refresh_token: string, at: Endpoint = '/api/auth/refresh', on = app) {
  if (at === '/api/auth/refresh') return on.sdk().refreshToken({ body: { refresh_token } })
  return on.sdk().issueToken({ body: { grant_type: 'refresh_token', ...client.body, refresh_token } })
}

async function spent(...use: Parameters<typeof spend>) {
  const { access_token, refresh_token = '' } = await dataOf(spend(...use))
  return { access_token, refresh_token }
}

const verify = (tokens: { access_token: string }[]) =>
  Promise.all(tokens.map(({ access_token }) => statusOf(twin.sdk(access_token).verifyToken())))

describe.each(endpoints)('%s', (endpoint) => {
  it('gives the next tokens, which work, and the old access token goes on', async () => {
    const first = await signIn(app.sdk(), user, client.body)

    const next = await spent(first.refresh_token, endpoint)

    expect(next.refresh_token).not.toBe(first.refresh_token)
    expect(await verify([first, next])).toEqual([200, 200])
  })

  it('a chain of ten is one session', async () => {
    const first = await signIn(app.sdk(), await newUser(app), client.body)

    let last = { access_token: '', refresh_token: first.refresh_token }
    for (let turn = 0; turn < 10; turn++) last = await spent(last.refresh_token, endpoint)

    expect(await dataOf(app.sdk(last.access_token).logoutEverywhere())).toMatchObject({ sessions: 1 })
    expect(await verify([first, last])).toEqual([401, 401])
  })

  it.each(endpoints)('a token spent here and used again at %s ends the family', async (other) => {
    const first = await signIn(app.sdk(), user, client.body)
    const next = await spent(first.refresh_token, endpoint)

    const replay = await refusalOf(spend(first.refresh_token, other, twin))

    const successor = await refusalOf(spend(next.refresh_token, other))
    expect([replay, successor].map(({ body }) => body.error)).toEqual(['invalid_grant', 'invalid_grant'])
    expect(await verify([first, next])).toEqual([401, 401])
  })
})

it('six parallel uses, at both endpoints of two processes, give one successor', async () => {
  const person = await newUser(app)
  const { refresh_token } = await signIn(app.sdk(), person, client.body)

  const uses = endpoints.flatMap((endpoint) =>
    [app, twin, twin].map((on) => spent(refresh_token, endpoint, on)),
  )
  const grants = await Promise.all(uses)

  const successors = new Set(grants.map((grant) => grant.refresh_token))
  expect(successors.size).toBe(1)
  expect(await verify(grants)).toEqual([200, 200, 200, 200, 200, 200])
  const [successor = ''] = successors
  const last = await spent(successor, '/api/auth/token', twin)
  expect(await dataOf(app.sdk(last.access_token).logoutEverywhere())).toMatchObject({ sessions: 1 })
})

it('one session that ends by a replay leaves the other sessions of the user alone', async () => {
  const [stolen, other] = [await signIn(app.sdk(), user), await signIn(app.sdk(), user)]

  await spent(stolen.refresh_token)
  await refusalOf(spend(stolen.refresh_token))

  expect(await statusOf(spend(other.refresh_token))).toBe(200)
})

it('a refresh token is of no use to another client, and that does not end the session', async () => {
  const thief = await newClient(app)
  const { refresh_token } = await signIn(app.sdk(), user, client.body)

  const body = { grant_type: 'refresh_token', ...thief.body, refresh_token }
  const refusal = await refusalOf(app.sdk().issueToken({ body }))

  expect(refusal.body.error).toBe('invalid_grant')
  expect(await statusOf(spend(refresh_token, '/api/auth/token'))).toBe(200)
})

it('/api/auth/refresh answers per the seed, also to a form, and is never cached', async () => {
  const { refresh_token } = await signIn(app.sdk(), user)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }

  const call = app.sdk().refreshToken({ body: { refresh_token }, bodySerializer: toForm, headers })
  const { data, response } = await call

  expect(data).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 900,
    refresh_token: expect.any(String),
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

it.each(['not a refresh token', 'x'.repeat(4096)])(
  'an unknown refresh token is invalid_grant',
  async (refresh_token) => {
    const { status, body } = await refusalOf(spend(refresh_token))

    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_grant' })
  },
)
