/** `npm run generate`: every contract in `specs/` into `generated/`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './codegen/generate.ts'
import { ContractError } from './codegen/problem.ts'

const { values } = parseArgs({
  options: {
    specs: { type: 'string', default: 'specs' },
    out: { type: 'string', default: 'generated' },
  },
})

try {
  const result = await generate({ specsFolder: resolve(values.specs), outputFolder: resolve(values.out) })
  console.log(
    `${result.families.join(', ')}: ${result.written.length} files written, ${result.removed.length} removed`,
  )
} catch (error) {
  if (!(error instanceof ContractError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
