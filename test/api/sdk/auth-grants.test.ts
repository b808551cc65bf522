/** AUT-1: each grant, however the client sends it and however it proves itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toForm } from '#generated/runtime/client.ts'
import { newClient, newPublicClient, newUser, PASSWORD, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let user: Person
let confidential: Awaited<ReturnType<typeof newClient>>
let publicClient: typeof confidential

beforeAll(async () => {
  app = await startTestApp()
  user = await newUser(app, { permissions: ['telemetry:read', 'profile:write'] })
  confidential = await newClient(app, { scopes: ['telemetry:read', 'profile:*'] })
  publicClient = await newPublicClient(app)
})
afterAll(() => app.close())

const form = {
  bodySerializer: toForm,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
}
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
})

/** The body of each grant, without the client. */
const grants: Record<string, () => Promise<{ grant_type: string }>> = {
  client_credentials: async () => ({ grant_type: 'client_credentials' }),
  password: async () => ({ grant_type: 'password', username: user.username, password: PASSWORD }),
  refresh_token: async () => {
    const { refresh_token } = await signIn(app.sdk(), user, confidential.body)
    return { grant_type: 'refresh_token', refresh_token }
  },
}

describe.each(Object.keys(grants))('the grant %s', (grant) => {
  it.each([
    { media: 'JSON', proof: 'the body' },
    { media: 'JSON', proof: 'HTTP Basic' },
    { media: 'form', proof: 'the body' },
    { media: 'form', proof: 'HTTP Basic' },
  ])('is answered per the seed to $media with the secret in $proof', async ({ media, proof }) => {
    const asked = await grants[grant]?.()
    const inBody = proof === 'the body'
    const body = { ...asked, ...(inBody && confidential.body) } as { grant_type: string }
    const headers = { ...(media === 'form' && form.headers), ...(!inBody && basicOf(confidential)) }
    const serializer = media === 'form' ? { bodySerializer: toForm } : {}

    const { data, response } = await app.sdk().issueToken({ body, headers, ...serializer })

    expect(data).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'Bearer',
      expires_in: 900,
      ...(grant !== 'client_credentials' && { refresh_token: expect.any(String) }),
      scope:
        grant === 'client_credentials'
          ? ['telemetry:read', 'profile:*']
          : expect.toSatisfy(sameMembers(['telemetry:read', 'profile:write'])),
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

const basicOf = ({ id, secret }: { id: string; secret: string }) => basic(id, secret)
const sameMembers = (expected: string[]) => (found: string[]) =>
  JSON.stringify(found.toSorted()) === JSON.stringify(expected.toSorted())

it('a public client signs a person in without a secret, in JSON and in form', async () => {
  const body = {
    grant_type: 'password',
    client_id: publicClient.id,
    username: user.username,
    password: PASSWORD,
  }

  const answers = await Promise.all([
    dataOf(app.sdk().issueToken({ body })),
    dataOf(app.sdk().issueToken({ body, ...form })),
  ])

  expect(answers.map(({ token_type }) => token_type)).toEqual(['Bearer', 'Bearer'])
})

it('a client whose grants lack refresh_token gets no refresh token', async () => {
  const client = await newClient(app, { grants: ['password'] })
  const body = { grant_type: 'password', ...client.body, username: user.username, password: PASSWORD }

  expect(await dataOf(app.sdk().issueToken({ body }))).not.toHaveProperty('refresh_token')
})

it('an id and a secret with characters of their own meaning pass through HTTP Basic', async () => {
  const secret = 'sécret: with% spaces+and=signs'
  const client = await newClient(app, { secret })

  const body = { grant_type: 'client_credentials' }
  const call = app.sdk().issueToken({ body, headers: basic(client.id, secret) })

  expect((await dataOf(call)).token_type).toBe('Bearer')
})

it('proving oneself twice is refused although both proofs are right', async () => {
  const body = { grant_type: 'client_credentials', ...confidential.body }
  const { status, body: refusal } = await refusalOf(
    app.sdk().issueToken({ body, headers: basicOf(confidential) }),
  )

  expect({ status, error: refusal.error }).toEqual({ status: 400, error: 'invalid_request' })
})
