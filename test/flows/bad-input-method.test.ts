import { METHODS } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { filledPath, operations } from '#test/support/contract.ts'
import { expectSafe } from '#test/support/hostile.ts'
import { exchange } from '#test/support/raw-http.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const paths = [...new Map(operations.map((operation) => [operation.path, operation])).values()]

/** The methods that the contract describes for a path; a GET answers HEAD too. */
function described(path: string): string[] {
  const methods = operations.filter((one) => one.path === path).map(({ method }) => method)
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort()
}

const isAdmin = (path: string) => path.startsWith('/api/admin')
const shapeOf = (path: string) => (isAdmin(path) ? 'application/problem+json' : 'application/json')

describe.each(paths.map((operation) => [operation.path, operation] as const))('%s', (path, operation) => {
  const allowed = described(path)
  const others = METHODS.filter((method) => method !== 'CONNECT' && !allowed.includes(method))

  it('answers every method that it does not describe with 405, Allow and the shape of its family', async () => {
    const answers = await Promise.all(
      others.map((method) => exchange(app.url, { method, path: filledPath(operation) })),
    )

    for (const [index, answer] of answers.entries()) {
      expectSafe(answer, `${others[index]} ${path}`)
      expect({ method: others[index], ...answer }).toMatchObject({ status: 405 })
      expect(answer.headers.allow?.split(', ').sort()).toEqual(allowed)
      expect(answer.headers['content-type']).toContain(shapeOf(path))
      if (others[index] !== 'HEAD') expect(answer.text).toContain('"method_not_allowed"')
    }
  })
})

const reads = operations.filter(({ method }) => method === 'GET')

it.each(reads.map((operation) => [operation.path, operation] as const))(
  'HEAD %s has the status and no body',
  async (_, operation) => {
    const headers = { authorization: `Bearer ${app.administratorToken}` }
    const path = filledPath(operation)
    const get = await exchange(app.url, { method: 'GET', path, headers })
    const head = await exchange(app.url, { method: 'HEAD', path, headers })

    expect(head.status).toBe(get.status)
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
    expect(head.text).toBe('')
  },
)

const unknownPaths = [
  '/nothing',
  '/api/telemetry',
  '/api/telemetry/events/',
  '//api/telemetry/events',
  '/API/telemetry/events',
]
const adminUnknown = ['/api/admin', '/api/admin/nothing', '/api/admin/clients/a/b/c', '/api/admin?x=1']

it.each(
  [...unknownPaths, ...adminUnknown].flatMap((path) =>
    ['GET', 'POST', 'QUERY', 'OPTIONS'].map((method) => [method, path]),
  ),
)('%s %s is 404 in the shape of its neighbours', async (method, path) => {
  const answer = await exchange(app.url, { method, path })

  expectSafe(answer, path)
  expect(answer).toMatchObject({ status: 404 })
  expect(answer.headers['content-type']).toContain(shapeOf(path))
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})
