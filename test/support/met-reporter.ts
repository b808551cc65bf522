/** At the end of a full run: fails it when an operation of the contracts was not met by a success and a refusal. */
import { existsSync, readFileSync } from 'node:fs'
import type { Reporter, TestRunEndReason, TestSpecification, Vitest } from 'vitest/node'
import { everyOperation as operations } from './contract.ts'
import { readMet, unmet } from './met-operations.ts'

export class MetReporter implements Reporter {
  private vitest: Vitest | undefined
  private isFullRun = false

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    const all = await this.vitest?.globTestSpecifications()
    const isNarrowed = Boolean(this.vitest?.config.testNamePattern)
    this.isFullRun = !isNarrowed && specifications.length === all?.length
  }

  onTestRunEnd(_modules: unknown, _errors: unknown, reason: TestRunEndReason): void {
    if (!this.isFullRun || reason === 'interrupted') return
    const file = this.vitest?.getRootProject().getProvidedContext().metFile
    const missing = unmet(operations, readMet(file && existsSync(file) ? readFileSync(file, 'utf8') : ''))
    const count = `${operations.length} operations`
    if (missing.length === 0) {
      process.stdout.write(
        `${count} of the contracts: each met by a success, and by a refusal where it has one\n`,
      )
      return
    }
    const lines = missing.map((line) => `  ${line}\n`).join('')
    process.stderr.write(
      `of ${count} of the contracts (style rule 47) these lack a test in test/api:\n${lines}`,
    )
    process.exitCode = 1
  }
}
