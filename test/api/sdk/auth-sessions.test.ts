/** AUT-2: sessions that end at once, at every process: by logging out, by an administrator, by losing the account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientToken, newClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
let twin: TestApp
let user: Person
let client: Awaited<ReturnType<typeof newClient>>

beforeAll(async () => {
  app = await startTestApp()
  twin = await app.again()
  user = await newUser(app)
  client = await newClient(app)
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

/** Status of the token at both processes. */
const stateOf = (token: string) => Promise.all([app, twin].map((on) => statusOf(on.sdk(token).verifyToken())))
const refreshStatus = (refresh_token: string) => statusOf(app.sdk().refreshToken({ body: { refresh_token } }))

describe('logging out everywhere', () => {
  it('ends every session of the user, at every process, and says how many', async () => {
    const person = await newUser(app)
    const signIns = [await signIn(app.sdk(), person), await signIn(twin.sdk(), person, client.body)]

    const answer = await dataOf(app.sdk(signIns[0]?.access_token).logoutEverywhere())

    expect(answer).toEqual({ success: true, sessions: 2 })
    for (const { access_token, refresh_token } of signIns) {
      expect(await stateOf(access_token)).toEqual([401, 401])
      expect(await refreshStatus(refresh_token)).toBe(400)
    }
    expect(await stateOf((await signIn(app.sdk(), person)).access_token)).toEqual([200, 200])
  })

  it('with a client token ends nothing', async () => {
    const token = await clientToken(app.sdk(), client)

    expect(await dataOf(app.sdk(token).logoutEverywhere())).toEqual({ success: true, sessions: 0 })

    expect(await stateOf(token)).toEqual([200, 200])
  })

  it('without a valid token is refused', async () => {
    const { status, body } = await refusalOf(app.sdk('a.b.c').logoutEverywhere())

    expect({ status, error: body.error }).toEqual({ status: 401, error: 'invalid_token' })
  })
})

describe('out at once is', () => {
  const path = (userId: string) => ({ params: { path: { userId } } })

  it.each([
    {
      name: 'a user who is disabled',
      end: ({ id }: Person) => app.admin().updateUser({ ...path(id), body: { disabled: true } }),
    },
    { name: 'a user who is deleted', end: ({ id }: Person) => app.admin().deleteUser(path(id)) },
    {
      name: 'a user who is logged out by an administrator',
      end: ({ id }: Person) => app.admin().logoutUser(path(id)),
    },
    {
      name: 'a user with a new password',
      end: ({ id }: Person) =>
        app.admin().updateUser({ ...path(id), body: { password: 'another long password' } }),
    },
  ])('$name', async ({ end }) => {
    const person = await newUser(app)
    const { access_token, refresh_token } = await signIn(app.sdk(), person)

    expect((await end(person)).response.ok).toBe(true)

    expect(await stateOf(access_token)).toEqual([401, 401])
    expect(await refreshStatus(refresh_token)).toBe(400)
  })

  it.each([
    {
      name: 'a client that is disabled',
      end: (clientId: string) =>
        app.admin().updateClient({ params: { path: { clientId } }, body: { disabled: true } }),
    },
    {
      name: 'a client that is deleted',
      end: (clientId: string) => app.admin().deleteClient({ params: { path: { clientId } } }),
    },
  ])('$name, with the sessions opened through it', async ({ end }) => {
    const own = await newClient(app)
    const ofClient = await clientToken(app.sdk(), own)
    const ofUser = await signIn(app.sdk(), user, own.body)

    expect((await end(own.id)).response.ok).toBe(true)

    expect(await stateOf(ofClient)).toEqual([401, 401])
    expect(await stateOf(ofUser.access_token)).toEqual([401, 401])
    expect(await refreshStatus(ofUser.refresh_token)).toBe(400)
  })
})
