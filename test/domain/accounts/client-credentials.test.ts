import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import type { TokenRequest } from '#domain/accounts/token-service.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const issue = (request: Omit<TokenRequest, 'receivedAt'>, from: Pick<Accounts, 'tokens'> = accounts) =>
  from.tokens.issue({ receivedAt: Date.now(), ...request })

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

  expect(await codeOf(issue({ grantType: 'client_credentials', ...credentials, scope: 'admin:*' }))).toBe(
    'invalid_scope',
  )
})

test('a chosen secret works like a generated one, and a changed one at once', async () => {
  const { client, credentials } = await aClient(accounts, { secret: 'a secret of my choice' })
  const use = (clientSecret: string) =>
    codeOf(issue({ grantType: 'client_credentials', clientId: client.id, clientSecret }))
  expect(await use(credentials.clientSecret ?? '')).toBe('done')
  expect(await use('a secret of my choicf')).toBe('invalid_client')

  await accounts.clients.rotateSecret(operator(), client.id, 'another secret of mine')

  expect(await use('a secret of my choice')).toBe('invalid_client')
  expect(await use('another secret of mine')).toBe('done')
})
