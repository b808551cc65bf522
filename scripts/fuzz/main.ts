/**
 * `npm run fuzz [-- --moderate] [--seed N]… [--examples N] [--family F]…`: schemathesis with all phases and all checks
 * against the real program, for each seed and family with credentials and without; then messages derived from the
 * AsyncAPI contracts over their sockets (`--messages N`). Exit code 1 on any failure.
 */
import { availableParallelism } from 'node:os'
import { neverAccepted } from './answers.ts'
import { runSockets } from './asyncapi/run.ts'
import { contractOf } from './contract.ts'
import { exceptionsOf } from './exceptions.ts'
import { inLanes } from './lanes.ts'
import { fuzzOptions, PHASES } from './options.ts'
import { exceptionLine, failureText, printRun, runHeading, socketLine, totalLines } from './print.ts'
import { type RunPlan, run } from './run.ts'
import { installSchemathesis } from './schemathesis.ts'
import { stopTargets } from './target.ts'

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopTargets().finally(() => process.exit(130)))
}

const { seeds, families, examples, strangerPhases, messages } = fuzzOptions(process.argv.slice(2))
const program = installSchemathesis(console.log)
const plans: RunPlan[] = seeds.flatMap((seed) =>
  families.flatMap((family) =>
    [true, false].map((hasCredentials) => {
      const phases = hasCredentials ? PHASES : strangerPhases
      return { family, seed, hasCredentials, phases, examples }
    }),
  ),
)

console.log(runHeading)
const results = await inLanes(plans, Math.min(2, availableParallelism()), async (plan) => {
  const result = await run(program, plan)
  console.log(printRun(result))
  if (result.failures.length > 0) console.error(failureText(result))
  return result
})

const exceptions = families.flatMap(exceptionsOf)
for (const exception of exceptions) console.log(exceptionLine(exception))

const gaps = [
  ...families.flatMap((family) =>
    neverAccepted(
      contractOf(family),
      results.filter((result) => result.family === family).map(({ answers }) => answers),
    ),
  ),
  ...exceptions
    .filter(({ test }) => test === undefined)
    .map(({ operationId }) => `no test in test/contract names the operation ${operationId}`),
]
for (const gap of gaps) console.error(gap)

const sockets = await inLanes(
  seeds.flatMap((seed) => families.map((family) => ({ family, seed, messages }))),
  1,
  async (plan) => {
    const result = await runSockets(plan)
    if (result) console.log(socketLine(result))
    for (const failure of result?.failures ?? []) console.error(`  ${failure}`)
    return result
  },
)

const operations = families.flatMap((family) => contractOf(family).operations).length
const socketFailures = sockets.flatMap((result) => result?.failures ?? []).length
const failures = results.flatMap((result) => result.failures).length + gaps.length + socketFailures
for (const line of totalLines({ results, operations, failures })) console.log(line)
process.exitCode = failures > 0 ? 1 : 0
