import { createHash } from 'node:crypto'
import type { LoadedFamily } from './family.ts'
import { generatorVersion } from './version.ts'

export const manifestName = 'manifest.json'

export interface Manifest {
  generator: string
  /** Contract -> hash over all its files. */
  contracts: Record<string, { source: string; sha256: string }>
  /** File -> hash of its bytes, and of the contract that it was made from (none where it serves all). */
  files: Record<string, { sha256: string; contract?: string }>
}

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** The files together with the list of them. */
export function withManifest(files: Map<string, string>, families: LoadedFamily[]): Map<string, string> {
  const manifest: Manifest = { generator: generatorVersion, contracts: {}, files: {} }
  for (const { name, label, hash } of families) manifest.contracts[name] = { source: label, sha256: hash }
  const sorted = [...files].sort(([left], [right]) => (left < right ? -1 : 1))
  for (const [path, content] of sorted) {
    const contract = families.find(({ name }) => path.startsWith(`${name}/`))?.hash
    manifest.files[path] = { sha256: sha256(content), ...(contract === undefined ? {} : { contract }) }
  }
  return new Map([...sorted, [manifestName, `${JSON.stringify(manifest, null, 2)}\n`]])
}
