import { type Config, createConfig, lint } from '@redocly/openapi-core'
import type { Family } from '../family.ts'
import { asContractError, namesComponent, toProblem } from '../load.ts'
import type { Problem } from '../problem.ts'
import { housePlugin, houseRules } from './house-rules.ts'

/** `minimal` is what any contract must keep; `house` adds the rules of this project. */
export type RuleSet = 'minimal' | 'house'

const configs = new Map<RuleSet, Promise<Config>>()

/** Everything that is wrong with a contract by these rules. @throws ContractError where it cannot be read at all. */
export async function lintFamily(family: Family, rules: RuleSet): Promise<Problem[]> {
  const config = configs.get(rules) ?? configFor(rules)
  configs.set(rules, config)
  try {
    const found = await lint({ ref: family.entryFile, config: await config })
    return found.filter((problem) => !namesComponent(problem)).map((problem) => toProblem(problem))
  } catch (error) {
    throw asContractError(error, family.entryFile)
  }
}

const configFor = (rules: RuleSet): Promise<Config> =>
  rules === 'house'
    ? createConfig({ extends: ['recommended'], rules: houseRules }, { plugins: [housePlugin] })
    : createConfig({ extends: ['minimal'], rules: onlyWhatBreaks })

/** A foreign contract is taken as it is, as long as it is OpenAPI and all of it is there. */
const onlyWhatBreaks = { 'no-server-trailing-slash': 'off', 'no-empty-servers': 'off' } as const
