import { type Config, createConfig, lint } from '@redocly/openapi-core'
import type { Family } from '../family.ts'
import { asContractError, toProblem } from '../load.ts'
import type { Problem } from '../problem.ts'

/** `minimal` is what any contract must keep; `house` adds the rules of this project. */
export type RuleSet = 'minimal' | 'house'

export async function lintFamily(family: Family, rules: RuleSet): Promise<Problem[]> {
  const config = await configFor(rules)
  try {
    const found = await lint({ ref: family.entryFile, config })
    return found.map((problem) => toProblem(problem))
  } catch (error) {
    throw asContractError(error, family.entryFile)
  }
}

async function configFor(rules: RuleSet): Promise<Config> {
  return createConfig({ extends: [rules === 'house' ? 'recommended' : 'minimal'] })
}
