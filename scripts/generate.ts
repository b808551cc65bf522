/**
 * `npm run generate`: every contract in `specs/` into `generated/`.
 *   --watch        again after each change
 *   --check        write nothing; name every file that would change (exit 1)
 *   --specs DIR    another folder of contracts
 *   --out DIR      another output folder
 */
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findDrift } from './codegen/drift.ts'
import { generate } from './codegen/generate.ts'
import { ContractError, describeProblem } from './codegen/problem.ts'
import { watchFolder } from './codegen/watch.ts'

const { values } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    specs: { type: 'string', default: 'specs' },
    out: { type: 'string', default: 'generated' },
  },
})
const specsFolder = resolve(values.specs)
const outputFolder = resolve(values.out)
const outputName = relative(process.cwd(), outputFolder) || outputFolder

async function run(): Promise<void> {
  const startedAt = performance.now()
  const { families, written, removed, warnings } = await generate({ specsFolder, outputFolder })
  for (const warning of warnings) console.warn(describeProblem(warning))
  const took = `${Math.round(performance.now() - startedAt)} ms`
  console.log(
    `${outputName}: ${families.join(', ')}; ${written.length} files written, ${removed.length} removed, ${took}`,
  )
}

async function check(): Promise<void> {
  const drift = await findDrift(specsFolder, outputFolder)
  for (const { file, kind } of drift) console.error(`${outputName}/${file}: ${kind}`)
  if (drift.length === 0) return console.log(`${outputName} is what its contracts give`)
  console.error('Run `npm run generate`; to change a generated file, change its contract or scripts/codegen.')
  process.exitCode = 1
}

function report(error: unknown): void {
  console.error(error instanceof ContractError ? error.message : error)
}

if (values.watch) {
  watchFolder(specsFolder, run, report)
} else {
  await (values.check ? check() : run()).catch((error: unknown) => {
    report(error)
    process.exitCode = 1
  })
}
