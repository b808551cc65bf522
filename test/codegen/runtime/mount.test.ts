/** From request to handler and back, on a real Fastify instance. */
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { mountRoutes } from '#codegen/static/mount.ts'
import { Refusal } from '#codegen/static/refusal.ts'
import { openFace } from '#test/codegen/support/face.ts'
import { serveShelf, shelf } from '#test/codegen/support/shelf.ts'

const somebody = { 'x-name': 'Ada' }
const json = { 'content-type': 'application/json' }

describe('parameters', () => {
  test('arrive as their types, with defaults, under their declared names', async () => {
    const { inject } = await serveShelf()
    const headers = { 'if-match': 'e1', cookie: 'visit=3', 'x-other': 'y' }

    expect((await inject({ url: '/books' })).body).toMatchObject({ query: { limit: 10 } })
    expect((await inject({ url: '/books?limit=3&tag=a' })).body).toMatchObject({
      query: { limit: 3, tag: ['a'] },
    })
    expect((await inject({ method: 'PATCH', url: '/books/7', headers })).body).toMatchObject({
      params: { 'book-id': 7 },
      headers: { 'If-Match': 'e1' },
      cookies: { visit: 3 },
    })
  })

  test.each([
    ['/books?limit=0', 'query/limit', 'must be at least 1'],
    ['/books?limit=x', 'query/limit', 'must be a number'],
    ['/books?limit=', 'query/limit', 'must be a number'],
    ['/books?limit=1&limit=2', 'query/limit', 'must be a number'],
    ['/books?tag=a&tag=b&tag=c', 'query/tag', 'must have at most 2 items'],
    ['/books?colour=red', 'query/colour', 'is not a known field'],
    ['/books?__proto__=1', 'query/__proto__', 'is not a known field'],
  ])('%s is refused at %s: %s', async (url, path, message) => {
    const { inject } = await serveShelf()
    const { status, body } = await inject({ url })

    expect(status).toBe(400)
    expect(body).toMatchObject({ kind: 'invalid', details: [{ path, message }] })
  })

  test.each([
    [{ url: '/books/zero' }, 'path/book-id'],
    [{ url: '/books/1', headers: { 'if-match': 'too long' } }, 'header/If-Match'],
    [{ url: '/books/1', headers: { cookie: 'visit=x' } }, 'cookie/visit'],
  ])('%j is refused at %s', async (request, path) => {
    const { inject } = await serveShelf()

    expect((await inject({ method: 'PATCH', ...request })).body).toMatchObject({ details: [{ path }] })
  })
})

describe('who asks', () => {
  test('nobody is asked where the operation is open', async () => {
    const { inject } = await serveShelf(undefined, {
      authenticate: () => Promise.reject(new Error('never asked')),
    })

    expect((await inject({ url: '/books' })).status).toBe(200)
  })

  test('somebody is needed where the operation says so, before the body is looked at', async () => {
    const { inject } = await serveShelf()
    const request = {
      method: 'POST' as const,
      url: '/books',
      headers: { 'content-type': 'nonsense' },
      payload: '{',
    }

    expect((await inject(request)).body).toMatchObject({ kind: 'unauthenticated' })
    expect(
      (await inject({ ...request, headers: { ...somebody, ...json }, payload: '{"title":"x"}' })).body,
    ).toMatchObject({
      principal: { name: 'Ada' },
    })
  })

  test('nobody is let through where the operation allows it', async () => {
    const { inject } = await serveShelf()

    expect((await inject({ method: 'PATCH', url: '/books/1' })).status).toBe(200)
    expect((await inject({ method: 'PATCH', url: '/books/1', headers: somebody })).body).toMatchObject({
      principal: { name: 'Ada' },
    })
  })

  test('the requirements of the operation are what is asked for', async () => {
    const asked: unknown[] = []
    const { inject } = await serveShelf(undefined, {
      authenticate: async (_request, requirements) => {
        asked.push(requirements)
        throw new Refusal('forbidden', 'Not you.')
      },
    })

    expect((await inject({ method: 'POST', url: '/books' })).status).toBe(403)
    expect(asked).toEqual([[{ token: ['books'] }]])
  })
})

describe('methods', () => {
  test.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND', 'MKCOL'])(
    '%s is refused by name',
    async (method) => {
      const { app } = await serveShelf()
      const response = await app.inject({ method: method as 'PUT', url: '/books', payload: '{' })

      expect(response.statusCode).toBe(405)
      expect(response.headers.allow).toBe('GET, HEAD, POST')
      expect(response.json()).toMatchObject({ kind: 'method_not_allowed' })
    },
  )

  test('HEAD answers as GET does, without the body', async () => {
    const { app } = await serveShelf()
    const [get, head] = await Promise.all([
      app.inject('/books'),
      app.inject({ method: 'HEAD', url: '/books' }),
    ])

    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  test('the names of path parameters do not make another path', async () => {
    const { app } = await serveShelf()

    expect((await app.inject({ method: 'GET', url: '/books/1' })).headers.allow).toBe('DELETE, PATCH')
  })

  test('an unknown path is not ours to answer', async () => {
    const { app } = await serveShelf()

    expect((await app.inject('/magazines')).json()).toMatchObject({ statusCode: 404, error: 'Not Found' })
  })
})

describe('answers', () => {
  test('are sent as they are declared, written once', async () => {
    const { app } = await serveShelf(() => ({ status: 200, body: { title: 'ü' }, headers: { 'x-a': 'b' } }))
    const { headers, body } = await app.inject('/books')

    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['x-a']).toBe('b')
    expect(body).toBe('{"title":"ü"}')
  })

  test('without a body have none', async () => {
    const { app } = await serveShelf(() => ({ status: 204, headers: { 'X-Left': 3 } }))
    const response = await app.inject({ method: 'DELETE', url: '/books/1', headers: json, payload: '' })

    expect([response.statusCode, response.body, response.headers['x-left']]).toEqual([204, '', '3'])
  })

  test.each([
    ['an undeclared status', { status: 202 }, /answered 202: the status is not declared/],
    ['a missing header', { status: 204 }, /the header X-Left is missing/],
    ['a wrong header', { status: 204, headers: { 'x-left': 'none' } }, /header X-Left/],
    [
      'a body that is not declared',
      { status: 204, headers: { 'x-left': 1 }, body: {} },
      /a body is not declared/,
    ],
  ])('%s is a logged 500 that names the operation', async (_what, reply, message) => {
    const { app, logged } = await serveShelf(() => reply, { checkAnswers: true })
    const response = await app.inject({ method: 'DELETE', url: '/books/1' })

    expect(response.statusCode).toBe(500)
    expect(logged).toMatchObject([
      { operationId: 'removeBook', err: { message: expect.stringMatching(message) } },
    ])
  })

  test('a refusal that the contract does not know is found too', async () => {
    const refuse = () => ({ status: 303, body: {} })
    const { app, logged } = await serveShelf(undefined, { checkAnswers: true, refuse })
    await app.inject('/books?colour=red')

    expect(logged[0]?.err?.message).toContain('listBooks (GET /books) answered 303')
  })
})

describe('errors', () => {
  test('of a service are put into words by the face, and a 5xx is logged with its operation', async () => {
    const failure = () => Promise.reject(new Error('the disk is on fire'))
    const { inject, logged } = await serveShelf(failure)

    expect((await inject({ url: '/books' })).status).toBe(500)
    expect(logged).toMatchObject([{ operationId: 'listBooks', err: { message: 'the disk is on fire' } }])
  })

  test('of the application in front of the routes are put into the same words', async () => {
    const { inject } = await serveShelf(undefined, {}, (app) => {
      app.addHook('onRequest', async () => {
        throw new Refusal('rate_limited', 'Later.', { headers: { 'Retry-After': '7' } })
      })
    })
    const { status, headers, body } = await inject({ url: '/books' })

    expect([status, headers['retry-after'], body?.kind]).toEqual([429, '7', 'rate_limited'])
  })

  test('every route knows its contract, for hooks of the application', async () => {
    const seen: unknown[] = []
    const { app } = await serveShelf(undefined, {}, (instance) => {
      instance.addHook(
        'onRequest',
        async (request) => void seen.push(request.routeOptions.config.contract?.operationId),
      )
    })
    await app.inject('/books')
    await app.inject({ method: 'PUT', url: '/books' })

    expect(seen).toEqual(['listBooks', 'listBooks'])
  })
})

test('a handler that is missing is found when mounting, too', async () => {
  const app = Fastify()
  mountRoutes(app, shelf, {} as never, openFace)

  await expect(app.ready()).rejects.toThrow('The operation listBooks has no handler.')
})
