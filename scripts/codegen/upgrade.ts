import { upgrade } from '@scalar/openapi-upgrader'
import type { Contract } from './contract.ts'

/** Brings an OpenAPI 3.0 document (or Swagger 2.0) up to 3.1, so that every later stage knows one form only. */
export function upgradeContract(document: Contract): Contract {
  if (typeof document.openapi === 'string' && document.openapi.startsWith('3.1')) return document
  const copy: Record<string, unknown> = { ...structuredClone(document) }
  return upgrade(copy, '3.1') as unknown as Contract
}
