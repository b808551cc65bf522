import { METHODS } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type ContractOperation, everyOperation, filledPath } from '#test/support/contract.ts'
import { addressOf, expectSafe } from '#test/support/hostile.ts'
import { exchange } from '#test/support/raw-http.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const placeOf = ({ family, path }: ContractOperation) => `${family === 'im' ? 'IM ' : ''}${path}`
const paths = [...new Map(everyOperation.map((operation) => [placeOf(operation), operation])).values()]

/** The methods that the contract describes for a path; a GET answers HEAD too. */
function described(operation: ContractOperation): string[] {
  const place = placeOf(operation)
  const methods = everyOperation.filter((one) => placeOf(one) === place).map(({ method }) => method)
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort()
}

const METHOD_NOT_ALLOWED: Record<string, RegExp> = {
  sdk: /"method_not_allowed"/,
  admin: /"method_not_allowed"/,
  im: /^{"msg":".+","status":405}$/,
  chat: /^{"error_code":"METHOD_NOT_ALLOWED","message":".+"}$/,
}
const isAdmin = (path: string) => path.startsWith('/api/admin')
const shapeOf = (path: string) => (isAdmin(path) ? 'application/problem+json' : 'application/json')

/** Pages of every origin may ask the IM API: there OPTIONS is answered everywhere. */
const isAnswered = ({ family }: ContractOperation, method: string) =>
  method === 'CONNECT' || (family === 'im' && method === 'OPTIONS')

describe.each(paths.map((operation) => [placeOf(operation), operation] as const))('%s', (path, operation) => {
  const allowed = described(operation)
  const others = METHODS.filter((method) => !isAnswered(operation, method) && !allowed.includes(method))

  it('answers every method that it does not describe with 405, Allow and the shape of its family', async () => {
    const answers = await Promise.all(
      others.map((method) => exchange(addressOf(app, operation), { method, path: filledPath(operation) })),
    )

    for (const [index, answer] of answers.entries()) {
      expectSafe(answer, `${others[index]} ${path}`)
      expect({ method: others[index], ...answer }).toMatchObject({ status: 405 })
      expect(answer.headers.allow?.split(', ').sort()).toEqual(allowed)
      expect(answer.headers['content-type']).toContain(shapeOf(path))
      if (others[index] !== 'HEAD') expect(answer.text).toMatch(METHOD_NOT_ALLOWED[operation.family] ?? '-')
    }
  })
})

const reads = everyOperation.filter(({ method }) => method === 'GET')

it.each(reads.map((operation) => [placeOf(operation), operation] as const))(
  'HEAD %s has the status and no body',
  async (_, operation) => {
    const headers = { authorization: `Bearer ${app.administratorToken}` }
    const path = filledPath(operation)
    const url = addressOf(app, operation)
    const get = await exchange(url, { method: 'GET', path, headers })
    const head = await exchange(url, { method: 'HEAD', path, headers })

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

it.each(
  [
    '/nothing',
    '/message/',
    '//message/send',
    '/MESSAGE/send',
    '/message/send/x',
    '/api/telemetry/events',
  ].flatMap((path) => ['GET', 'POST', 'QUERY'].map((method) => [method, path])),
)('%s %s is 404 in text on the listener of business servers', async (method, path) => {
  const answer = await exchange(app.imUrl, { method, path })

  expect(answer).toMatchObject({ status: 404, text: '404 page not found' })
  expect(answer.headers['content-type']).toContain('text/plain')
})

it.each(
  ['/nothing', '/api/v1/', '//api/v1/chats', '/API/v1/chats', '/api/v1/chats/1/x', '/wss'].flatMap((path) =>
    ['GET', 'POST', 'QUERY'].map((method) => [method, path]),
  ),
)('%s %s is 404 in the shape of its listener', async (method, path) => {
  const answer = await exchange(app.chatUrl, { method, path })

  expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('"error_code":"NOT_FOUND"') })
  expect(answer.headers['content-type']).toContain('application/json')
})
