/**
 * `npm run check`: everything that can be refused without running the program, the fastest refusal first. It stops at
 * the first step that fails and says which file to change and which command to run; `--all` goes on.
 */
import { parseArgs } from 'node:util'
import { boundariesStep } from './check/boundaries.ts'
import { contractLintStep } from './check/contract-lint.ts'
import { deadCodeStep } from './check/dead-code.ts'
import { driftStep } from './check/drift.ts'
import { formatStep } from './check/format.ts'
import { parityStep } from './check/parity.ts'
import { routesStep } from './check/routes.ts'
import type { Step } from './check/step.ts'
import { typesStep } from './check/types.ts'

const steps: Step[] = [
  formatStep,
  contractLintStep,
  driftStep,
  parityStep,
  boundariesStep,
  deadCodeStep,
  typesStep,
  routesStep,
]

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })

for (const step of steps) {
  const startedAt = performance.now()
  const { facts, findings } = await step.run()
  const took = `${Math.round(performance.now() - startedAt)} ms`
  console.log(
    `${findings.length === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${[facts, took].filter(Boolean).join(', ')})`,
  )
  if (findings.length === 0) continue
  for (const finding of findings) console.error(finding)
  console.error(`     ${step.advice}`)
  process.exitCode = 1
  if (!values.all) break
}
