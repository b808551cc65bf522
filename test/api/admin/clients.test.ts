/** AUT-5: clients made, changed, given new secrets and removed. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientToken, newClient, newPublicClient } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const at = (clientId: string) => ({ params: { path: { clientId } } })
const newId = () => `client-${randomUUID()}`

describe('creating', () => {
  it('shows a generated secret once, with the address of the client', async () => {
    const id = newId()
    const body = { id, name: 'Reports', grants: ['client_credentials' as const], scopes: ['telemetry:read'] }

    const { data, response } = await app.admin().createClient({ body })

    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`/api/admin/clients/${id}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { secret, ...shown } = data ?? {}
    expect(secret).toMatch(/^parley_secret_.{20,}$/)
    expect(shown).toEqual({
      ...body,
      type: 'confidential',
      disabled: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      updatedAt: expect.any(String),
    })
    expect(await dataOf(app.admin().getClient(at(id)))).toEqual(shown)
  })

  it('takes a secret of the administrator’s choice', async () => {
    const client = await newClient(app, { secret: 'sixteen characters' })

    expect(client.secret).toBe('sixteen characters')
    expect(await clientToken(app.sdk(), client)).toEqual(expect.any(String))
  })

  it('a public client has no secret', async () => {
    const { id, secret } = await newPublicClient(app)

    expect(secret).toBe('')
    expect(await dataOf(app.admin().getClient(at(id)))).toMatchObject({ type: 'public' })
  })

  it.each([
    {
      name: 'an id that is taken',
      body: async () => ({ id: (await newClient(app)).id }),
      code: 'already_exists',
    },
    {
      name: 'a public client with a secret',
      body: async () => ({
        type: 'public' as const,
        grants: ['password' as const],
        secret: 'sixteen characters',
      }),
      code: 'public_client',
    },
    {
      name: 'a public client for client_credentials',
      body: async () => ({ type: 'public' as const }),
      code: 'public_client',
    },
  ])('$name is refused with 409 $code', async ({ body, code }) => {
    const fields = { id: newId(), grants: ['client_credentials' as const], scopes: [], ...(await body()) }

    const refusal = await refusalOf(app.admin().createClient({ body: fields }))

    expect(refusal).toMatchObject({ status: 409, body: { code } })
  })
})

describe('changing', () => {
  it('changes what the body names and nothing else', async () => {
    const { id } = await newClient(app, { name: 'Before', scopes: ['telemetry:read'] })

    const changed = await dataOf(
      app.admin().updateClient({ ...at(id), body: { name: null, grants: ['password'] } }),
    )

    expect(changed).not.toHaveProperty('name')
    expect(changed).toMatchObject({ grants: ['password'], scopes: ['telemetry:read'], disabled: false })
    expect(await dataOf(app.admin().getClient(at(id)))).toEqual(changed)
  })

  it('a disabled client gets no token until it is enabled again', async () => {
    const client = await newClient(app)
    const asked = () =>
      statusOf(app.sdk().issueToken({ body: { grant_type: 'client_credentials', ...client.body } }))
    const set = (disabled: boolean) =>
      dataOf(app.admin().updateClient({ ...at(client.id), body: { disabled } }))

    await set(true)
    expect(await asked()).toBe(401)

    await set(false)
    expect(await asked()).toBe(200)
  })

  it('a public client cannot be given client_credentials', async () => {
    const { id } = await newPublicClient(app)
    const body = { grants: ['client_credentials' as const] }

    expect(await refusalOf(app.admin().updateClient({ ...at(id), body }))).toMatchObject({
      status: 409,
      body: { code: 'public_client' },
    })
  })
})

describe('a new secret', () => {
  it('replaces the old one at once, and tokens given out before go on', async () => {
    const client = await newClient(app)
    const token = await clientToken(app.sdk(), client)

    const { data, response } = await app.admin().rotateClientSecret(at(client.id))

    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(data?.clientId).toBe(client.id)
    const asked = (client_secret = '') =>
      statusOf(
        app
          .sdk()
          .issueToken({ body: { grant_type: 'client_credentials', client_id: client.id, client_secret } }),
      )
    expect(await asked(client.secret)).toBe(401)
    expect(await asked(data?.secret)).toBe(200)
    expect(await statusOf(app.sdk(token).verifyToken())).toBe(200)
  })

  it('is refused to a public client', async () => {
    const { id } = await newPublicClient(app)

    expect(await refusalOf(app.admin().rotateClientSecret(at(id)))).toMatchObject({
      status: 409,
      body: { code: 'public_client' },
    })
  })
})

describe('removing', () => {
  it('takes the client away, once', async () => {
    const { id } = await newClient(app)

    expect(await statusOf(app.admin().deleteClient(at(id)))).toBe(204)

    expect(await statusOf(app.admin().getClient(at(id)))).toBe(404)
    expect(await statusOf(app.admin().deleteClient(at(id)))).toBe(404)
  })
})
