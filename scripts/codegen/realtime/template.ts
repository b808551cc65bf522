/**
 * Runs `@asyncapi/generator` with our template. The generator compiles a template into the template's own folder and
 * loads the result from there for ever; so each run has a copy of the template, which is removed afterwards.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CannotExpressError } from '../problem.ts'
import type { AsyncDocument } from './document.ts'

const repository = resolve(import.meta.dirname, '../../..')
const templateFolder = join(repository, 'scripts/asyncapi-template')
const emitters = join(repository, 'scripts/codegen/emit/realtime/index.ts')

export interface TemplateOptions {
  family: string
  banner: string
}

/** File name -> content, of every file of the template. */
export async function renderTemplate(
  document: AsyncDocument,
  { family, banner }: TemplateOptions,
): Promise<Map<string, string>> {
  const home = join(repository, '.cache')
  await mkdir(home, { recursive: true })
  const folder = await mkdtemp(join(home, 'asyncapi-'))
  try {
    const Generator = await loadGenerator(folder)
    const template = join(folder, 'template')
    const output = join(folder, 'output')
    await cp(templateFolder, template, { recursive: true })
    const templateParams = { emitters, family, banner }
    const generator = new Generator(template, output, { forceWrite: true, templateParams })
    await generator.generateFromString(JSON.stringify(document))
    const names = (await readdir(output)).sort()
    return new Map(
      await Promise.all(
        names.map(
          async (name): Promise<[string, string]> => [name, await readFile(join(output, name), 'utf8')],
        ),
      ),
    )
  } catch (error) {
    throw asOurs(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The emitters that the template loads are another copy of these modules, so their errors are of another class. */
function asOurs(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'CannotExpressError' || !('pointer' in error)) return error
  return new CannotExpressError(String(error.pointer), error.message)
}

/**
 * While it is imported the generator asks where npm lies, to install templates that are not there, and breaks where npm
 * does not lie beside node (as with a node in node_modules/.bin). Ours is there; so it is shown an empty one.
 */
async function loadGenerator(folder: string) {
  const nodePath = process.env.NODE_PATH
  const npm = join(folder, 'node_modules/npm')
  await mkdir(npm, { recursive: true })
  await writeFile(join(npm, 'index.js'), '')
  process.env.NODE_PATH = join(folder, 'node_modules')
  try {
    const { default: Generator } = await import('@asyncapi/generator')
    return Generator
  } finally {
    if (nodePath === undefined) delete process.env.NODE_PATH
    else process.env.NODE_PATH = nodePath
  }
}
