/** AUT-1: a token carries what was asked of what client and user both have, never more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toForm } from '#generated/runtime/client.ts'
import { clientToken, newClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let client: Awaited<ReturnType<typeof newClient>>
let user: Person

beforeAll(async () => {
  app = await startTestApp()
  client = await newClient(app, { scopes: ['telemetry:*', 'profile:read'] })
  user = await newUser(app, { permissions: ['telemetry:read', 'profile:read', 'admin:users'] })
})
afterAll(() => app.close())

const forClient = () => ({ grant_type: 'client_credentials', ...client.body })
const forUser = () => ({
  grant_type: 'password',
  ...client.body,
  username: user.username,
  password: user.password,
})

interface Asked {
  asked: string | string[] | undefined
  who: () => { grant_type: string }
  granted: string[]
  because: string
}

const asked: Asked[] = [
  {
    asked: undefined,
    who: forClient,
    granted: ['profile:read', 'telemetry:*'],
    because: 'nothing asked is all there is',
  },
  {
    asked: '',
    who: forClient,
    granted: ['profile:read', 'telemetry:*'],
    because: 'an empty text asks nothing',
  },
  {
    asked: [],
    who: forClient,
    granted: ['profile:read', 'telemetry:*'],
    because: 'an empty list asks nothing',
  },
  { asked: ['profile:read'], who: forClient, granted: ['profile:read'], because: 'a list of one' },
  {
    asked: 'profile:read telemetry:read',
    who: forClient,
    granted: ['profile:read', 'telemetry:read'],
    because: 'a text with spaces',
  },
  {
    asked: ['profile:read telemetry:read'],
    who: forClient,
    granted: ['profile:read', 'telemetry:read'],
    because: 'both at once',
  },
  {
    asked: ['telemetry:read'],
    who: forClient,
    granted: ['telemetry:read'],
    because: 'the client holds all below telemetry',
  },
  {
    asked: ['*'],
    who: forClient,
    granted: ['profile:read', 'telemetry:*'],
    because: 'everything is cut down to what it has',
  },
  {
    asked: ['profile:read', 'admin:users'],
    who: forClient,
    granted: ['profile:read'],
    because: 'what it lacks is left out',
  },
  {
    asked: undefined,
    who: forUser,
    granted: ['profile:read', 'telemetry:read'],
    because: 'both must hold it',
  },
  {
    asked: ['telemetry:*'],
    who: forUser,
    granted: ['telemetry:read'],
    because: 'the user holds less than the client',
  },
]

describe.each(asked)('asking for $asked', ({ asked: scope, who, granted, because }) => {
  it(`gives ${granted.join(' ')} because ${because}`, async () => {
    const body = { ...who(), ...(scope !== undefined && { scope }) }

    const grant = await dataOf(app.sdk().issueToken({ body }))

    expect(grant.scope.toSorted()).toEqual(granted)
  })
})

it.each([
  { asked: ['admin:users'], who: forClient, because: 'the client lacks it' },
  { asked: 'admin:users admin:keys', who: forUser, because: 'the client lacks what the user has' },
])('asking only for $asked is invalid_scope because $because', async ({ asked: scope, who }) => {
  const { status, body } = await refusalOf(app.sdk().issueToken({ body: { ...who(), scope } }))

  expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_scope' })
})

it('a form may repeat scope or separate it by spaces', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const scopes = [['profile:read', 'telemetry:read'], 'profile:read telemetry:read']

  const grants = await Promise.all(
    scopes.map((scope) =>
      dataOf(app.sdk().issueToken({ body: { ...forClient(), scope }, bodySerializer: toForm, headers })),
    ),
  )

  expect(grants.map(({ scope }) => scope.toSorted())).toEqual([scopes[0], scopes[0]])
})

it('a refresh may ask for less, gets no more than the sign-in had, and loses nothing by asking for less', async () => {
  const grant_type = 'refresh_token'
  const refresh = (refresh_token: string, scope?: string) =>
    app.sdk().issueToken({ body: { grant_type, ...client.body, refresh_token, ...(scope && { scope }) } })
  const signedIn = await signIn(app.sdk(), user, { ...client.body, scope: 'telemetry:read' })

  const wider = await refusalOf(refresh(signedIn.refresh_token, 'profile:read'))
  const again = await dataOf(refresh(signedIn.refresh_token))

  expect(wider.body.error).toBe('invalid_scope')
  expect(again.scope).toEqual(['telemetry:read'])
})

it('scopes and permissions that are taken away are gone from tokens given out before', async () => {
  const own = await newClient(app, { scopes: ['telemetry:read', 'profile:read'] })
  const person = await newUser(app, { permissions: ['telemetry:read', 'profile:read'] })
  const ofClient = await clientToken(app.sdk(), own)
  const { access_token: ofUser } = await signIn(app.sdk(), person, own.body)

  await dataOf(app.admin().updateUser({ params: { path: { userId: person.id } }, body: { permissions: [] } }))
  await dataOf(
    app.admin().updateClient({ params: { path: { clientId: own.id } }, body: { scopes: ['profile:read'] } }),
  )

  const [clientNow, userNow] = await Promise.all([
    dataOf(app.sdk(ofClient).verifyToken()),
    dataOf(app.sdk(ofUser).verifyToken()),
  ])
  expect(clientNow.user.permissions).toEqual(['profile:read'])
  expect(userNow.user.permissions).toEqual([])
})
