import { resolve } from 'node:path'
import { findDrift } from '../codegen/drift.ts'
import { ContractError } from '../codegen/problem.ts'
import { readOutput } from '../codegen/write.ts'
import type { Step } from './step.ts'

export const driftStep: Step = {
  name: 'drift of generated/',
  advice:
    'Run `npm run generate`. To change a generated file, change its contract in specs/ or scripts/codegen.',
  async run() {
    try {
      const drift = await findDrift(resolve('specs'), resolve('generated'))
      const { size } = await readOutput(resolve('generated'))
      return { facts: `${size} files`, findings: drift.map(({ file, kind }) => `generated/${file}: ${kind}`) }
    } catch (error) {
      if (error instanceof ContractError) return { facts: '', findings: [error.message] }
      throw error
    }
  },
}
