/** Lists go by id, page by page; every page is as long as asked but the last. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newApiKey, newClient, newUser } from '#test/support/accounts.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

const COUNT = 7

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  for (let turn = 0; turn < COUNT; turn++) {
    await Promise.all([newUser(app), newClient(app), newApiKey(app, ['telemetry:read'])])
  }
})
afterAll(() => app.close())

interface Query {
  limit?: number
  cursor?: string
}
type List = (query: Query) => Promise<{ items: { id: string }[]; nextCursor: string | null }>

const lists: Record<string, { list: List; add: () => Promise<unknown> }> = {
  users: {
    list: (query) => dataOf(app.admin().listUsers({ params: { query } })),
    add: () => newUser(app, { id: `0-${randomUUID()}` }),
  },
  clients: {
    list: (query) => dataOf(app.admin().listClients({ params: { query } })),
    add: () => newClient(app, { id: `0-${randomUUID()}` }),
  },
  'API keys': {
    list: (query) => dataOf(app.admin().listApiKeys({ params: { query } })),
    add: () => newApiKey(app, ['x']),
  },
}

describe.each(Object.entries(lists))('%s', (_, { list, add }) => {
  it('are all found, each once, in the order of their ids', async () => {
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: 3, ...(cursor && { cursor }) })
      pages.push(page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    const whole = (await list({})).items.map(({ id }) => id)
    expect(pages.flat()).toEqual(whole)
    expect(whole).toEqual(whole.toSorted())
    expect(whole.length).toBeGreaterThanOrEqual(COUNT)
    expect(pages.slice(0, -1).every((page) => page.length === 3)).toBe(true)
  })

  it('that come in while paging push nothing out', async () => {
    const first = await list({ limit: 2 })
    await add()

    const rest = await list({ cursor: first.nextCursor ?? '' })

    const before = (await list({})).items.map(({ id }) => id)
    const seen = [...first.items, ...rest.items].map(({ id }) => id)
    expect(seen).toEqual([...new Set(seen)])
    expect(before.filter((id) => id > (first.items[1]?.id ?? '')).every((id) => seen.includes(id))).toBe(true)
  })

  it.each(['bm9ib2R5', 'A', '_-_-', 'x'.repeat(2048)])(
    'take any well formed cursor as a position: %s',
    async (cursor) => {
      expect((await list({ cursor })).items).toEqual(expect.any(Array))
    },
  )
})

it.each([{ limit: 0 }, { limit: 1001 }, { cursor: '!' }, { page: 2 }])(
  '%o is refused with its place',
  async (query) => {
    const { admin } = app.leaving('a parameter that cannot be')

    const refusal = await refusalOf(admin.listUsers({ params: { query: query as Query } }))

    expect(refusal).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ path: `query.${Object.keys(query)[0]}` }] },
    })
  },
)
