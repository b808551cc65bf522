import { resolve } from 'node:path'
import { findFamilies } from '../codegen/family.ts'
import { describeDifference } from '../codegen/parity/compare.ts'
import { compareFamily } from '../codegen/parity/parity.ts'
import { compareRealtime } from '../codegen/parity/realtime.ts'
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
      const realtime = await compareRealtime(resolve('generated'), name)
      if (!realtime) continue
      const { events, pushes, components } = realtime.counts
      facts.push(
        `${name} realtime: ${events} events, ${pushes} pushes, ${components} components, ${realtime.differences.length} differences`,
      )
      findings.push(
        ...realtime.differences.map(
          (difference) => `generated/${name}/realtime ${describeDifference(difference)}`,
        ),
      )
    }
    return { facts: facts.join('; '), findings }
  },
}
