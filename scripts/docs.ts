/**
 * `npm run docs -- --out dist/docs`: the reference documentation as a folder of files for any web server: the pages,
 * the contracts as JSON and YAML, and the viewer itself. No network is needed to read it, nor a fixed address.
 */
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/docs' },
    generated: { type: 'string', default: 'generated' },
  },
})
const outputFolder = resolve(values.out)
const generated = resolve(values.generated)
const viewer = fileURLToPath(new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference')))

const present = await readdir(outputFolder).catch((): string[] => [])
if (present.length > 0 && !present.includes('scalar.js')) {
  throw new Error(`${values.out} is not empty and holds no documentation; name another folder with --out.`)
}
await rm(outputFolder, { recursive: true, force: true })
await mkdir(outputFolder, { recursive: true })
await cp(join(generated, 'docs'), outputFolder, { recursive: true })
await cp(viewer, join(outputFolder, 'scalar.js'))
const pages = (await readdir(join(generated, 'docs'))).filter((page) => page !== 'index.html')
for (const page of pages) {
  const [, contract = ''] =
    /"contracts\/([^"]+)\.json"/.exec(await readFile(join(generated, 'docs', page), 'utf8')) ?? []
  for (const file of [`${contract}.json`, `${contract}.yaml`]) {
    await cp(join(generated, file), join(outputFolder, 'contracts', file))
  }
}
console.log(`${values.out}: ${pages.length + 1} pages`)
