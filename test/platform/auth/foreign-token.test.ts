/** Tokens of trusted issuers: by key set, by secret; everything that must not pass; issuers that are away. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import { foreignTokens, type TrustedIssuer } from '#platform/auth/foreign-token.ts'

const SECRET = 'a secret of thirty-two characters'
const keys = await generateKeyPair('ES256', { extractable: true })
const others = await generateKeyPair('ES256', { extractable: true })
const publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }
const soon = () => Math.floor(Date.now() / 1000) + 60
const outcome = (work: Promise<unknown>) =>
  work.then(
    (claims) => claims,
    (error: Error & { code: string }) => error.code,
  )

/** An issuer's server; how often it was asked. */
async function keyServer(
  answer: RequestListener = (_, response) => response.end(JSON.stringify({ keys: [publicJwk] })),
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, jwksUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` }
}

const readerOf = (issuers: TrustedIssuer[], now = Date.now) => foreignTokens({ issuers, now })

type Claims = { [Name in keyof JWTPayload]: JWTPayload[Name] | undefined }

const byKey = (claims: Claims, header: object = {}, key: unknown = keys.privateKey) =>
  new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
    .sign(key as CryptoKey)

const bySecret = (claims: Claims, secret = SECRET, alg = 'HS256') =>
  new SignJWT(claims as JWTPayload).setProtectedHeader({ alg }).sign(Buffer.from(secret))

const good = () => ({ iss: 'https://them', aud: 'chat', sub: 'ann', exp: soon() })

describe('an issuer with a key set', () => {
  it('names who holds its token, and is asked for its keys once', async () => {
    const { asked, jwksUri } = await keyServer()
    const tokens = readerOf([{ issuer: 'https://them', audience: 'chat', jwksUri }])
    const claims = good()

    const read = [await tokens.read(await byKey(claims)), await tokens.read(await byKey(claims))]

    expect(read[0]).toEqual({ subject: 'ann', expiresAt: claims.exp * 1000 })
    expect(read[1]).toEqual(read[0])
    expect(asked).toEqual(['/keys'])
  })

  it.each([
    ['another audience', async () => byKey({ ...good(), aud: 'mail' })],
    ['no audience', async () => byKey({ ...good(), aud: undefined })],
    ['no subject', async () => byKey({ ...good(), sub: undefined })],
    ['an empty subject', async () => byKey({ ...good(), sub: '' })],
    ['no end', async () => byKey({ ...good(), exp: undefined })],
    ['an end in the past', async () => byKey({ ...good(), exp: soon() - 3600 })],
    ['a beginning in the future', async () => byKey({ ...good(), nbf: soon() + 3600 })],
    ["somebody else's key", async () => byKey(good(), {}, others.privateKey)],
    ['an unknown key name', async () => byKey(good(), { kid: 'k2' })],
    ['an unknown issuer', async () => byKey({ ...good(), iss: 'https://nobody' })],
    ['the public key as a secret', async () => bySecret(good(), await exportSPKI(keys.publicKey))],
    [
      'no signature',
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
        return `${part({ alg: 'none' })}.${part(good())}.`
      },
    ],
    ['no form', async () => 'not a token'],
    ['no end of length', async () => `${await byKey({ ...good(), more: 'x'.repeat(10_000) })}`],
  ])('does not vouch for a token with %s', async (_, make) => {
    const { jwksUri } = await keyServer()
    const tokens = readerOf([{ issuer: 'https://them', audience: 'chat', jwksUri }])

    expect(await outcome(tokens.read(await make()))).toBe('invalid_token')
  })

  it.each<[string, RequestListener]>([
    ['answers with an error', (_, response) => response.writeHead(500).end()],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['answers with no key set', (_, response) => response.end('{"keys": 1}')],
    ['answers with no JSON', (_, response) => response.end('keys')],
    ['hangs up', (request) => request.socket.destroy()],
    [
      'never stops',
      (_, response) => {
        const more = () => response.destroyed || response.write('x'.repeat(65_536), more)
        more()
      },
    ],
  ])('that %s is no fault of the token', async (_, answer) => {
    const { jwksUri } = await keyServer(answer)
    const tokens = readerOf([{ issuer: 'https://them', audience: 'chat', jwksUri }])

    expect(await outcome(tokens.read(await byKey(good())))).toBe('overloaded')
  })
})

describe('an issuer with a secret', () => {
  it('names who holds its token', async () => {
    const tokens = readerOf([{ issuer: 'https://them', audience: 'chat', secret: SECRET }])

    expect(await tokens.read(await bySecret(good()))).toMatchObject({ subject: 'ann' })
    expect(await outcome(tokens.read(await bySecret(good(), 'another secret of many letters!!')))).toBe(
      'invalid_token',
    )
    expect(await outcome(tokens.read(await byKey(good())))).toBe('invalid_token')
  })

  it('and no name takes tokens with any issuer or none, but those of named ones', async () => {
    const tokens = readerOf([
      { audience: 'chat', secret: SECRET },
      { issuer: 'https://them', audience: 'chat', secret: 'the secret of them, of some length' },
    ])

    const read = (claims: Claims) => bySecret(claims).then((token) => outcome(tokens.read(token)))

    expect(await read({ ...good(), iss: undefined })).toMatchObject({ subject: 'ann' })
    expect(await read({ ...good(), iss: 'https://whoever' })).toMatchObject({ subject: 'ann' })
    expect(await read(good())).toBe('invalid_token')
  })
})

it('a token is foreign by its issuer, or by its algorithm where there is a secret without a name', async () => {
  const own = await byKey({ ...good(), iss: 'http://localhost:3000' })
  const named = readerOf([{ issuer: 'https://them', audience: 'chat', secret: SECRET }])
  const nameless = readerOf([{ audience: 'chat', secret: SECRET }])

  expect([named.isForeign(await bySecret(good())), named.isForeign(own)]).toEqual([true, false])
  expect([nameless.isForeign(await bySecret({ sub: 'ann' })), nameless.isForeign(own)]).toEqual([true, false])
  expect(named.isForeign('not a token')).toBe(false)
})

it('a clock that was moved moves the end of tokens', async () => {
  let now = Date.now()
  const tokens = readerOf([{ issuer: 'https://them', audience: 'chat', secret: SECRET }], () => now)
  const token = await bySecret(good())

  expect(await outcome(tokens.read(token))).toMatchObject({ subject: 'ann' })
  now += 120_000
  expect(await outcome(tokens.read(token))).toBe('invalid_token')
})
