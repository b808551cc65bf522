/** Whatever a schema says: its validator can be emitted, and read back it says the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Contract } from '#codegen/contract.ts'
import { emitSchema } from '#codegen/emit/zod/schema.ts'
import { compareContracts, describeDifference } from '#codegen/parity/compare.ts'
import { rebuildContract } from '#codegen/parity/rebuild.ts'
import { factsOf } from '#codegen/static/schema/facts.ts'
import * as js from '#codegen/static/schema/index.ts'
import { anySchema } from '#test/codegen/support/any-schema.ts'

const contractOf = (schemas: unknown[]): Contract => ({
  openapi: '3.1.0',
  info: { title: 'anything', version: '1' },
  components: { schemas: Object.fromEntries(schemas.map((schema, index) => [`S${index}`, schema])) as never },
})

function emitted(contract: Contract): Record<string, z.ZodType> {
  const context = { document: contract, identifiers: new Map(), prefix: '', isLater: () => false }
  const validators = Object.entries(contract.components?.schemas ?? {}).map(([id, schema]) => {
    const code = emitSchema(schema, `#/components/schemas/${id}`, context)
    return [id, (new Function('z', 'js', `return ${code}`)(z, js) as z.ZodType).meta({ id })]
  })
  return Object.fromEntries(validators)
}

test.each([1, 2, 3])('200 schemas by chance, number %i', (seed) => {
  const contract = contractOf(fc.sample(anySchema, { numRuns: 200, seed }))
  const rebuilt = rebuildContract({ schemas: emitted(contract), routes: [], factsOf })

  const { counts, differences } = compareContracts(contract, rebuilt)

  expect(counts.components).toBe(200)
  expect(differences.map(describeDifference)).toEqual([])
})
