/**
 * `npm run fuzz [-- --moderate] [--seed N]… [--examples N] [--family F]…`: schemathesis with all phases and all checks
 * against the real program, for each seed and family with credentials and without. Exit code 1 on any failure.
 */
import { availableParallelism } from 'node:os'
import { neverAccepted } from './answers.ts'
import { contractOf } from './contract.ts'
import { exceptionsOf } from './exceptions.ts'
import { fuzzOptions } from './options.ts'
import { failureText, printRun, runHeading } from './print.ts'
import { type RunPlan, type RunResult, run } from './run.ts'
import { installSchemathesis } from './schemathesis.ts'

const { seeds, families, examples } = fuzzOptions(process.argv.slice(2))
const program = installSchemathesis(console.log)
const plans: RunPlan[] = seeds.flatMap((seed) =>
  families.flatMap((family) =>
    [true, false].map((hasCredentials) => ({ family, seed, hasCredentials, examples })),
  ),
)

console.log(runHeading)
const results = await inLanes(plans, Math.min(2, availableParallelism()), async (plan) => {
  const result = await run(program, plan)
  console.log(printRun(result))
  if (result.failures.length > 0) console.error(failureText(result))
  return result
})

const untested = families.flatMap((family) => neverAccepted(contractOf(family), answersOf(family)))
for (const sentence of untested) console.error(sentence)

const exceptions = families.flatMap(exceptionsOf)
for (const { operationId, label, refusals, test } of exceptions) {
  const covered = test ? `covered by ${test}` : 'COVERED BY NO TEST'
  console.log(`may refuse valid input with ${refusals.join(', ')}: ${operationId} (${label}), ${covered}`)
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const cases = sum(results.map((result) => result.cases))
const failed =
  sum(results.map((result) => result.failures.length)) +
  untested.length +
  exceptions.filter(({ test }) => !test).length
console.log(
  `total ${cases} cases over ${sum(families.map(operationCount))} operations, seeds ${seeds.join(', ')}`,
)
console.log(`${Math.max(cases - failed, 0)} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function answersOf(family: string) {
  return results.filter((result) => result.family === family).map(({ answers }) => answers)
}

function operationCount(family: string): number {
  return contractOf(family).operations.length
}

/** Works through the plans in order, so many at a time. */
async function inLanes(
  waiting: RunPlan[],
  lanes: number,
  work: (plan: RunPlan) => Promise<RunResult>,
): Promise<RunResult[]> {
  const queue = [...waiting]
  const done: RunResult[] = []
  const lane = async () => {
    for (let plan = queue.shift(); plan; plan = queue.shift()) done.push(await work(plan))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}
