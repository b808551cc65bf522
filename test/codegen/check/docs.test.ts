/** The documentation as a folder: everything it links to is in it, and nothing points elsewhere (GEN-7). */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const home = resolve('.cache')

let folder: string

const publish = (out: string) => run(process.execPath, ['scripts/docs.ts', '--out', out])

beforeAll(async () => {
  await mkdir(home, { recursive: true })
  folder = await mkdtemp(join(home, 'docs-'))
  await rm(folder, { recursive: true })
  await publish(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('each family has a page and its contract, and every link stays inside the folder', async () => {
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.html'))
  const families = ['admin', 'chat', 'chat-realtime', 'im', 'im-realtime', 'sdk', 'sdk-realtime', 'webhooks']
  expect(pages.sort()).toEqual([...families, 'index'].map((name) => `${name}.html`).sort())

  for (const page of pages) {
    const html = await readFile(join(folder, page), 'utf8')
    const links = [...html.matchAll(/(?:href|src|"url")(?:=|:)"([^"]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) {
      expect(link).not.toMatch(/^([a-z]+:|\/)/)
      expect((await stat(resolve(dirname(join(folder, page)), link))).size).toBeGreaterThan(0)
    }
  }
})

test('a folder with other things in it is not overwritten', async () => {
  const other = await mkdtemp(join(home, 'other-'))
  await writeFile(join(other, 'thesis.txt'), 'years of work')

  await expect(publish(other)).rejects.toThrow(/holds no documentation/)
  expect(await readdir(other)).toEqual(['thesis.txt'])
  await rm(other, { recursive: true })
})
