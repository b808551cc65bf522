import type { Contract } from '../contract.ts'
import { loadContract } from '../load.ts'
import { locate, type Place } from '../locate.ts'
import { ContractError, type Problem } from '../problem.ts'
import type { AsyncDocument } from './document.ts'
import { namePayloads, schemaDocument } from './payloads.ts'
import { restoreReferences } from './references.ts'
import { validateDocument } from './validate.ts'

/** An AsyncAPI contract, bundled and tested. */
export interface LoadedRealtime {
  label: string
  document: AsyncDocument
  /** Its components as the schema emitter wants them. */
  schemas: Contract
  placeOf: (pointer: string) => Place
  files: string[]
  warnings: Problem[]
}

/** @throws ContractError where it cannot be read or is no AsyncAPI. */
export async function loadRealtime(entryFile: string, label: string): Promise<LoadedRealtime> {
  const { document: bundled, files } = await loadContract(entryFile)
  const document = structuredClone(bundled) as unknown as AsyncDocument
  restoreReferences(document)
  const written = (pointer: string): Place => locate(pointer, bundled, entryFile)
  const findings = await validateDocument(document)
  const problems = findings.map(({ pointer, ...rest }): Problem => ({ ...written(pointer), ...rest }))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ContractError(errors)
  const named = namePayloads(document)
  const { document: schemas, origins } = schemaDocument(document)
  const before = (pointer: string): string => pointerBefore(pointer, new Map([...named, ...origins]))
  return {
    label,
    document,
    schemas,
    placeOf: (pointer) => written(before(pointer)),
    files,
    warnings: problems,
  }
}

/** What became a component while loading stood somewhere else in the contract. */
function pointerBefore(pointer: string, origins: Map<string, string>): string {
  const [, name = '', rest = ''] = /^#\/components\/schemas\/([^/]+)(.*)$/.exec(pointer) ?? []
  const origin = origins.get(name)
  return origin === undefined ? pointer : pointerBefore(origin + rest, origins)
}
