/** Holds an output folder against what its contracts give now, byte for byte. */
import { emitAll, type Files } from './generate.ts'
import { type Manifest, manifestName, sha256 } from './manifest.ts'
import { readOutput } from './write.ts'

export type DriftKind = 'edited by hand' | 'out of date' | 'missing' | 'not generated'

export interface Drift {
  file: string
  kind: DriftKind
}

/** Every file that generating now would change, and why. */
export async function findDrift(specsFolder: string, outputFolder: string): Promise<Drift[]> {
  const { files } = await emitAll(specsFolder)
  const present = await readOutput(outputFolder)
  const manifest = readManifest(present)
  return [...new Set([...files.keys(), ...present.keys()])].sort().flatMap((file) => {
    const kind = driftOf(file, files, present, manifest)
    return kind ? [{ file, kind }] : []
  })
}

function driftOf(
  file: string,
  files: Files,
  present: Files,
  manifest: Manifest | undefined,
): DriftKind | undefined {
  const found = present.get(file)
  if (found === files.get(file)) return undefined
  if (found === undefined) return 'missing'
  const listed = manifest?.files[file]?.sha256
  if (listed === undefined && !files.has(file)) return 'not generated'
  const isAsGenerated = listed === sha256(found) || file === manifestName
  return isAsGenerated ? 'out of date' : 'edited by hand'
}

function readManifest(present: Files): Manifest | undefined {
  try {
    return JSON.parse(present.get(manifestName) ?? '') as Manifest
  } catch {
    return undefined
  }
}
