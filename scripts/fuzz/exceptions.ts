/**
 * The operations that may refuse valid input by a rule of business (`x-business-refusal`), each with the test of
 * ours that covers what schemathesis then cannot see. There is no other kind of exception.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractOf } from './contract.ts'
import { ROOT } from './places.ts'

const TESTS = 'test/contract'

export interface Exception {
  operationId: string
  label: string
  refusals: string[]
  /** Undefined where no test names the operation. */
  test: string | undefined
}

export function exceptionsOf(family: string): Exception[] {
  const tests = testFiles()
  return contractOf(family)
    .operations.filter(({ refusals }) => refusals.length > 0)
    .map(({ operationId, label, refusals }) => ({
      operationId,
      label,
      refusals,
      test: tests.find(({ text }) => text.includes(`operation: '${operationId}'`))?.file,
    }))
}

const testFiles = () =>
  readdirSync(join(ROOT, TESTS))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ file: `${TESTS}/${name}`, text: readFileSync(join(ROOT, TESTS, name), 'utf8') }))
