/** AUT-2: tokens given back by the client that got them (RFC 7009). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toForm } from '#generated/runtime/client.ts'
import { clientToken, newClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
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

const revoke = (token: string, by: object = client.body) => app.sdk().revokeToken({ body: { token, ...by } })
/** Status of the token at both processes. */
const stateOf = (token: string) => Promise.all([app, twin].map((on) => statusOf(on.sdk(token).verifyToken())))
const refreshStatus = (refresh_token: string) => statusOf(app.sdk().refreshToken({ body: { refresh_token } }))

describe('revoking', () => {
  it('an access token ends it alone; its session goes on', async () => {
    const { access_token, refresh_token } = await signIn(app.sdk(), user, client.body)

    expect(await dataOf(revoke(access_token))).toEqual({ success: true })

    expect(await stateOf(access_token)).toEqual([401, 401])
    expect(await refreshStatus(refresh_token)).toBe(200)
  })

  it('a refresh token ends its session with all access tokens', async () => {
    const { access_token, refresh_token } = await signIn(app.sdk(), user, client.body)

    await dataOf(revoke(refresh_token))

    expect(await stateOf(access_token)).toEqual([401, 401])
    expect(await refreshStatus(refresh_token)).toBe(400)
  })

  it("a client's own token ends it", async () => {
    const [kept, revoked] = [await clientToken(app.sdk(), client), await clientToken(app.sdk(), client)]

    await dataOf(revoke(revoked))

    expect(await stateOf(revoked)).toEqual([401, 401])
    expect(await stateOf(kept)).toEqual([200, 200])
  })

  it.each(['access_token', 'refresh_token', 'a_hint_of_tomorrow'])(
    'works whatever the hint: %s',
    async (token_type_hint) => {
      const { access_token } = await signIn(app.sdk(), user, client.body)

      await dataOf(app.sdk().revokeToken({ body: { token: access_token, token_type_hint, ...client.body } }))

      expect(await stateOf(access_token)).toEqual([401, 401])
    },
  )

  it('takes a form and HTTP Basic', async () => {
    const { access_token } = await signIn(app.sdk(), user, client.body)
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    }

    const body = { token: access_token }
    expect(await statusOf(app.sdk().revokeToken({ body, bodySerializer: toForm, headers }))).toBe(200)

    expect(await stateOf(access_token)).toEqual([401, 401])
  })

  it.each(['nobody gave this out', 'a.b.c'])(
    'an unknown token is answered like any other: %s',
    async (token) => {
      expect(await dataOf(revoke(token))).toEqual({ success: true })
    },
  )

  it.each([
    {
      name: 'another client',
      by: () => newClient(app).then(({ body }) => body),
      status: 400,
      error: 'unauthorized_client',
    },
    {
      name: 'a wrong secret',
      by: async () => ({ client_id: client.id, client_secret: 'wrong' }),
      status: 401,
      error: 'invalid_client',
    },
    { name: 'no client', by: async () => ({}), status: 400, error: 'invalid_request' },
  ])('$name is refused and the token goes on', async ({ by, status, error }) => {
    const { access_token } = await signIn(app.sdk(), user, client.body)

    const refusal = await refusalOf(revoke(access_token, await by()))

    expect({ status: refusal.status, error: refusal.body.error }).toEqual({ status, error })
    expect(await stateOf(access_token)).toEqual([200, 200])
  })
})
