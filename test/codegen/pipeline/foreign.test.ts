/** Contracts that nobody here wrote: generated, compiled, mounted on a real server and called through their client. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareFamily } from '#codegen/parity/parity.ts'
import { mountRoutes } from '#codegen/static/mount.ts'
import type { AnyReply, RouteTable } from '#codegen/static/route-table.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'
import { openFace } from '#test/codegen/support/face.ts'

const fixtures = join(import.meta.dirname, '../fixtures/foreign')
const files = ['petstore/openapi.yaml', 'oddities/openapi.yaml', 'oddities/parts/trees.yaml']

type Project = Awaited<ReturnType<typeof makeProject>>
type Call = {
  params: unknown
  query: unknown
  headers: unknown
  cookies: unknown
  body: unknown
  contentType?: string
}
type Method = (init?: unknown) => Promise<{ data?: unknown; error?: unknown; response: Response }>

let project: Project

beforeAll(async () => {
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(fixtures, file), 'utf8')]),
  )
  project = await makeProject(Object.fromEntries(texts))
  await project.generate()
})

afterAll(() => project.remove())

test('what is generated compiles', async () => {
  expect(await project.compile()).toEqual([])
})

test.each(['petstore', 'oddities'])('the validators of %s say what its contract says', async (family) => {
  const { counts, differences } = await compareFamily(project.outputFolder, family)

  expect(differences).toEqual([])
  expect(Math.min(counts.operations, counts.components, counts.parameters, counts.answers)).toBeGreaterThan(3)
})

/** Serves a family; every handler answers what `answer` makes of its call. */
async function serve(family: string, answer: (operationId: string, call: Call) => AnyReply) {
  const { routes } = await project.load<{ routes: RouteTable }>(`${family}/http.ts`)
  const app = Fastify()
  const handlers = Object.fromEntries(
    Object.keys(routes).map((id) => [id, async (call: Call) => answer(id, call)]),
  ) as Record<string, never>
  mountRoutes(app, routes, handlers, openFace)
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
  const module = await project.load<Record<string, (config: unknown) => Record<string, Method>>>(
    `${family}/client.ts`,
  )
  const create = Object.values(module)[0]
  const client = create?.({ baseUrl }) ?? {}
  return { app, baseUrl, call: (name: string, init?: unknown) => (client[name] as Method)(init) }
}

describe('pets (OpenAPI 3.0)', () => {
  let served: Awaited<ReturnType<typeof serve>>
  let seen: Call | undefined

  const answers: Record<string, AnyReply> = {
    'list-pets': {
      status: 200,
      body: [{ petType: 'cat', name: 'Tom', owner: null }],
      headers: { 'x-next': 'b' },
    },
    createPet: { status: 201 },
    getPhoto: { status: 200, body: Buffer.from([1, 2, 3]) },
    putPhoto: { status: 200, body: 'large' },
  }

  beforeAll(async () => {
    served = await serve('petstore', (id, call) => {
      seen = call
      return answers[id] ?? { status: 500 }
    })
  })

  afterAll(() => served.app.close())

  test('parameters of every style arrive as the JSON that they mean', async () => {
    const response = await fetch(`${served.baseUrl}/pets?limit=5&tags=a,b&filter[age]=3&filter[name]=7`, {
      headers: { 'x-trace': 't', cookie: 'session=abc; other=1' },
    })

    expect(await response.json()).toEqual([{ petType: 'cat', name: 'Tom', owner: null }])
    expect(seen).toMatchObject({
      query: { limit: 5, tags: ['a', 'b'], filter: { age: 3, name: '7' } },
      headers: { 'X-Trace': 't' },
      cookies: { session: 'abc' },
    })
  })

  test.each([
    ['an open bound of OpenAPI 3.0', '/pets?limit=0'],
    ['an unknown parameter', '/pets?colour=red'],
    ['a repeated scalar', '/pets?limit=1&limit=2'],
    ['text for a number', '/pets?limit=two'],
    ['a wrong value in a path', '/pets/1/photos/huge.jpg'],
  ])('%s is refused', async (_what, path) => {
    expect((await fetch(served.baseUrl + path)).status).toBe(400)
  })

  test('inherited forms are told apart by their discriminator', async () => {
    const create = async (body: unknown) => (await served.call('createPet', { body })).response.status

    expect(await create({ petType: 'cat', name: 'Tom', lives: 7 })).toBe(201)
    expect(await create({ petType: 'cat', name: 'Tom', lives: 10 })).toBe(400)
    expect(await create({ petType: 'Dog', name: 'Rex', tricks: ['sit'] })).toBe(201)
    expect(await create({ petType: 'Dog', name: 'Rex', tricks: ['sit', 'sit'] })).toBe(400)
  })

  test('a form is read by the types of its fields', async () => {
    const body = new URLSearchParams('name=Rex&age=3&tame=true&tags=a')
    await fetch(`${served.baseUrl}/pets`, { method: 'POST', body })

    expect(seen).toMatchObject({
      body: { name: 'Rex', age: 3, tame: true, tags: ['a'] },
      contentType: 'application/x-www-form-urlencoded',
    })
  })

  test('bytes go in and out as they are', async () => {
    const init = { params: { path: { petId: 1, size: 'small' } } }
    const photo = await served.call('getPhoto', init)
    const url = `${served.baseUrl}/pets/1/photos/small.jpg`
    const put = await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: 'abc' })

    expect((photo.data as Blob).size).toBe(3)
    expect(await put.text()).toBe('large')
    expect(Buffer.isBuffer(seen?.body) && seen.body.toString()).toBe('abc')
  })
})

describe('oddities (OpenAPI 3.1 in two files)', () => {
  let app: FastifyInstance
  let served: Awaited<ReturnType<typeof serve>>
  let seen: Call | undefined

  beforeAll(async () => {
    served = await serve('oddities', (id, call) => {
      seen = call
      if (id === 'echo') return { status: 200, body: call.body }
      if (id === 'plant-children') return { status: 200, body: { count: 1, trees: call.body } }
      if (id === 'getThings') return { status: 200, body: ['a', {}, 'b'] }
      return { status: 204 }
    })
    app = served.app
  })

  afterAll(() => app.close())

  const json = { 'content-type': 'application/vnd.odd+json' }

  test('any JSON goes through, but for the name that is forbidden at every depth', async () => {
    const value = { a: [1, 'x', null, { b: { c: true } }] }
    const echo = (body: unknown) =>
      fetch(`${served.baseUrl}/json`, { method: 'POST', headers: json, body: JSON.stringify(body) })

    expect(await (await echo(value)).json()).toEqual(value)
    expect((await echo({ a: [{ forbidden: 1 }] })).status).toBe(400)
  })

  test('a tree is read to its last leaf', async () => {
    const init = (label: string) => ({
      params: { path: { 'tree-id': '00000000-0000-0000-0000-000000000001' } },
      body: [{ label: 'root', left: { label: 'l', left: null }, children: [{ tree: { label } }] }],
    })

    expect((await served.call('plant-children', init('leaf'))).data).toMatchObject({ count: 1 })
    expect((await served.call('plant-children', init(''))).response.status).toBe(400)
  })

  test('parameters as JSON, lists with bars, and one that may be empty', async () => {
    const since = encodeURIComponent('{"day":"2026-01-02"}')
    await fetch(`${served.baseUrl}/things?since=${since}&ids=1|2&verbose=`)

    expect(seen?.query).toEqual({ since: { day: '2026-01-02' }, ids: [1, 2], verbose: false })
  })

  test.each([
    ['two parameters in one segment', 'GET', '/mixed/12-x', { a: 12, b: 'x' }],
    ['a colon behind a parameter', 'POST', '/items/it%2Fem:archive', { id: 'it/em' }],
  ])('%s', async (_what, method, path, params) => {
    const response = await fetch(served.baseUrl + path, { method })

    expect(response.status).toBe(204)
    expect(seen?.params).toEqual(params)
  })

  test('webhooks are no routes', () => {
    expect(app.hasRoute({ method: 'POST', url: '/somethingHappened' })).toBe(false)
  })
})
