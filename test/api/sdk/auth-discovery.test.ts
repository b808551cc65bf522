/** AUT-3: anybody can check our tokens on their own, with the published keys and metadata. */
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '#services/ports.ts'
import { clientToken, newClient } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let publicUrl: string

beforeAll(async () => {
  const address = `127.0.0.1:${await freePort()}`
  publicUrl = `http://${address}`
  app = await startTestApp({ platformAddr: address, publicUrl, auth: { audience: 'our-apis' } })
})
afterAll(() => app.close())

const remoteKeys = () => createRemoteJWKSet(new URL('/.well-known/jwks.json', app.url))

it('the published keys verify a token with jose, by issuer, audience, type and algorithm', async () => {
  const client = await newClient(app, { scopes: ['telemetry:read'] })
  const token = await clientToken(app.sdk(), client)

  const { payload, protectedHeader } = await jwtVerify(token, remoteKeys(), {
    issuer: publicUrl,
    audience: 'our-apis',
    typ: 'at+jwt',
    algorithms: ['ES256'],
  })

  expect(payload).toMatchObject({
    sub: client.id,
    client_id: client.id,
    scope: 'telemetry:read',
    jti: expect.any(String),
  })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
  expect(Object.keys(protectedHeader).toSorted()).toEqual(['alg', 'kid', 'typ'])
})

it('a token for another audience does not verify', async () => {
  const token = await clientToken(app.sdk(), await newClient(app))

  await expect(jwtVerify(token, remoteKeys(), { audience: 'somebody else' })).rejects.toThrow('"aud"')
})

it('no published key holds a private part, and the next key is there before it signs', async () => {
  const { keys } = await dataOf(app.sdk().getSigningKeys())
  const rotated = await dataOf(app.admin().rotateSigningKeys())

  expect(keys.length).toBeGreaterThanOrEqual(2)
  expect(keys.flatMap((key) => Object.keys(key))).not.toContain('d')
  expect(keys.map(({ kid }) => kid)).toContain(rotated.current.kid)
  const token = await clientToken(app.sdk(), await newClient(app))
  expect(decodeProtectedHeader(token).kid).toBe(rotated.current.kid)
})

it('the metadata names the endpoints of this server, and its grants', async () => {
  const metadata = await dataOf(app.sdk().getAuthorizationServerMetadata())

  expect(metadata).toMatchObject({
    issuer: publicUrl,
    token_endpoint: `${publicUrl}/api/auth/token`,
    revocation_endpoint: `${publicUrl}/api/auth/revoke`,
    jwks_uri: `${publicUrl}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials', 'password', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  })
})

it('keys and metadata may be cached, and probing tools may add parameters', async () => {
  const answers = await Promise.all([app.sdk().getSigningKeys(), app.sdk().getAuthorizationServerMetadata()])

  for (const { response } of answers) {
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
  }
  const response = await fetch(`${app.url}/.well-known/jwks.json?cache=buster`)
  expect(response.status).toBe(200)
})
