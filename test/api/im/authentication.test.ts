/** IM-11: who may call, by the manager's token and by users with permissions for resources. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { movableClock } from '#test/support/clock.ts'

const users = ['root:with:colon:*', 'reader:look:[*:r]', 'clerk:desk:[user:rw,route:r]']
const clock = movableClock()
let app: TestApp

beforeAll(async () => {
  const jwt = { secret: 'a-secret-of-tests', expire: '2h' }
  app = await startTestApp({ managerToken: 'the-manager', auth: { on: true, users }, jwt }, clock.now)
})
afterAll(() => app.close())

const signIn = async (username: string, password: string) =>
  (await dataOf(app.im('').loginManager({ body: { username, password } }))).token

const ask = (headers: Record<string, string>, path = '/route') =>
  offContract('a credential of any kind', `${app.imUrl}${path}`, { headers })

describe('the manager token', () => {
  it.each([
    { name: 'the header token', headers: { token: 'the-manager' } },
    { name: 'a bearer token', headers: { authorization: 'Bearer the-manager' } },
  ])('opens by $name', async ({ headers }) => {
    expect((await ask(headers)).status).toBe(200)
  })

  it.each([
    { name: 'none', headers: {} },
    { name: 'a wrong one', headers: { token: 'the-manage' } },
    { name: 'a wrong bearer token', headers: { authorization: 'Bearer nobody' } },
    { name: 'another scheme', headers: { authorization: 'Basic dGhlLW1hbmFnZXI6' } },
  ])('missing, with $name, is 401 without a body', async ({ headers }) => {
    const response = await ask(headers as Record<string, string>)

    expect([response.status, await response.text()]).toEqual([401, ''])
  })

  it('is not asked for by health and metrics', async () => {
    expect(await Promise.all([ask({}, '/health'), ask({}, '/metrics')])).toMatchObject([
      { status: 200 },
      { status: 200 },
    ])
  })
})

describe('a manager who signs in', () => {
  it('gets a token with the permissions as they are configured', async () => {
    const body = { username: 'clerk', password: 'desk' }

    const session = await dataOf(app.im('').loginManager({ body }))

    expect(session).toMatchObject({ username: 'clerk', permissions: 'user:rw,route:r' })
    expect(session.exp).toBe(Math.floor(clock.now() / 1000) + 7200)
    const [, claims = ''] = session.token.split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      iss: 'parley',
      iat: session.exp - 7200,
      exp: session.exp,
      username: 'clerk',
    })
  })

  it.each([
    { username: 'root', password: 'with' },
    { username: 'nobody', password: 'with:colon' },
  ])('as $username with a wrong password is 400', async (body) => {
    const { status, body: answer } = await refusalOf(app.im('').loginManager({ body }))

    expect([status, answer]).toEqual([400, { msg: 'the username or the password is wrong', status: 400 }])
  })

  it.each([
    { name: 'root', password: 'with:colon', read: 200, write: 200, other: 200 },
    { name: 'reader', password: 'look', read: 200, write: 403, other: 200 },
    { name: 'clerk', password: 'desk', read: 200, write: 200, other: 403 },
  ])('as $name may do what the permissions say', async ({ name, password, ...expected }) => {
    const im = app.im(await signIn(name, password))

    expect({
      read: await statusOf(im.listSystemUsers()),
      write: await statusOf(im.addSystemUsers({ body: { uids: ['bot'] } })),
      other: await statusOf(im.getVariables()),
    }).toEqual(expected)
  })

  it('is nobody when the token is over', async () => {
    const token = await signIn('root', 'with:colon')
    clock.advance(2 * 3_600_000 + 1000)

    expect(await statusOf(app.im(token).getRoute())).toBe(401)
  })
})

describe('where no credential is configured', () => {
  let open: TestApp
  beforeAll(async () => {
    open = await startTestApp()
  })
  afterAll(() => open.close())

  it('everybody manages', async () => {
    expect(await statusOf(open.im().addSystemUsers({ body: { uids: ['bot'] } }))).toBe(200)
  })

  it('nobody can sign in', async () => {
    const body = { username: 'root', password: 'root' }

    expect(await statusOf(open.im().loginManager({ body }))).toBe(400)
  })
})
