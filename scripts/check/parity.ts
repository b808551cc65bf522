import { resolve } from 'node:path'
import { findFamilies } from '../codegen/family.ts'
import { describeDifference } from '../codegen/parity/compare.ts'
import { compareFamily } from '../codegen/parity/parity.ts'
import type { Step } from './step.ts'

export const parityStep: Step = {
  name: 'parity of validators and contracts',
  advice: 'The validators of generated/ say something else than the contract: mend scripts/codegen/emit.',
  async run() {
    const findings: string[] = []
    const facts: string[] = []
    for (const { name } of await findFamilies(resolve('specs'))) {
      const { counts, differences } = await compareFamily(resolve('generated'), name)
      const compared = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
      facts.push(`${name}: ${compared.join(', ')}, ${differences.length} differences`)
      findings.push(...differences.map((difference) => `generated/${name} ${describeDifference(difference)}`))
    }
    return { facts: facts.join('; '), findings }
  },
}
