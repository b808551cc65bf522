import { resolve } from 'node:path'
import { lintFamily } from '../codegen/check/lint.ts'
import { type Family, findFamilies } from '../codegen/family.ts'
import { describeProblem } from '../codegen/problem.ts'
import type { Step } from './step.ts'

export const contractLintStep: Step = {
  name: 'contract lint',
  advice: 'Mend the contract at the place named; the rules are in scripts/codegen/check/rules.',
  async run() {
    const families = await findFamilies(resolve('specs'))
    const problems = (await Promise.all(families.map((family) => lintFamily(family, 'house')))).flat()
    return { facts: families.flatMap(namesOf).join(', '), findings: problems.map(describeProblem) }
  },
}

const namesOf = ({ name, realtime }: Family): string[] => [name, ...(realtime ? [`${name} realtime`] : [])]
