import { type CryptoKey, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { signAccessToken } from '#platform/auth/access-token.ts'
import { accessTokenReader } from '#platform/auth/access-token-reader.ts'

/** A reader with one key that can be exchanged, a clock that can be set, and a good token for 15 minutes. */
async function aReader() {
  const pair = await generateKeyPair('ES256')
  const state = { now: Date.now(), key: pair.publicKey as CryptoKey | undefined, lookUps: 0 }
  const settings = { issuer: 'https://parley.test', audience: 'parley', now: () => state.now }
  const reader = accessTokenReader(async () => {
    state.lookUps += 1
    return state.key
  }, settings)
  const claims = {
    subject: 'usr_1',
    clientId: 'app',
    tenantId: 'default',
    scope: ['telemetry:read'],
    tokenId: 'tok_1',
    sessionId: 'ses_1',
    issuedAt: state.now,
    expiresAt: state.now + 900_000,
  }
  const token = await signAccessToken(claims, { kid: 'k', privateKey: pair.privateKey }, settings)
  return { state, reader, token }
}

const refused = { name: 'InvalidTokenError' }

test('a token that was read before gives the same claims again', async () => {
  const { reader, token } = await aReader()

  const first = await reader.read(token)

  expect(first).toMatchObject({ subject: 'usr_1', sessionId: 'ses_1', scope: ['telemetry:read'] })
  expect(await reader.read(token)).toEqual(first)
})

test('the key is asked for each time, and a token whose key is gone is refused', async () => {
  const { state, reader, token } = await aReader()
  await reader.read(token)

  state.key = undefined

  await expect(reader.read(token)).rejects.toMatchObject(refused)
})

test('another key under the same name makes the signature be checked again', async () => {
  const { state, reader, token } = await aReader()
  await reader.read(token)

  state.key = (await generateKeyPair('ES256')).publicKey

  await expect(reader.read(token)).rejects.toMatchObject(refused)
})

test('a token that was read before runs out like any other, but can still be read as expired', async () => {
  const { state, reader, token } = await aReader()
  await reader.read(token)

  state.now += 900_000 + 6000

  await expect(reader.read(token)).rejects.toMatchObject({ ...refused, hasExpired: true })
  expect(await reader.readExpired(token)).toMatchObject({ tokenId: 'tok_1' })
})

test('a text that differs by one letter is another text', async () => {
  const { reader, token } = await aReader()
  await reader.read(token)
  const last = token.at(-2) === 'A' ? 'B' : 'A'

  await expect(reader.read(`${token.slice(0, -2)}${last}${token.at(-1)}`)).rejects.toMatchObject(refused)
})
