import type { Contract, Schema } from './contract.ts'

/** A discriminator may map to `Dog` where it means `#/components/schemas/Dog`; everything later reads pointers only. */
export function spellOutMappings(original: Contract): Contract {
  const document = structuredClone(original)
  const names = new Set(Object.keys(document.components?.schemas ?? {}))
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    const { discriminator } = node as Schema
    const mapping = typeof discriminator === 'object' ? discriminator.mapping : undefined
    for (const [value, target] of Object.entries(mapping ?? {})) {
      if (mapping && names.has(target)) mapping[value] = `#/components/schemas/${target}`
    }
    for (const member of Object.values(node)) visit(member)
  }
  visit(document)
  return document
}
