/** AUT-5: users made, changed, logged out and removed. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newUser, PASSWORD, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const at = (userId: string) => ({ params: { path: { userId } } })
const newName = () => `user-${randomUUID()}`
const change = (id: string, body: object, token = app.administratorToken) =>
  app.admin(token).updateUser({ ...at(id), body })

describe('creating', () => {
  it('shows a generated password once, and it works', async () => {
    const username = newName()

    const { data, response } = await app.admin().createUser({ body: { username } })

    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`/api/admin/users/${data?.id}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { password = '', id = '', ...shown } = data ?? {}
    expect(password.length).toBeGreaterThanOrEqual(20)
    expect(await dataOf(app.admin().getUser(at(id)))).toEqual({ id, ...shown })
    expect((await signIn(app.sdk(), { id, username, password })).token_type).toBe('Bearer')
  })

  it('a chosen password is not shown, and everything given is kept', async () => {
    const body = {
      id: `u-${randomUUID()}`,
      username: newName(),
      password: PASSWORD,
      email: 'lin@example.com',
      name: 'Lin',
      permissions: ['telemetry:read', 'profile:*'],
    }

    const created = await dataOf(app.admin().createUser({ body }))

    const { password: _, ...kept } = body
    expect(created).toEqual({
      ...kept,
      disabled: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      updatedAt: expect.any(String),
    })
  })

  it.each([
    { name: 'an id', body: (user: { id: string }) => ({ id: user.id, username: newName() }) },
    { name: 'a name', body: (user: { username: string }) => ({ username: user.username }) },
    {
      name: 'a name in other letters',
      body: (user: { username: string }) => ({ username: user.username.toUpperCase() }),
    },
  ])('$name that is taken is 409', async ({ body }) => {
    const user = await newUser(app)

    expect(await refusalOf(app.admin().createUser({ body: body(user) }))).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
  })
})

describe('changing', () => {
  it('changes what the body names, and null takes away', async () => {
    const { id, username } = await newUser(app, { email: 'a@example.com', name: 'A' })

    const changed = await dataOf(change(id, { email: null, name: 'B', permissions: ['x:y'] }))

    expect(changed).toMatchObject({ username, name: 'B', permissions: ['x:y'] })
    expect(changed).not.toHaveProperty('email')
    expect(await dataOf(app.admin().getUser(at(id)))).toEqual(changed)
  })

  it('a new name and password are what one signs in with', async () => {
    const person = await newUser(app)
    const username = newName()

    await dataOf(change(person.id, { username, password: 'the next long password' }))

    await expect(signIn(app.sdk(), person)).rejects.toThrow('invalid_grant')
    const renewed = { id: person.id, username, password: 'the next long password' }
    expect((await signIn(app.sdk(), renewed)).token_type).toBe('Bearer')
  })

  it('a disabled user cannot sign in until enabled again', async () => {
    const person = await newUser(app)

    await dataOf(change(person.id, { disabled: true }))
    await expect(signIn(app.sdk(), person)).rejects.toThrow('invalid_grant')

    await dataOf(change(person.id, { disabled: false }))
    expect((await signIn(app.sdk(), person)).token_type).toBe('Bearer')
  })

  it('a name that somebody else has is 409', async () => {
    const [one, other] = [await newUser(app), await newUser(app)]

    expect(await refusalOf(change(one.id, { username: other.username }))).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    })
  })
})

describe('logging out', () => {
  it('ends every session and says how many', async () => {
    const person = await newUser(app)
    const { access_token } = await signIn(app.sdk(), person)
    await signIn(app.sdk(), person)

    expect(await dataOf(app.admin().logoutUser(at(person.id)))).toEqual({ sessions: 2 })

    expect(await statusOf(app.sdk(access_token).verifyToken())).toBe(401)
    expect(await dataOf(app.admin().logoutUser(at(person.id)))).toEqual({ sessions: 0 })
  })
})

describe('removing', () => {
  it('takes the user away, once, and the name is free again', async () => {
    const { id, username } = await newUser(app)

    expect(await statusOf(app.admin().deleteUser(at(id)))).toBe(204)

    expect(await statusOf(app.admin().getUser(at(id)))).toBe(404)
    expect(await statusOf(app.admin().deleteUser(at(id)))).toBe(404)
    expect((await newUser(app, { username })).id).not.toBe(id)
  })
})
