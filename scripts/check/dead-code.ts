import { runTool } from './run-tool.ts'
import type { Step } from './step.ts'

export const deadCodeStep: Step = {
  name: 'dead code',
  advice: 'Delete what nothing uses (and the dependency with it), or name its entry in .knip.json.',
  async run() {
    const { exitCode, output } = await runTool('knip', [
      '--config',
      '.knip.json',
      '--no-progress',
      '--no-config-hints',
    ])
    return { facts: 'files, exports, dependencies', findings: exitCode === 0 ? [] : [output] }
  },
}
