/**
 * Contract folders in, output folder out: load -> check -> emit -> write. Nothing is written before everything is
 * emitted, so a contract that cannot be read leaves the output as it was.
 */

import { lintFamily } from './check/lint.ts'
import { emitFamily, emitShared } from './emit/family.ts'
import { findFamilies, type LoadedFamily, loadFamily } from './family.ts'
import { withManifest } from './manifest.ts'
import { ContractError, type Problem } from './problem.ts'
import { writeOutput } from './write.ts'

export interface GenerateOptions {
  specsFolder: string
  outputFolder: string
}

export interface GenerateResult {
  families: string[]
  written: string[]
  removed: string[]
  warnings: Problem[]
}

/** Every generated file by its path in the output folder. */
export type Files = Map<string, string>

/** Reads and checks every family; all problems of all families in one error. */
export async function loadFamilies(
  specsFolder: string,
): Promise<{ families: LoadedFamily[]; warnings: Problem[] }> {
  const families: LoadedFamily[] = []
  const problems: Problem[] = []
  for (const family of await findFamilies(specsFolder)) {
    try {
      problems.push(...(await lintFamily(family, 'minimal')))
      const loaded = await loadFamily(family)
      families.push(loaded)
      problems.push(...(loaded.realtime?.warnings ?? []))
    } catch (error) {
      if (!(error instanceof ContractError)) throw error
      problems.push(...error.problems)
    }
  }
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new ContractError(withoutTwins(errors))
  if (families.length === 0)
    throw new Error(`No contract found: ${specsFolder} has no folder with an openapi.yaml.`)
  return { families, warnings: problems }
}

/** Everything that belongs into the output folder, in memory. */
export async function emitAll(
  specsFolder: string,
): Promise<{ files: Files; families: string[]; warnings: Problem[] }> {
  const { families, warnings } = await loadFamilies(specsFolder)
  const files: Files = new Map()
  for (const family of families) {
    for (const [path, content] of await emitFamily(family)) files.set(`${family.name}/${path}`, content)
  }
  for (const [path, content] of await emitShared(families)) files.set(path, content)
  return { files: withManifest(files, families), families: families.map(({ name }) => name), warnings }
}

export async function generate({ specsFolder, outputFolder }: GenerateOptions): Promise<GenerateResult> {
  const { files, families, warnings } = await emitAll(specsFolder)
  const { written, removed } = await writeOutput(outputFolder, files)
  return { families, written, removed, warnings }
}

/** Loading and linting both report what they both see. */
function withoutTwins(problems: Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, pointer, message }) => {
    const key = [file, line, pointer, message].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
