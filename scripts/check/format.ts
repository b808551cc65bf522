import { runTool } from './run-tool.ts'
import type { Step } from './step.ts'

export const formatStep: Step = {
  name: 'format and lint',
  advice: 'Run `npm run format`; what it cannot mend is named above.',
  async run() {
    const { exitCode, output } = await runTool('biome', ['check', '--max-diagnostics=50', '.'])
    const [checked] = /Checked \d+ files/.exec(output) ?? ['']
    return { facts: checked, findings: exitCode === 0 ? [] : [output] }
  },
}
