import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Contract } from './contract.ts'
import { loadContract } from './load.ts'
import { locate, type Place } from './locate.ts'
import { spellOutMappings } from './mappings.ts'
import { promoteDeepReferences } from './promote.ts'
import { type LoadedRealtime, loadRealtime } from './realtime/load.ts'
import { upgradeContract } from './upgrade.ts'

/** A folder of contracts: `<specs>/<name>/openapi.yaml`, `asyncapi.yaml` where it has one, and what they refer to. */
export interface Family {
  name: string
  entryFile: string
  /** How generated files name their source, wherever the folder lies. */
  label: string
  realtime?: { entryFile: string; label: string }
}

export interface LoadedFamily extends Omit<Family, 'realtime'> {
  realtime?: LoadedRealtime
  document: Contract
  /** Where a pointer into the document comes from. */
  placeOf: (pointer: string) => Place
  /** One hash over every file of the contracts. */
  hash: string
}

const endings = ['yaml', 'yml', 'json']

/** Every folder in `specsFolder` that has a contract, in the order of their names. */
export async function findFamilies(specsFolder: string): Promise<Family[]> {
  const folders = (await readdir(specsFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const families: Family[] = []
  for (const name of folders.map((folder) => folder.name).sort()) {
    const files = await readdir(join(specsFolder, name))
    const [contract, realtime] = ['openapi', 'asyncapi'].map((kind) => {
      const entryName = endings.map((ending) => `${kind}.${ending}`).find((file) => files.includes(file))
      if (!entryName) return undefined
      const label = `${basename(specsFolder)}/${name}/${entryName}`
      return { entryFile: join(specsFolder, name, entryName), label }
    })
    if (contract) families.push({ name, ...contract, ...(realtime && { realtime }) })
  }
  return families
}

/** The contract of a family in the one form that emitters know: bundled, OpenAPI 3.1, references to components only. */
export async function loadFamily(family: Family): Promise<LoadedFamily> {
  const { document: bundled, files } = await loadContract(family.entryFile)
  const { document, origins } = promoteDeepReferences(spellOutMappings(upgradeContract(bundled)))
  const { realtime: socket, ...rest } = family
  const realtime = socket && (await loadRealtime(socket.entryFile, socket.label))
  return {
    ...rest,
    ...(realtime && { realtime }),
    document,
    placeOf: (pointer) => locate(pointerBeforePromotion(pointer, origins), bundled, family.entryFile),
    hash: await hashOf([...new Set([...files, ...(realtime?.files ?? [])])], family.entryFile),
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
