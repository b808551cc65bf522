/**
 * AUT-1 to AUT-3 with a strict OAuth client that was written by others. One thing is bent for it: the source
 * document has `scope` as an array where RFC 6749 §5.1 has a text, so the array is joined before the client looks.
 */
import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#services/ports.ts'
import { newClient, newPublicClient, newUser, type Person } from '#test/support/accounts.ts'
import { statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let server: oauth.AuthorizationServer
let user: Person

beforeAll(async () => {
  const address = `127.0.0.1:${await freePort()}`
  app = await startTestApp({ platformAddr: address, publicUrl: `http://${address}` })
  user = await newUser(app)
  const issuer = new URL(`http://${address}`)
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure })
  server = await oauth.processDiscoveryResponse(issuer, response)
})
afterAll(() => app.close())

const insecure = { [oauth.allowInsecureRequests]: true }
const options = { ...insecure, [oauth.customFetch]: withTextScope }

async function withTextScope(
  url: string,
  init: oauth.CustomFetchOptions<string, unknown>,
): Promise<Response> {
  const response = await fetch(url, init as RequestInit)
  const body = (await response.json()) as { scope?: string[] }
  const scope = body.scope && { scope: body.scope.join(' ') }
  return Response.json({ ...body, ...scope }, { status: response.status, headers: response.headers })
}

const wayOf = {
  client_secret_basic: oauth.ClientSecretBasic,
  client_secret_post: oauth.ClientSecretPost,
}

describe.each(Object.entries(wayOf))('with %s', (_, prove) => {
  it('a client gets a token for itself', async () => {
    const { id, secret } = await newClient(app, { secret: 'a secret: with%+ odd &=?/ characters' })
    const client = { client_id: id }

    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      prove(secret),
      { scope: 'telemetry:read' },
      options,
    )
    const grant = await oauth.processClientCredentialsResponse(server, client, response)

    expect(grant).toMatchObject({ token_type: 'bearer', expires_in: 900, scope: 'telemetry:read' })
    expect(await statusOf(app.sdk(grant.access_token).verifyToken())).toBe(200)
  })

  it('a wrong secret is told by status, code and challenge', async () => {
    const client = { client_id: (await newClient(app)).id }

    const response = await oauth.clientCredentialsGrantRequest(server, client, prove('wrong'), {}, options)
    const refusal = oauth.processClientCredentialsResponse(server, client, response)

    await expect(refusal).rejects.toMatchObject({
      name: 'WWWAuthenticateChallengeError',
      status: 401,
      cause: [{ scheme: 'basic', parameters: { realm: 'parley' } }],
    })
  })
})

it('a public client signs in, refreshes and revokes', async () => {
  const client = { client_id: (await newPublicClient(app)).id }
  const { username, password } = user
  const none = oauth.None()

  const signedIn = await oauth.processGenericTokenEndpointResponse(
    server,
    client,
    await oauth.genericTokenEndpointRequest(
      server,
      client,
      none,
      'password',
      { username, password },
      options,
    ),
  )
  const refreshed = await oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, none, signedIn.refresh_token ?? '', options),
  )
  expect(refreshed.refresh_token).not.toBe(signedIn.refresh_token)
  const token = refreshed.refresh_token ?? ''
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, none, token, insecure))

  expect(await statusOf(app.sdk(refreshed.access_token).verifyToken())).toBe(401)
})

it('a spent refresh token is invalid_grant in the words of RFC 6749', async () => {
  const client = { client_id: (await newPublicClient(app)).id }
  const request = () =>
    oauth.refreshTokenGrantRequest(server, client, oauth.None(), 'nobody gave this out', options)

  const refusal = oauth.processRefreshTokenResponse(server, client, await request())

  await expect(refusal).rejects.toMatchObject({ error: 'invalid_grant', status: 400 })
})

it('an access token is a JWT that the client accepts as RFC 9068 has it', async () => {
  const { id, secret } = await newClient(app)
  const client = { client_id: id }
  const grant = await oauth.processClientCredentialsResponse(
    server,
    client,
    await oauth.clientCredentialsGrantRequest(server, client, oauth.ClientSecretPost(secret), {}, options),
  )
  const request = new Request(app.url, { headers: { authorization: `Bearer ${grant.access_token}` } })

  const claims = await oauth.validateJwtAccessToken(server, request, 'parley', insecure)

  expect(claims).toMatchObject({ client_id: id, sub: id, iss: server.issuer })
})
