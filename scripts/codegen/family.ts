import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Contract } from './contract.ts'
import { loadContract } from './load.ts'
import { locate, type Place } from './locate.ts'
import { spellOutMappings } from './mappings.ts'
import { promoteDeepReferences } from './promote.ts'
import { upgradeContract } from './upgrade.ts'

/** A folder of contracts: `<specs>/<name>/openapi.yaml` and what it refers to. */
export interface Family {
  name: string
  entryFile: string
  /** How generated files name their source, wherever the folder lies. */
  label: string
}

export interface LoadedFamily extends Family {
  document: Contract
  /** Where a pointer into the document comes from. */
  placeOf: (pointer: string) => Place
  /** One hash over every file of the contract. */
  hash: string
}

const entryNames = ['openapi.yaml', 'openapi.yml', 'openapi.json']

/** Every folder in `specsFolder` that has a contract, in the order of their names. */
export async function findFamilies(specsFolder: string): Promise<Family[]> {
  const folders = (await readdir(specsFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const families: Family[] = []
  for (const name of folders.map((folder) => folder.name).sort()) {
    const files = await readdir(join(specsFolder, name))
    const entryName = entryNames.find((candidate) => files.includes(candidate))
    if (!entryName) continue
    const label = `${basename(specsFolder)}/${name}/${entryName}`
    families.push({ name, entryFile: join(specsFolder, name, entryName), label })
  }
  return families
}

/** The contract of a family in the one form that emitters know: bundled, OpenAPI 3.1, references to components only. */
export async function loadFamily(family: Family): Promise<LoadedFamily> {
  const { document: bundled, files } = await loadContract(family.entryFile)
  const { document, origins } = promoteDeepReferences(spellOutMappings(upgradeContract(bundled)))
  return {
    ...family,
    document,
    placeOf: (pointer) => locate(pointerBeforePromotion(pointer, origins), bundled, family.entryFile),
    hash: await hashOf(files, family.entryFile),
  }
}

/** What became a component while loading stood somewhere else in the contract. */
function pointerBeforePromotion(pointer: string, origins: Map<string, string>): string {
  const [, name = '', rest = ''] = /^#\/components\/schemas\/([^/]+)(.*)$/.exec(pointer) ?? []
  const origin = origins.get(name)
  return origin === undefined ? pointer : pointerBeforePromotion(origin + rest, origins)
}

async function hashOf(files: string[], entryFile: string): Promise<string> {
  const hash = createHash('sha256')
  const folder = join(entryFile, '..')
  const named = files
    .map((file) => ({ file, name: relative(folder, file) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { file, name } of named) hash.update(`${name}\n`).update(await readFile(file))
  return hash.digest('hex')
}
