import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Contract } from '../contract.ts'
import { isAnything } from '../schema-keywords.ts'
import { nameRecursiveTypes } from './recursive-types.ts'

/** `types.ts`: the contract as TypeScript types. A list that takes anything and `contains` items is a list of those. */
export async function emitTypes(document: Contract, banner: string): Promise<string> {
  const typed = withTypedBatches(structuredClone(document)) as unknown as OpenAPI3
  const nodes = await openapiTS(typed, { defaultNonNullable: false, silent: true })
  return `${banner}${astToString(nameRecursiveTypes(nodes, document))}`
}

/** What the caller of a batch sends is the item; that the server takes worse is the server's business. */
function withTypedBatches<T>(node: T): T {
  if (node === null || typeof node !== 'object') return node
  const schema = node as Record<string, unknown>
  if (schema.type === 'array' && schema.contains !== undefined && isAnything(schema.items as never)) {
    schema.items = schema.contains
  }
  for (const member of Object.values(schema)) withTypedBatches(member)
  return node
}
