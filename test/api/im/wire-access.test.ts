/** Every operation of the IM API is closed, unless its contract says otherwise (IM-11; wire/wukongim.md §1, auth). */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes } from '#generated/im/http.ts'
import type { RouteSpec } from '#generated/runtime/route-table.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'

const OPEN = ['checkHealth', 'loginManager', 'scrapeMetrics']
const all: RouteSpec[] = Object.values(routes)
const closed = all.filter(({ operationId }) => !OPEN.includes(operationId))

let app: TestApp
beforeAll(async () => {
  const auth = { on: true, users: ['nobody:hush:[route:r]'] }
  app = await startTestApp({
    managerToken: 'the-manager',
    metricsToken: 'for-metrics',
    auth,
    jwt: { secret: 'a-secret-of-tests' },
    pprofOn: true,
  })
})
afterAll(() => app.close())

const call = ({ method, path }: RouteSpec, headers: Record<string, string>) =>
  offContract('it says nothing that is needed', `${app.imUrl}${path}`, {
    method,
    headers,
    ...(method === 'POST' && { body: '{}' }),
  })

/** A JWT that nobody signed. */
function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'parley', username: 'nobody', iat: 1, exp: 9_999_999_999 }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`
}

const WRONG: Record<string, string>[] = [
  {},
  { token: '' },
  { token: 'the-managerr' },
  { authorization: 'Bearer for-metrics' },
  { authorization: `Bearer ${unsigned()}` },
]

it.each(closed.map((route) => [route.path, route] as const))(
  '%s is 401 without a body for whoever shows no credential, or a wrong one',
  async (_, route) => {
    for (const headers of WRONG) {
      const response = await call(route, headers)
      expect([response.status, await response.text()]).toEqual([401, ''])
    }
  },
)

it('a manager with one permission gets nothing of the other resources', async () => {
  const login = await app.im('').loginManager({ body: { username: 'nobody', password: 'hush' } })
  const headers = { authorization: `Bearer ${login.data?.token}` }
  const others = closed.filter(({ tags }) => !tags.includes('route'))

  const statuses = await Promise.all(others.map(async (route) => (await call(route, headers)).status))

  expect(others.length).toBeGreaterThan(30)
  expect(new Set(statuses)).toEqual(new Set([403]))
  expect((await call(routes.getRoute, headers)).status).toBe(200)
})
