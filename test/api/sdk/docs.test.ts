/** GEN-7: the documentation and the contracts are served by the program, with nothing from elsewhere. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { families } from '#test/support/contract.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const get = (path: string, init?: RequestInit) =>
  offContract('documentation is files, not an operation', `${app.url}${path}`, init)

describe.each(families)('the contract of %s', (family) => {
  const committed = JSON.parse(
    readFileSync(new URL(`../../../generated/${family}/openapi.json`, import.meta.url), 'utf8'),
  ) as { info: { title: string } }

  it.each([
    { file: 'openapi.json', type: 'application/json', read: (text: string) => JSON.parse(text) },
    { file: 'openapi.yaml', type: 'yaml', read: (text: string) => parse(text) },
  ])('is served as $file, whole', async ({ file, type, read }) => {
    const response = await get(`/docs/contracts/${family}/${file}`)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(read(await response.text())).toEqual(committed)
  })

  it('has a page, which the index names', async () => {
    const [index, page] = await Promise.all([get('/docs/'), get(`/docs/${family}.html`)])

    expect([index.status, page.status]).toEqual([200, 200])
    expect(await index.text()).toContain(`href="${family}.html"`)
    expect(await page.text()).toContain(committed.info.title)
  })
})

describe('the pages', () => {
  it('ask nothing of another host', async () => {
    for (const path of ['/docs/', ...families.map((family) => `/docs/${family}.html`)]) {
      const response = await get(path)
      expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    }
  })

  it('find everything that they name', async () => {
    const folder = new URL('/docs/', app.url)
    const found: string[] = []
    for (const name of ['', ...families.map((family) => `${family}.html`)]) {
      const html = await (await get(`/docs/${name}`)).text()
      for (const [, named = ''] of html.matchAll(/(?:(?:src|href)=|"url":)"([^"]+)"/g)) {
        const { pathname } = new URL(named, folder)
        expect((await get(pathname)).status, pathname).toBe(200)
        found.push(pathname)
      }
    }
    expect(found).toContain('/docs/scalar.js')
    expect(found).toContain('/docs/contracts/sdk/openapi.json')
  })

  it('are found without the slash at the end', async () => {
    const response = await get('/docs', { redirect: 'manual' })

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/docs/')
  })
})

it.each([
  '/docs/contracts/sdk/http.ts',
  '/docs/contracts/manifest.json',
  '/docs/contracts/runtime/mount.ts',
  '/docs/contracts/%2e%2e%2f%2e%2e%2fpackage.json',
  '/docs/..%2f..%2fpackage.json',
  '/docs/contracts/%2e%2e/manifest.json',
  '/docs/nothing.html',
])('%s is not documentation', async (path) => {
  const response = await get(path)

  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ success: false, error: 'not_found' })
})
