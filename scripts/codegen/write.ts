/**
 * Puts generated files in place all at once: they are written to a folder beside the output, which then takes the
 * output's place. Whoever looks sees the old files or the new ones, and a crash leaves one of the two.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { manifestName } from './manifest.ts'

export interface WriteResult {
  written: string[]
  removed: string[]
}

export async function writeOutput(outputFolder: string, files: Map<string, string>): Promise<WriteResult> {
  const present = await readOutput(outputFolder)
  if (present.size > 0 && !present.has(manifestName)) {
    throw new Error(
      `${outputFolder} is not empty and has no ${manifestName}: it is not a folder of generated files.`,
    )
  }
  const written = [...files].filter(([path, content]) => present.get(path) !== content).map(([path]) => path)
  const removed = [...present.keys()].filter((path) => !files.has(path))
  if (written.length > 0 || removed.length > 0) await swapIn(outputFolder, files)
  return { written, removed }
}

async function swapIn(outputFolder: string, files: Map<string, string>): Promise<void> {
  const beside = (role: string) => join(dirname(outputFolder), `.${basename(outputFolder)}.${role}`)
  const next = beside('next')
  const previous = beside('previous')
  await rm(next, { recursive: true, force: true })
  for (const [path, content] of files) {
    const file = join(next, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await rm(previous, { recursive: true, force: true })
  await mkdir(outputFolder, { recursive: true })
  await rename(outputFolder, previous)
  await rename(next, outputFolder)
  await rm(previous, { recursive: true, force: true })
}

/** Every file of a folder by its path, as text; nothing where there is no folder. */
export async function readOutput(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ignoreMissing)
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    files.set(relative(folder, file).replaceAll('\\', '/'), await readFile(file, 'utf8'))
  }
  return files
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
