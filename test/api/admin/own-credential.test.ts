/** AUT-5: a credential cannot remove, disable or weaken itself; somebody else must. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientToken, newClient, newUser, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const client = (clientId: string) => ({ params: { path: { clientId } } })
const user = (userId: string) => ({ params: { path: { userId } } })
const change = (id: string, body: object, token: string) => app.admin(token).updateUser({ ...user(id), body })

describe('a client cannot cut off itself:', () => {
  it.each([
    { what: 'disable', body: { disabled: true } },
    { what: 'lose a scope', body: { scopes: [] } },
    { what: 'lose a grant', body: { grants: ['password' as const] } },
  ])('$what is 409, and for the person who works through it too', async ({ body }) => {
    const own = await newClient(app)
    const person = await newUser(app, { permissions: ['*'] })
    const tokens = [
      await clientToken(app.sdk(), own),
      (await signIn(app.sdk(), person, own.body)).access_token,
    ]

    for (const token of tokens) {
      const refusal = await refusalOf(app.admin(token).updateClient({ ...client(own.id), body }))
      expect(refusal).toMatchObject({ status: 409, body: { code: 'own_credential' } })
    }
  })

  it('remove is 409', async () => {
    const own = await newClient(app)
    const token = await clientToken(app.sdk(), own)

    expect(await refusalOf(app.admin(token).deleteClient(client(own.id)))).toMatchObject({
      status: 409,
      body: { code: 'own_credential' },
    })
  })
})

describe('a user cannot cut off themselves:', () => {
  it.each([
    { what: 'disable', act: (id: string, token: string) => change(id, { disabled: true }, token) },
    {
      what: 'lose a permission',
      act: (id: string, token: string) => change(id, { permissions: ['admin:users'] }, token),
    },
    { what: 'remove', act: (id: string, token: string) => app.admin(token).deleteUser(user(id)) },
    { what: 'log out', act: (id: string, token: string) => app.admin(token).logoutUser(user(id)) },
  ])('$what is 409', async ({ act }) => {
    const person = await newUser(app, { permissions: ['admin:users', 'telemetry:read'] })
    const { access_token } = await signIn(app.sdk(), person)

    const refusal = await refusalOf(act(person.id, access_token) as ReturnType<typeof change>)

    expect(refusal).toMatchObject({ status: 409, body: { code: 'own_credential' } })
    expect(await statusOf(app.sdk(access_token).verifyToken())).toBe(200)
  })

  it('a new password of their own keeps the session that asks and ends the others', async () => {
    const person = await newUser(app, { permissions: ['admin:users'] })
    const [asking, other] = [await signIn(app.sdk(), person), await signIn(app.sdk(), person)]

    await dataOf(change(person.id, { password: 'the next long password' }, asking.access_token))

    const states = [asking, other].map(({ access_token }) => statusOf(app.sdk(access_token).verifyToken()))
    expect(await Promise.all(states)).toEqual([200, 401])
  })
})

it('an API key opens no administration, whatever it may do elsewhere', async () => {
  const { id, key } = await dataOf(
    app.admin().createApiKey({ body: { name: 'own', permissions: ['admin:keys'] } }),
  )

  const refusal = await refusalOf(app.admin(key).deleteApiKey({ params: { path: { keyId: id } } }))

  expect(refusal).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
})
