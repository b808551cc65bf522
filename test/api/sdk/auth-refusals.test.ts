/** AUT-4: what the token endpoint refuses, in the words of RFC 6749 §5.2. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newClient, newPublicClient, newUser, type Person } from '#test/support/accounts.ts'
import { refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'

let app: TestApp
let user: Person
let confidential: Awaited<ReturnType<typeof newClient>>
let publicClient: typeof confidential
let narrow: typeof confidential

beforeAll(async () => {
  app = await startTestApp()
  user = await newUser(app)
  confidential = await newClient(app)
  publicClient = await newPublicClient(app)
  narrow = await newClient(app, { grants: ['client_credentials'] })
})
afterAll(() => app.close())

const WRONG = 'not the right one at all'
const password = () => ({ grant_type: 'password', username: user.username, password: user.password })

interface Refused {
  name: string
  body: () => { grant_type: string } & Record<string, unknown>
  status: number
  error: string
}

const refused: Refused[] = [
  {
    name: 'an unknown grant',
    body: () => ({ grant_type: 'authorization_code', ...confidential.body }),
    status: 400,
    error: 'unsupported_grant_type',
  },
  {
    name: 'a grant that the client may not use',
    body: () => ({ ...password(), ...narrow.body }),
    status: 400,
    error: 'unauthorized_client',
  },
  {
    name: 'client_credentials of a public client',
    body: () => ({ grant_type: 'client_credentials', ...publicClient.body }),
    status: 400,
    error: 'unauthorized_client',
  },
  {
    name: 'no client at all',
    body: () => ({ grant_type: 'client_credentials' }),
    status: 400,
    error: 'invalid_request',
  },
  {
    name: 'an unknown client',
    body: () => ({ grant_type: 'client_credentials', client_id: 'nobody', client_secret: WRONG }),
    status: 401,
    error: 'invalid_client',
  },
  {
    name: 'a wrong secret',
    body: () => ({ grant_type: 'client_credentials', client_id: confidential.id, client_secret: WRONG }),
    status: 401,
    error: 'invalid_client',
  },
  {
    name: 'a confidential client without its secret',
    body: () => ({ ...password(), client_id: confidential.id }),
    status: 401,
    error: 'invalid_client',
  },
  {
    name: 'a secret for a public client',
    body: () => ({ ...password(), ...publicClient.body, client_secret: WRONG }),
    status: 401,
    error: 'invalid_client',
  },
  {
    name: 'a wrong password',
    body: () => ({ ...password(), ...publicClient.body, password: WRONG }),
    status: 400,
    error: 'invalid_grant',
  },
  {
    name: 'an unknown user name',
    body: () => ({ ...password(), ...publicClient.body, username: 'nobody' }),
    status: 400,
    error: 'invalid_grant',
  },
  {
    name: 'a password grant without a password',
    body: () => ({ grant_type: 'password', username: user.username, ...publicClient.body }),
    status: 400,
    error: 'invalid_request',
  },
  {
    name: 'a refresh grant without a refresh token',
    body: () => ({ grant_type: 'refresh_token', ...publicClient.body }),
    status: 400,
    error: 'invalid_request',
  },
  {
    name: 'a refresh token that nobody gave out',
    body: () => ({ grant_type: 'refresh_token', refresh_token: WRONG, ...publicClient.body }),
    status: 400,
    error: 'invalid_grant',
  },
]

it.each(refused)('$name is $error with $status', async ({ body, status, error }) => {
  const refusal = await refusalOf(app.sdk().issueToken({ body: body() }))

  expect(refusal).toMatchObject({ status, body: { success: false, error } })
  expect(refusal.body.error_description.length).toBeGreaterThan(10)
  expect(refusal.headers.get('cache-control')).toBe('no-store')
  expect(refusal.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="parley"' : null)
})

it('an unknown user and a wrong password are told in the same words', async () => {
  const unknown = { ...password(), ...publicClient.body, username: 'nobody' }
  const wrong = { ...password(), ...publicClient.body, password: WRONG }

  const answers = await Promise.all([unknown, wrong].map((body) => refusalOf(app.sdk().issueToken({ body }))))

  expect(answers[0]?.body).toEqual(answers[1]?.body)
})

it('a body without a grant is invalid_request and says which field is missing', async () => {
  const response = await offContract('grant_type is missing', `${app.url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(confidential.body),
  })

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    success: false,
    error: 'invalid_request',
    details: [{ path: 'grant_type' }],
  })
})

it('an Authorization header that is no HTTP Basic is invalid_client', async () => {
  const body = { grant_type: 'client_credentials' }
  const headers = { authorization: 'Basic !!!' }

  const { status, body: refusal } = await refusalOf(app.sdk().issueToken({ body, headers }))

  expect({ status, error: refusal.error }).toEqual({ status: 401, error: 'invalid_client' })
})
