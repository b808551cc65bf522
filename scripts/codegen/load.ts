import { relative } from 'node:path'
import {
  BaseResolver,
  bundle,
  type Config,
  createConfig,
  getLineColLocation,
  type NormalizedProblem,
  parseYaml,
  YamlParseError,
} from '@redocly/openapi-core'
import type { Contract } from './contract.ts'
import { nodeAt } from './pointer.ts'
import { ContractError, type Problem } from './problem.ts'

export interface LoadedContract {
  document: Contract
  /** Every file that the contract is made of, in the order in which they were read. */
  files: string[]
}

/**
 * Reads a contract of any number of files into one document. What lies in other files becomes a named component.
 * A broken reference, YAML that cannot be read and anything else that stops the bundling is a `ContractError`.
 */
export async function loadContract(entryFile: string): Promise<LoadedContract> {
  const config = await createConfig({ extends: ['minimal'] })
  const resolver = new BaseResolver(config.resolve)
  const result = await bundling(entryFile, config, resolver)
  const errors = result.problems.filter((problem) => problem.severity === 'error' && !namesComponent(problem))
  if (errors.length > 0) throw new ContractError(errors.map((problem) => toProblem(problem)))
  return {
    document: result.bundle.parsed as Contract,
    files: [...new Set([entryFile, ...result.fileDependencies])],
  }
}

async function bundling(entryFile: string, config: Config, externalRefResolver: BaseResolver) {
  try {
    return await bundle({ ref: entryFile, config, externalRefResolver })
  } catch (error) {
    throw asContractError(error, entryFile)
  }
}

/** Redocly throws where the entry file itself is missing or is no YAML; everything else it reports. */
export function asContractError(error: unknown, entryFile: string): unknown {
  if (error instanceof YamlParseError) {
    return new ContractError([
      {
        file: nameOf(error.source.absoluteRef),
        line: error.line,
        column: error.col,
        pointer: '#/',
        rule: 'yaml',
        message: `Failed to parse: ${plain(error.originalError.message)}`,
        severity: 'error',
      },
    ])
  }
  if (error instanceof ContractError || !(error instanceof Error)) return error
  return new ContractError([
    {
      file: nameOf(entryFile),
      pointer: '#/',
      rule: 'load',
      message: plain(error.message),
      severity: 'error',
    },
  ])
}

/** A discriminator may map to the bare name of a component (`dog: Dog`), which Redocly takes for a missing file. */
export function namesComponent({ ruleId, location: [place] }: NormalizedProblem): boolean {
  const isMapping = /\/discriminator\/mapping\/[^/]+$/.test(place?.pointer ?? '')
  if (ruleId !== 'no-unresolved-refs' || !isMapping || !place?.pointer) return false
  const document = parseYaml(place.source.body) as Contract
  const name = nodeAt(document, place.pointer)
  return typeof name === 'string' && Object.hasOwn(document.components?.schemas ?? {}, name)
}

/** A finding of Redocly in our form, with the line and the column looked up. */
export function toProblem(found: NormalizedProblem): Problem {
  const location = found.location[0]
  const suggestions = found.suggest.map((suggestion) => `did you mean "${suggestion}"?`)
  const message = [plain(found.message), ...unresolved(found), ...suggestions].join(' ')
  const base = { rule: found.ruleId, message, severity: found.severity }
  if (!location) return { file: '', pointer: '#/', ...base }
  const place = getLineColLocation(location)
  return {
    file: nameOf(location.source.absoluteRef),
    line: place.start.line,
    column: place.start.col,
    pointer: location.pointer ?? '#/',
    ...base,
  }
}

/** What it is that a broken reference names. */
function unresolved({ ruleId, location: [place] }: NormalizedProblem): string[] {
  if (ruleId !== 'no-unresolved-refs' || !place?.pointer) return []
  const node = nodeAt(parseYaml(place.source.body), place.pointer) as { $ref?: unknown } | undefined
  return typeof node?.$ref === 'string' ? [node.$ref] : []
}

const nameOf = (file: string): string => relative(process.cwd(), file) || file

/** The first line of a message, without the place that is told beside it. */
const plain = (message: string): string =>
  (message.split('\n').find(Boolean) ?? '').replace(/ in "[^"]*" \(\d+:\d+\)/, '').trim()
