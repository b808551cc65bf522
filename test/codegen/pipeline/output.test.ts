/** What is written, when, and how a difference is told (GEN-2). */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findDrift } from '#codegen/drift.ts'
import { watchFolder } from '#codegen/watch.ts'
import { readOutput, writeOutput } from '#codegen/write.ts'
import { contractProject, makeProject } from '#test/codegen/support/contract-project.ts'

const contract = await readFile(join(import.meta.dirname, '../fixtures/workshop/openapi.yaml'), 'utf8')
const small =
  contract.slice(0, contract.indexOf('  /orders:')) + contract.slice(contract.indexOf('components:'))

test('the same contract gives the same bytes, wherever it lies, and a second run writes nothing', async () => {
  const first = await contractProject({ 'shop/openapi.yaml': small })
  const second = await contractProject({ 'shop/openapi.yaml': small })
  await first.generate()
  await second.generate()

  expect(await readOutput(first.outputFolder)).toEqual(await readOutput(second.outputFolder))
  expect(await first.generate()).toMatchObject({ written: [], removed: [] })
})

test('every file names its source on line one and is listed with its hash', async () => {
  const project = await contractProject({ 'shop/openapi.yaml': small })
  await project.generate()

  const files = await readOutput(project.outputFolder)
  const manifest = JSON.parse(files.get('manifest.json') ?? '') as {
    files: Record<string, { contract?: string }>
  }
  const named = [...files.keys()].filter((file) => /\.(ts|yaml|toml|html)$/.test(file))
  expect(Object.keys(manifest.files).sort()).toEqual(
    [...files.keys()].filter((file) => file !== 'manifest.json').sort(),
  )
  expect(
    named.filter((file) => !/Generated|Copied/.test(files.get(file)?.split('\n', 2).join() ?? '')),
  ).toEqual([])
  expect(manifest.files['shop/http.ts']?.contract).toMatch(/^[0-9a-f]{64}$/)
})

test('what is no longer generated is removed', async () => {
  const project = await contractProject({ 'shop/openapi.yaml': small, 'yard/openapi.yaml': small })
  await project.generate()
  await rm(join(project.specsFolder, 'yard'), { recursive: true })

  const { removed } = await project.generate()

  expect(removed).toContain('yard/http.ts')
  expect([...(await readOutput(project.outputFolder)).keys()].some((file) => file.startsWith('yard/'))).toBe(
    false,
  )
})

test('a folder that is not ours is left alone', async () => {
  const project = await contractProject({ 'shop/openapi.yaml': small })
  await project.write('generated/thesis.txt', 'years of work')

  await expect(project.generate()).rejects.toThrow(/not a folder of generated files/)
  expect(await project.read('generated/thesis.txt')).toBe('years of work')
})

test('a write that fails half-way leaves the output as it was', async () => {
  const project = await contractProject({ 'shop/openapi.yaml': small })
  await project.generate()
  const before = await readOutput(project.outputFolder)
  const unwritable = new Map([...before, ['shop', 'a file where a folder must be']])

  await expect(writeOutput(project.outputFolder, unwritable)).rejects.toThrow()
  expect(await readOutput(project.outputFolder)).toEqual(before)
})

describe('drift', () => {
  const projects: Awaited<ReturnType<typeof makeProject>>[] = []
  let project: Awaited<ReturnType<typeof makeProject>>

  beforeEach(async () => {
    project = await makeProject({ 'shop/openapi.yaml': small })
    projects.push(project)
    await project.generate()
  })

  afterAll(() => Promise.all(projects.map((each) => each.remove())))

  const drift = () => findDrift(project.specsFolder, project.outputFolder)
  const at = (path: string) => join(project.outputFolder, path)

  test('there is none after generating', async () => {
    expect(await drift()).toEqual([])
  })

  test('a hand edit is named', async () => {
    await writeFile(at('shop/schemas.ts'), `${await readFile(at('shop/schemas.ts'), 'utf8')}// better\n`)

    expect(await drift()).toEqual([{ file: 'shop/schemas.ts', kind: 'edited by hand' }])
  })

  test('a missing file and a stranger are named', async () => {
    await rm(at('shop/client.ts'))
    await writeFile(at('shop/extra.ts'), 'export {}\n')

    expect(await drift()).toEqual([
      { file: 'shop/client.ts', kind: 'missing' },
      { file: 'shop/extra.ts', kind: 'not generated' },
    ])
  })

  test('files of an older contract are out of date', async () => {
    await writeFile(
      join(project.specsFolder, 'shop/openapi.yaml'),
      small.replace('maximum: 100', 'maximum: 50'),
    )

    const files = (await drift()).filter(({ kind }) => kind === 'out of date').map(({ file }) => file)
    expect(files).toContain('shop/http.ts')
    expect(files).not.toContain('runtime/mount.ts')
  })
})

describe('watching', () => {
  test('a change is generated, a broken contract is reported, and the next change mends it', async () => {
    const project = await contractProject({ 'shop/openapi.yaml': small })
    await mkdir(project.outputFolder, { recursive: true })
    const happened: string[] = []
    const next = (): Promise<string> => {
      const { promise, resolve } = Promise.withResolvers<string>()
      announce = (what) => {
        happened.push(what)
        resolve(what)
      }
      return promise
    }
    let announce: (what: string) => void = () => undefined
    const first = next()
    const watching = watchFolder(
      project.specsFolder,
      async () => {
        await project.generate()
        announce('generated')
      },
      (error) => announce(error instanceof Error ? error.name : 'unknown'),
    )
    expect(await first).toBe('generated')

    const broken = next()
    await project.write('specs/shop/openapi.yaml', small.replace('type: object', 'type: objct'))
    expect(await broken).toBe('ContractError')

    const mended = next()
    await project.write('specs/shop/openapi.yaml', small.replace('maximum: 100', 'maximum: 50'))
    expect(await mended).toBe('generated')
    await watching.stop()

    expect(await project.read('generated/shop/http.ts')).toContain('.max(50)')
    expect(happened).toHaveLength(3)
  })
})
