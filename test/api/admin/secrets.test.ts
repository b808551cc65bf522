/** AUT-3: secrets are shown once and kept only as digests. */
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newApiKey, newClient, newUser, PASSWORD, signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let mongo: MongoClient

beforeAll(async () => {
  app = await startTestApp()
  mongo = await new MongoClient(app.services.mongodbUri).connect()
})
afterAll(async () => {
  await mongo.close()
  await app.close()
})

/** Every document of the installation as text. */
async function everything(): Promise<string> {
  const collections = await mongo.db().collections()
  const documents = await Promise.all(collections.map((collection) => collection.find().toArray()))
  return JSON.stringify(documents)
}

it('nothing that opens a door stands in the database or is told again', async () => {
  const generated = await newClient(app)
  const chosen = await newClient(app, { secret: 'a secret that somebody chose' })
  const rotated = await dataOf(
    app.admin().rotateClientSecret({ params: { path: { clientId: (await newClient(app)).id } } }),
  )
  const person = await newUser(app)
  const named = await dataOf(app.admin().createUser({ body: { username: 'generated' } }))
  const tokens = await signIn(app.sdk(), person)
  const refreshed = await dataOf(app.sdk().refreshToken({ body: { refresh_token: tokens.refresh_token } }))
  const key = await newApiKey(app, ['telemetry:read'])
  const secrets = {
    generated: generated.secret,
    chosen: chosen.secret,
    rotated: rotated.secret,
    password: PASSWORD,
    generatedPassword: named.password,
    refreshToken: tokens.refresh_token,
    successor: refreshed.refresh_token,
    accessToken: tokens.access_token,
    key,
  }

  const stored = await everything()
  const told = JSON.stringify(
    await Promise.all([
      app
        .admin()
        .listClients()
        .then(({ data }) => data),
      app
        .admin()
        .listUsers()
        .then(({ data }) => data),
      app
        .admin()
        .listApiKeys()
        .then(({ data }) => data),
      app
        .admin()
        .listSigningKeys()
        .then(({ data }) => data),
    ]),
  )

  for (const [name, secret = ''] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(9)
    expect(stored.includes(secret), `${name} in the database`).toBe(false)
    expect(told.includes(secret), `${name} in a list`).toBe(false)
  }
  expect(told).not.toMatch(/digest|argon2|sha256/)
})

it('what people choose is argon2id, and no plain hash of a password is anywhere', async () => {
  await newUser(app)
  await newClient(app, { secret: 'a secret that somebody chose' })

  const users = await mongo.db().collection('users').find().toArray()
  const clients = await mongo.db().collection('clients').find({ 'secret.kind': 'argon2id' }).toArray()

  expect(users.length).toBeGreaterThan(0)
  expect(clients.length).toBeGreaterThan(0)
  for (const { passwordDigest } of users) expect(passwordDigest).toMatch(/^\$argon2id\$/)
  for (const { secret } of clients) expect(secret.digest).toMatch(/^\$argon2id\$/)
})

it('with a key encryption secret the private signing keys are unreadable in the database', async () => {
  const sealed = await startTestApp({ auth: { keyEncryptionSecret: 'sixteen characters and more' } })
  const other = await new MongoClient(sealed.services.mongodbUri).connect()
  try {
    const rings = JSON.stringify(await other.db().collection('signing_keys').find().toArray())

    expect(rings.length).toBeGreaterThan(10)
    expect(rings).not.toMatch(/"d":/)
  } finally {
    await other.close()
    await sealed.close()
  }
})

it('with a key encryption secret the secrets of webhook endpoints are sealed, sign as before and can be rotated', async () => {
  const auth = { keyEncryptionSecret: 'sixteen characters and more' }
  const sealed = await startTestApp({ auth })
  const other = await new MongoClient(sealed.services.mongodbUri).connect()
  try {
    const { service, endpoint, secret } = await newEndpoint(sealed)
    const rotated = await service.rotateSecret('default', endpoint.id)
    const stored = JSON.stringify(await other.db().collection('webhookEndpoints').find().toArray())

    expect(stored.match(/"sealed:[0-9a-f]{8}:/g)).toHaveLength(2)
    expect(stored).not.toContain('whsec_')
    const elsewhere = (await sealed.again()).app.context.webhooks.endpoints
    const { secrets } = await elsewhere.get('default', endpoint.id)
    expect(secrets.map((one) => one.secret)).toEqual([secret, rotated.secret])
  } finally {
    await other.close()
    await sealed.close()
  }
})

it('a program that cannot open the secrets of webhook endpoints does not start, and says what to set', async () => {
  const sealed = await startTestApp({ auth: { keyEncryptionSecret: 'sixteen characters and more' } })
  try {
    await newEndpoint(sealed)

    await expect(sealed.again({ auth: { keyEncryptionSecret: 'another sixteen and more' } })).rejects.toThrow(
      /auth\.keyEncryptionSecret/,
    )
  } finally {
    await sealed.close()
  }
})

async function newEndpoint({ app }: TestApp) {
  const service = app.context.webhooks.endpoints
  const url = 'https://hooks.example.com/in'
  return { service, ...(await service.create('default', { url, eventTypes: ['message.stored'] })) }
}
