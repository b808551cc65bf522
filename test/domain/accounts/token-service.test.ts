import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import type { TokenRequest } from '#domain/accounts/token-service.ts'
import { passwordHasher } from '#platform/auth/password-hash.ts'
import { type Accounts, cheapHasher, startAccounts } from './accounts.ts'
import { aClient, aPassword, aSignIn, aUser } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const issue = (request: Omit<TokenRequest, 'receivedAt'>, from: Pick<Accounts, 'tokens'> = accounts) =>
  from.tokens.issue({ receivedAt: Date.now(), ...request })

const code = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'taken',
    (error) => error.code,
  )

describe('client_credentials', () => {
  test('a client gets a token for itself, and no refresh token', async () => {
    const { client, credentials } = await aClient(accounts, { name: 'Importer' })

    const issued = await issue({ grantType: 'client_credentials', ...credentials })

    expect(issued).toEqual({ accessToken: expect.any(String), expiresInSeconds: 900, scope: client.scopes })
    expect(await accounts.authenticate(issued.accessToken)).toEqual({
      kind: 'client',
      id: client.id,
      name: 'Importer',
      tenantId: 'default',
      clientId: client.id,
      permissions: client.scopes,
      tokenId: expect.stringMatching(/^tok_/),
      expiresAt: expect.any(Number),
    })
  })

  test('the token is what RFC 9068 describes', async () => {
    const { client, credentials } = await aClient(accounts)

    const { accessToken } = await issue({ grantType: 'client_credentials', ...credentials })

    const kid = (await accounts.keys.signingKey()).kid
    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid })
    const claims = decodeJwt(accessToken)
    expect(claims).toEqual({
      iss: 'https://parley.test',
      aud: 'parley',
      sub: client.id,
      client_id: client.id,
      scope: 'telemetry:read telemetry:write',
      tenant: 'default',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: Number(claims.iat) + 900,
    })
  })

  test.each([
    { asked: undefined, granted: ['telemetry:read', 'telemetry:write'] },
    { asked: '', granted: ['telemetry:read', 'telemetry:write'] },
    { asked: 'telemetry:read', granted: ['telemetry:read'] },
    { asked: ['telemetry:read'], granted: ['telemetry:read'] },
    { asked: 'telemetry:read admin:users', granted: ['telemetry:read'] },
    { asked: '*', granted: ['telemetry:read', 'telemetry:write'] },
    { asked: ['telemetry:*'], granted: ['telemetry:read', 'telemetry:write'] },
  ])('who asks for $asked gets $granted', async ({ asked, granted }) => {
    const { credentials } = await aClient(accounts)

    const { scope } = await issue({
      grantType: 'client_credentials',
      ...credentials,
      ...(asked !== undefined && { scope: asked }),
    })

    expect(scope).toEqual(granted)
  })

  test('who asks only for what is not allowed is refused', async () => {
    const { credentials } = await aClient(accounts)

    expect(await code(issue({ grantType: 'client_credentials', ...credentials, scope: 'admin:*' }))).toBe(
      'invalid_scope',
    )
  })

  test('a chosen secret works like a generated one, and a changed one at once', async () => {
    const { client, credentials } = await aClient(accounts, { secret: 'a secret of my choice' })
    const use = (clientSecret: string) =>
      code(issue({ grantType: 'client_credentials', clientId: client.id, clientSecret }))
    expect(await use(credentials.clientSecret ?? '')).toBe('taken')
    expect(await use('a secret of my choicf')).toBe('invalid_client')

    await accounts.clients.rotateSecret(operator(), client.id, 'another secret of mine')

    expect(await use('a secret of my choice')).toBe('invalid_client')
    expect(await use('another secret of mine')).toBe('taken')
  })
})

describe('which client', () => {
  test.each([
    { who: 'an unknown client', change: () => ({ clientId: 'nobody' }) },
    { who: 'a wrong secret', change: () => ({ clientSecret: 'parley_secret_wrong' }) },
    { who: 'no secret', change: () => ({ clientSecret: '' }) },
    { who: 'the digest in place of the secret', change: (digest: string) => ({ clientSecret: digest }) },
  ])('$who is invalid_client', async ({ change }) => {
    const { client, credentials } = await aClient(accounts)

    const request = {
      grantType: 'client_credentials',
      ...credentials,
      ...change(client.secret?.digest ?? ''),
    }

    expect(await code(issue(request))).toBe('invalid_client')
  })

  test('a disabled client is invalid_client, and its tokens are refused at once', async () => {
    const { client, credentials } = await aClient(accounts)
    const { accessToken } = await issue({ grantType: 'client_credentials', ...credentials })

    await accounts.clients.update(operator(), client.id, { enabled: false })

    expect(await code(issue({ grantType: 'client_credentials', ...credentials }))).toBe('invalid_client')
    expect(await code(accounts.authenticate(accessToken))).toBe('invalid_token')
  })

  test('a public client that shows a secret is invalid_client', async () => {
    const { credentials } = await aClient(accounts, { isPublic: true })
    const { username = '' } = await aUser(accounts)
    const request = { grantType: 'password', ...credentials, username, password: aPassword }

    expect(await code(issue({ ...request, clientSecret: 'guess' }))).toBe('invalid_client')
    expect(await code(issue(request))).toBe('taken')
  })

  test.each([
    { grants: ['password' as const], grantType: 'client_credentials' },
    { grants: ['client_credentials' as const], grantType: 'password' },
    { grants: ['client_credentials' as const], grantType: 'refresh_token' },
  ])('a client with $grants may not use $grantType', async ({ grants, grantType }) => {
    const { credentials } = await aClient(accounts, { grants })

    expect(
      await code(issue({ grantType, ...credentials, username: 'x', password: 'y', refreshToken: 'z' })),
    ).toBe('unauthorized_client')
  })

  test.each([
    '',
    'authorization_code',
    'Password',
    '__proto__',
    'constructor',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
  ])('the grant type %j is not supported', async (grantType) => {
    const { credentials } = await aClient(accounts)

    expect(await code(issue({ grantType, ...credentials }))).toBe('unsupported_grant_type')
  })

  test.each([
    { grantType: 'password', username: 'x' },
    { grantType: 'password', password: 'x' },
    { grantType: 'refresh_token' },
  ])('$grantType without its parameters is invalid_request', async (request) => {
    const { credentials } = await aClient(accounts)

    expect(await code(issue({ ...request, ...credentials }))).toBe('invalid_request')
  })
})

describe('password', () => {
  test('a person signs in, however the user name is typed', async () => {
    const { credentials } = await aClient(accounts)
    const user = await aUser(accounts, { username: 'Zoë.Müller', email: 'zoe@example.com', name: 'Zoë' })

    const spellings = ['Zoë.Müller', 'zoë.müller', 'ZOË.MÜLLER', 'Zoë.Müller'.normalize('NFD'), 'Ｚoë.Müller']
    const answers = await Promise.all(
      spellings.map((username) =>
        issue({ grantType: 'password', ...credentials, username, password: aPassword }),
      ),
    )

    expect(answers[0]?.refreshToken).toMatch(/^parley_refresh_/)
    expect(await accounts.authenticate(answers[0]?.accessToken ?? '')).toMatchObject({
      kind: 'user',
      id: user.id,
      email: 'zoe@example.com',
      name: 'Zoë',
      sessionId: expect.any(String),
      clientId: credentials.clientId,
    })
  })

  test('a token carries what was asked for, the client may ask for and the user may do', async () => {
    const { credentials } = await aClient(accounts, { scopes: ['telemetry:*', 'admin:users'] })
    const { username = '' } = await aUser(accounts, { permissions: ['telemetry:read', 'admin:keys'] })
    const request = { grantType: 'password', ...credentials, username, password: aPassword }

    expect((await issue(request)).scope).toEqual(['telemetry:read'])
    expect((await issue({ ...request, scope: 'telemetry:*' })).scope).toEqual(['telemetry:read'])
    expect(await code(issue({ ...request, scope: 'admin:users admin:keys' }))).toBe('invalid_scope')
  })

  test('permissions that are taken away are gone from tokens that are out', async () => {
    const { accessToken, user, client } = await aSignIn(accounts)

    await accounts.users.update(operator(), user.id, { permissions: ['telemetry:read'] })
    expect((await accounts.authenticate(accessToken)).permissions).toEqual(['telemetry:read'])
    await accounts.clients.update(operator(), client.id, { scopes: ['telemetry:write'] })

    expect((await accounts.authenticate(accessToken)).permissions).toEqual([])
  })

  test('a client that may not refresh gets no refresh token', async () => {
    const { refreshToken, accessToken } = await aSignIn(accounts, { client: { grants: ['password'] } })

    expect(refreshToken).toBe('')
    expect(await code(accounts.authenticate(accessToken))).toBe('taken')
  })

  test('users of another tenant do not exist here', async () => {
    const { credentials } = await aClient(accounts, {}, 'other')
    const { username = '' } = await aUser(accounts)

    expect(await code(issue({ grantType: 'password', ...credentials, username, password: aPassword }))).toBe(
      'invalid_grant',
    )
  })

  test('an unknown user, a wrong password, a disabled user and one without a password look and cost the same', async () => {
    const hasher = cheapHasher()
    const checks: boolean[] = []
    const counting = {
      ...hasher,
      async verify(digest: string | undefined, password: string) {
        checks.push(digest !== undefined)
        return hasher.verify(digest, password)
      },
    }
    const watched = accounts.another({ hasher: counting })
    const { credentials } = await aClient(accounts)
    const known = await aUser(accounts)
    const disabled = await aUser(accounts)
    await accounts.users.update(operator(), disabled.id, { enabled: false })
    const { user: bare } = await accounts.users.create(operator(), {})
    const attempts = [
      { username: 'nobody-of-that-name', password: aPassword },
      { username: known.username ?? '', password: 'wrong' },
      { username: disabled.username ?? '', password: aPassword },
      { username: bare.id, password: aPassword },
      { username: '$ne', password: '' },
    ]

    const refusals = []
    for (const attempt of attempts) {
      refusals.push(
        await issue({ grantType: 'password', ...credentials, ...attempt }, watched).catch((error) => error),
      )
    }

    expect(checks).toEqual([false, true, false, false, false])
    expect(new Set(refusals.map((error) => `${error.code} ${error.message}`)).size).toBe(1)
    expect(refusals[0]).toMatchObject({ code: 'invalid_grant' })
  })

  test('attempts are counted by tenant and user name before anything is looked up', async () => {
    const keys: string[] = []
    const strict = accounts.another({
      limitAttempts: async (key) => {
        keys.push(key)
        return { allowed: keys.length < 3, resetSeconds: 42 }
      },
    })
    const { credentials } = await aClient(accounts)
    const user = await aUser(accounts, { username: 'Counted' })
    const attempt = (username: string, password: string) =>
      issue({ grantType: 'password', ...credentials, username, password }, strict)

    await code(attempt('counted', 'wrong'))
    await code(attempt('COUNTED', 'wrong'))
    const refusal = await attempt(user.username ?? '', aPassword).catch((error) => error)

    expect(keys).toEqual(Array(3).fill('default:counted'))
    expect(refusal).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 42 })
  })

  test('a password kept at another cost is kept at the present cost after the next sign-in', async () => {
    const { user, credentials } = await aSignIn(accounts)
    const dearer = accounts.another({
      hasher: passwordHasher({ cost: { memoryCost: 2048, timeCost: 1, parallelism: 1 } }),
    })
    const request = {
      grantType: 'password',
      ...credentials,
      username: user.username ?? '',
      password: aPassword,
    }

    await issue(request, dearer)

    const stored = await accounts.stores.users.find('default', user.id)
    expect(stored?.passwordDigest).toContain('m=2048')
    expect(await code(issue(request, dearer))).toBe('taken')
  })
})
