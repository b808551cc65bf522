/** AUT-5: API keys, shown once and refused from the moment they are removed. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const at = (keyId: string) => ({ params: { path: { keyId } } })

it('a new key is shown once, with its address; later only its last characters', async () => {
  const body = { name: 'Nightly export', permissions: ['telemetry:read'] }

  const { data, response } = await app.admin().createApiKey({ body })

  expect(response.status).toBe(201)
  expect(response.headers.get('location')).toBe(`/api/admin/api-keys/${data?.id}`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { key = '', id = '', ...shown } = data ?? {}
  expect(shown).toEqual({ ...body, hint: key.slice(-4), createdAt: expect.stringMatching(/Z$/) })
  expect(await dataOf(app.admin().getApiKey(at(id)))).toEqual({ id, ...shown })
  expect(await statusOf(app.sdk(key).verifyToken())).toBe(200)
})

it('a key with days works until they are over', async () => {
  const clock = movableClock()
  const later = await app.again({}, clock.now)
  onTestFinished(() => later.close())
  const body = { name: 'short', permissions: ['telemetry:read'], expiresInDays: 2 }
  const { key, expiresAt = '' } = await dataOf(app.admin().createApiKey({ body }))

  expect(Math.abs(Date.parse(expiresAt) - Date.now() - 2 * DAY_MS)).toBeLessThan(60_000)
  expect(await statusOf(later.sdk(key).verifyToken())).toBe(200)
  clock.advance(2 * DAY_MS + 60_000)
  expect(await statusOf(later.sdk(key).verifyToken())).toBe(401)
})

it('a removed key is refused at once', async () => {
  const { id, key } = await dataOf(
    app.admin().createApiKey({ body: { name: 'gone', permissions: ['telemetry:read'] } }),
  )

  expect(await statusOf(app.admin().deleteApiKey(at(id)))).toBe(204)

  expect(await statusOf(app.sdk(key).verifyToken())).toBe(401)
  expect(await statusOf(app.admin().getApiKey(at(id)))).toBe(404)
  expect(await statusOf(app.admin().deleteApiKey(at(id)))).toBe(404)
})

it('two keys of one name are two keys', async () => {
  const [one, other] = [await newApiKey(app, ['telemetry:read']), await newApiKey(app, ['telemetry:read'])]

  expect(one).not.toBe(other)
})

it('in its own header a key opens no administration, because the contract has it for telemetry only', async () => {
  const headers = { 'x-api-key': await newApiKey(app, ['*']) }

  const { status, body } = await refusalOf(app.admin('').listApiKeys({ headers }))

  expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' })
})
