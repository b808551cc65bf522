/** AUT-5: what the command line does, a running server knows at once. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientToken, signIn } from '#test/support/accounts.ts'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { adminAnswer, settingsFor } from '#test/support/command-line.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

interface Made {
  id: string
  secret: string
  password: string
  key: string
}

const admin = <Answer = Made>(...args: string[]) => adminAnswer<Answer>(args, settingsFor(app.services))

const token = (id: string, secret: string) =>
  statusOf(
    app
      .sdk()
      .issueToken({ body: { grant_type: 'client_credentials', client_id: id, client_secret: secret } }),
  )

it('a client gets a token, until its secret is replaced, it is disabled, or it is deleted', async () => {
  const { id, secret } = await admin(
    'client',
    'create',
    '--id',
    'reports',
    '--grants',
    'client_credentials,password,refresh_token',
    '--scopes',
    'telemetry:read admin:users',
  )
  expect(await token(id, secret)).toBe(200)

  const renewed = await admin('client', 'secret', '--id', 'reports')
  expect([await token(id, secret), await token(id, renewed.secret)]).toEqual([401, 200])

  await admin('client', 'update', '--id', 'reports', '--disable')
  expect(await token(id, renewed.secret)).toBe(401)

  await admin('client', 'update', '--id', 'reports', '--enable', '--scopes', 'telemetry:read')
  const grant = await clientToken(app.sdk(), { body: { client_id: id, client_secret: renewed.secret } })
  expect((await dataOf(app.sdk(grant).verifyToken())).user.permissions).toEqual(['telemetry:read'])

  expect(await admin('client', 'delete', '--id', 'reports')).toEqual({ deleted: 'reports' })
  expect(await token(id, renewed.secret)).toBe(401)
})

it('a chosen secret is printed as chosen, and a public client has none', async () => {
  const [chosen, open] = await Promise.all([
    admin('client', 'create', '--id', 'chosen', '--secret', 'my own secret', '--scopes', 'a,b'),
    admin('client', 'create', '--id', 'open', '--public', '--grants', 'password refresh_token'),
  ])

  expect(chosen).toMatchObject({ secret: 'my own secret', scopes: ['a', 'b'], type: 'confidential' })
  expect(open).toMatchObject({ type: 'public', grants: ['password', 'refresh_token'] })
  expect(open).not.toHaveProperty('secret')
  expect(await token('chosen', 'my own secret')).toBe(200)
})

it('a user signs in with the generated password, and is out when logged out, changed or deleted', async () => {
  const { id, password } = await admin(
    'user',
    'create',
    '--username',
    'lin',
    '--permissions',
    'telemetry:read',
    '--name',
    'Lin',
    '--email',
    'lin@example.com',
  )
  const lin = { id, username: 'lin', password }
  const { access_token } = await signIn(app.sdk(), lin)

  expect(await admin('user', 'logout', '--id', id)).toEqual({ sessions: 1 })
  expect(await statusOf(app.sdk(access_token).verifyToken())).toBe(401)

  await admin('user', 'update', '--id', id, '--password', 'chosen by the operator', '--permissions', 'a:b')
  await expect(signIn(app.sdk(), lin)).rejects.toThrow('invalid_grant')
  const again = await signIn(app.sdk(), { ...lin, password: 'chosen by the operator' })
  expect((await dataOf(app.sdk(again.access_token).verifyToken())).user).toEqual({
    id,
    name: 'Lin',
    email: 'lin@example.com',
    permissions: ['a:b'],
  })

  await admin('user', 'delete', '--id', id)
  expect(await statusOf(app.sdk(again.access_token).verifyToken())).toBe(401)
})

it('an API key works until it is deleted', async () => {
  const { id, key } = await admin(
    'key',
    'create',
    '--permissions',
    'telemetry:read',
    '--days',
    '2',
    '--name',
    'export',
  )
  expect(await statusOf(app.sdk(key).verifyToken())).toBe(200)

  await admin('key', 'delete', '--id', id)

  expect(await statusOf(app.sdk(key).verifyToken())).toBe(401)
})

it('a rotation lets another key sign; a revoked key takes its tokens with it', async () => {
  interface Key {
    kid: string
    state: string
  }
  const before = await admin<Key[]>('keys', 'list')
  const current = before.find(({ state }) => state === 'current')?.kid ?? ''

  const rotated = await admin<Key[]>('keys', 'rotate')

  expect(rotated.find(({ state }) => state === 'current')?.kid).toBe(
    before.find(({ state }) => state === 'next')?.kid,
  )
  expect(await statusOf(app.sdk(app.administratorToken).verifyToken())).toBe(200)
  const left = await admin<Key[]>('keys', 'revoke', '--kid', current)
  expect(left.map(({ kid }) => kid)).not.toContain(current)
})

it('the SDK configuration is told to the next SDK that asks', async () => {
  await admin('config', 'set', '--json', '{"telemetry":{"sampleRate":0.25},"features":{"beta":true}}')
  await admin('config', 'set', '--app', 'shop', '--json', '{"features":{"shop":true}}')
  const told = async (name: string) => dataOf(app.sdk().getSdkConfig({ params: { query: { app: name } } }))

  expect(await told('other')).toMatchObject({
    telemetry: { enabled: true, sampleRate: 0.25 },
    features: { beta: true },
  })
  expect((await told('shop')).features).toEqual({ beta: true, shop: true })
  expect(await admin('config', 'get', '--app', 'shop')).toMatchObject({
    app: 'shop',
    config: { features: { shop: true } },
  })

  await admin('config', 'delete', '--app', 'shop')
  expect((await told('shop')).features).toEqual({ beta: true })
})

it('lists show what is there, without a secret', async () => {
  const lists = await Promise.all([
    admin<object[]>('client', 'list'),
    admin<object[]>('user', 'list'),
    admin<object[]>('key', 'list'),
  ])

  expect(lists[0]).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'console', type: 'public' })]),
  )
  expect(lists[1]).toEqual(expect.arrayContaining([expect.objectContaining({ username: 'admin' })]))
  expect(JSON.stringify(lists)).not.toMatch(/"(secret|password|passwordDigest|digest|key)":/)
})

it('--tenant makes things of another tenant, which this one does not see', async () => {
  await admin('user', 'create', '--username', 'theirs', '--tenant', 'other')

  const [own, theirs] = await Promise.all([
    admin<{ username: string }[]>('user', 'list'),
    admin<{ username: string }[]>('user', 'list', '--tenant', 'other'),
  ])
  expect(own.map(({ username }) => username)).not.toContain('theirs')
  expect(theirs.map(({ username }) => username)).toEqual(['theirs'])
})
