import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aSignIn } from './people.ts'

const dayMs = 86_400_000

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

/** A use of the public endpoint, where no client proves itself. */
const refresh = (
  refreshToken: string,
  from: Pick<Accounts, 'refreshes'> = accounts,
  receivedAt = Date.now(),
) => from.refreshes.refresh({ refreshToken, receivedAt })

/** A use of the token endpoint. */
const refreshAsClient = (credentials: { clientId: string; clientSecret?: string }, refreshToken: string) =>
  accounts.tokens.issue({ grantType: 'refresh_token', ...credentials, refreshToken, receivedAt: Date.now() })

test('a refresh token gives a new access token and the next refresh token', async () => {
  const { user, accessToken, refreshToken } = await aSignIn(accounts)

  const next = await refresh(refreshToken)

  expect(next.accessToken).not.toBe(accessToken)
  expect(next.refreshToken).toMatch(/^parley_refresh_/)
  expect(next.refreshToken).not.toBe(refreshToken)
  expect(next.expiresInSeconds).toBe(900)
  expect(await accounts.authenticate(next.accessToken)).toMatchObject({ kind: 'user', id: user.id })
  expect(await accounts.authenticate(accessToken)).toMatchObject({ id: user.id })
  expect((await refresh(next.refreshToken)).refreshToken).not.toBe(next.refreshToken)
})

test('six uses at the same moment in three processes give one and the same successor', async () => {
  const processes = [accounts, accounts.another(), accounts.another()]
  const { refreshToken } = await aSignIn(accounts)

  const receivedAt = Date.now()
  const answers = await Promise.all(
    [...processes, ...processes].map((one) => refresh(refreshToken, one, receivedAt)),
  )

  const successors = new Set(answers.map((answer) => answer.refreshToken))
  expect(successors.size).toBe(1)
  expect(new Set(answers.map((answer) => answer.accessToken)).size).toBe(6)
  const [successor = ''] = successors
  expect(await codeOf(refresh(successor))).toBe('done')
})

test('a use that arrived while another was being answered is its twin, though it is read only afterwards', async () => {
  const { refreshToken } = await aSignIn(accounts)
  const receivedAt = Date.now() - 1

  const first = await refresh(refreshToken, accounts, receivedAt)
  const second = await refresh(refreshToken, accounts, receivedAt)
  const elsewhere = await refresh(refreshToken, accounts.another(), receivedAt)

  expect(second.refreshToken).toBe(first.refreshToken)
  expect(elsewhere.refreshToken).toBe(first.refreshToken)
})

test.each([
  { once: 'refresh', again: 'refresh' },
  { once: 'refresh', again: 'token' },
  { once: 'token', again: 'refresh' },
  { once: 'token', again: 'token' },
])(
  'a token spent at /$once and used again at /$again ends the session with all its tokens',
  async ({ once, again }) => {
    const { credentials, accessToken, refreshToken } = await aSignIn(accounts)
    const use = (endpoint: string) =>
      endpoint === 'refresh' ? refresh(refreshToken) : refreshAsClient(credentials, refreshToken)

    const next = await use(once)
    const replay = await codeOf(use(again))

    expect(replay).toBe('invalid_grant')
    expect(await codeOf(refresh(next.refreshToken ?? ''))).toBe('invalid_grant')
    expect(await codeOf(accounts.authenticate(accessToken))).toBe('invalid_token')
    expect(await codeOf(accounts.authenticate(next.accessToken))).toBe('invalid_token')
  },
)

test('a replay in another process, and of a token spent long ago, is seen', async () => {
  const { refreshToken } = await aSignIn(accounts)
  let latest = refreshToken
  for (let use = 0; use < 5; use += 1) latest = (await refresh(latest)).refreshToken

  expect(await codeOf(refresh(refreshToken, accounts.another()))).toBe('invalid_grant')
  expect(await codeOf(refresh(latest))).toBe('invalid_grant')
})

test('one family ends alone', async () => {
  const one = await aSignIn(accounts)
  const other = await aSignIn(accounts)
  await refresh(one.refreshToken)

  await codeOf(refresh(one.refreshToken))

  expect(await codeOf(accounts.authenticate(one.accessToken))).toBe('invalid_token')
  expect(await codeOf(accounts.authenticate(other.accessToken))).toBe('done')
  expect(await codeOf(refresh(other.refreshToken))).toBe('done')
})

test('within a configured grace a lost answer can be fetched again, after it the session ends', async () => {
  const clock = movableClock()
  const graceful = accounts.another({ now: clock, settings: { refreshReuseGraceMs: 10_000 } })
  const { refreshToken } = await aSignIn(graceful)
  const first = await refresh(refreshToken, graceful, clock())

  clock.moveOn(5000)
  expect((await refresh(refreshToken, graceful, clock())).refreshToken).toBe(first.refreshToken)
  clock.moveOn(6000)

  expect(await codeOf(refresh(refreshToken, graceful, clock()))).toBe('invalid_grant')
  expect(await codeOf(refresh(first.refreshToken, graceful, clock()))).toBe('invalid_grant')
})

test('a use that dies before the token is marked as spent costs nothing: the next one gives the same successor', async () => {
  const { refreshToken } = await aSignIn(accounts)
  const first = await refresh(refreshToken)
  await accounts.db.collection('refresh_tokens').updateMany({}, { $unset: { usedAt: '' } })

  const second = await refresh(refreshToken)

  expect(second.refreshToken).toBe(first.refreshToken)
})

test('the token endpoint refreshes for the client that the session belongs to, and for no other', async () => {
  const { refreshToken, credentials } = await aSignIn(accounts)
  const stranger = await aClient(accounts)

  expect(await codeOf(refreshAsClient(stranger.credentials, refreshToken))).toBe('invalid_grant')
  expect(await codeOf(refreshAsClient({ clientId: credentials.clientId }, refreshToken))).toBe(
    'invalid_client',
  )
  expect(await codeOf(refreshAsClient(credentials, refreshToken))).toBe('done')
})

test('the scope may be narrowed for one access token, is never widened, and stays with the session', async () => {
  const { refreshToken } = await aSignIn(accounts, { scope: 'telemetry:read telemetry:write' })

  const narrow = await accounts.refreshes.refresh({
    refreshToken,
    receivedAt: Date.now(),
    scope: ['telemetry:read', 'admin:users'],
  })
  const full = await refresh(narrow.refreshToken)

  expect(narrow.scope).toEqual(['telemetry:read'])
  expect(full.scope).toEqual(['telemetry:read', 'telemetry:write'])
  const request = { refreshToken: full.refreshToken, receivedAt: Date.now(), scope: ['admin:users'] }
  expect(await codeOf(accounts.refreshes.refresh(request))).toBe('invalid_scope')
  expect(await codeOf(refresh(full.refreshToken))).toBe('done')
})

test('a session slides on with each refresh, ends when it is left alone, and ends for good at its lifetime', async () => {
  const clock = movableClock()
  const patient = accounts.another({ now: clock, settings: { sessionLifetimeMs: 90 * dayMs } })
  const left = await aSignIn(patient)
  let { refreshToken } = await aSignIn(patient)

  for (let month = 1; month <= 3; month += 1) {
    clock.moveOn(29 * dayMs)
    refreshToken = (await refresh(refreshToken, patient, clock())).refreshToken
  }
  expect(await codeOf(refresh(left.refreshToken, patient, clock()))).toBe('invalid_grant')
  clock.moveOn(4 * dayMs)

  expect(await codeOf(refresh(refreshToken, patient, clock()))).toBe('invalid_grant')
})

test('a refresh token is good for its own time, though its session may be kept a little longer', async () => {
  const clock = movableClock()
  const patient = accounts.another({ now: clock })
  const first = await aSignIn(patient)
  const second = await refresh(first.refreshToken, patient, clock())

  clock.moveOn(30 * dayMs + 60_000)

  expect(await codeOf(refresh(second.refreshToken, patient, clock()))).toBe('invalid_grant')
})

test('an access token never outlives its session', async () => {
  const clock = movableClock()
  const brief = accounts.another({ now: clock, settings: { sessionLifetimeMs: 20 * 60_000 } })
  const { refreshToken } = await aSignIn(brief)

  clock.moveOn(15 * 60_000)
  const last = await refresh(refreshToken, brief, clock())

  expect(last.expiresInSeconds).toBeLessThanOrEqual(5 * 60)
})

test.each([
  { change: 'the user is disabled', enabled: false },
  { change: 'the user is removed', enabled: undefined },
])('a refresh token is worth nothing once $change', async ({ enabled }) => {
  const { user, refreshToken } = await aSignIn(accounts)
  const operator = { kind: 'operator' as const, id: 'o', tenantId: 'default', permissions: ['*'] }

  if (enabled === undefined) await accounts.users.remove(operator, user.id)
  else await accounts.users.update(operator, user.id, { enabled })

  expect(await codeOf(refresh(refreshToken))).toBe('invalid_grant')
})

test.each(['', 'parley_refresh_', 'nonsense', `parley_refresh_${'a'.repeat(100_000)}`, '\u0000'])(
  'the text %j is no refresh token',
  async (text) => {
    expect(await codeOf(refresh(text.slice(0, 20)))).toBe('invalid_grant')
    expect(await codeOf(refresh(text))).toBe('invalid_grant')
  },
)

test('what is stored makes no token', async () => {
  const { refreshToken } = await aSignIn(accounts)
  const next = await refresh(refreshToken)

  const everything = JSON.stringify(await accounts.db.collection('refresh_tokens').find().toArray())

  expect(everything).not.toContain(refreshToken.slice(-30))
  expect(everything).not.toContain(next.refreshToken.slice(-30))
})
