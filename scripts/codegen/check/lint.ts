import { type Config, createConfig, lint } from '@redocly/openapi-core'
import type { Family } from '../family.ts'
import { asContractError, namesComponent, toProblem } from '../load.ts'
import type { Problem } from '../problem.ts'
import { housePlugin, houseRules, houseSocketRules } from './house-rules.ts'

/** `minimal` is what any contract must keep; `house` adds the rules of this project. */
export type RuleSet = 'minimal' | 'house'

type Kind = 'requests' | 'sockets'

const configs = new Map<string, Promise<Config>>()

/**
 * Everything that is wrong with the contracts of a family by these rules. `minimal` looks at its requests only: what a contract of
 * sockets must keep is asked when it is loaded. @throws ContractError where one cannot be read at all.
 */
export async function lintFamily(family: Family, rules: RuleSet): Promise<Problem[]> {
  const requests = await lintFile(family.entryFile, 'requests', rules)
  if (!family.realtime || rules === 'minimal') return requests
  const told = new Set(requests.map(placeOf))
  const sockets = await lintFile(family.realtime.entryFile, 'sockets', rules)
  // A schema that both share is told once.
  return [...requests, ...sockets.filter((problem) => !told.has(placeOf(problem)))]
}

async function lintFile(ref: string, kind: Kind, rules: RuleSet): Promise<Problem[]> {
  const name = `${kind} ${rules}`
  const config = configs.get(name) ?? configFor(kind, rules)
  configs.set(name, config)
  try {
    const found = await lint({ ref, config: await config })
    return found.filter((problem) => !namesComponent(problem)).map((problem) => toProblem(problem))
  } catch (error) {
    throw asContractError(error, ref)
  }
}

function configFor(kind: Kind, rules: RuleSet): Promise<Config> {
  if (rules === 'minimal') return createConfig({ extends: ['minimal'], rules: onlyWhatBreaks })
  const plugins = [housePlugin]
  if (kind === 'sockets') return createConfig({ rules: houseSocketRules }, { plugins })
  return createConfig({ extends: ['recommended'], rules: houseRules }, { plugins })
}

const placeOf = ({ file, line, column, rule, message }: Problem): string =>
  JSON.stringify([file, line, column, rule, message])

/** A foreign contract is taken as it is, as long as it is OpenAPI and all of it is there. */
const onlyWhatBreaks = { 'no-server-trailing-slash': 'off', 'no-empty-servers': 'off' } as const
