import { docComment } from '../code.ts'
import { componentsInOrder, cyclicComponents, isObjectComponent } from '../component-order.ts'
import type { Contract, SchemaOrBoolean } from '../contract.ts'
import { identifiersFor, quote } from '../names.ts'
import { join } from '../pointer.ts'
import type { SchemaContext } from './zod/context.ts'
import { emitSchema } from './zod/schema.ts'

/** `schemas.ts`: one validator and one type for each component, in the order in which they need each other. */
export function emitSchemas(document: Contract, banner: string, typesModule = './types.ts'): string {
  const schemas = document.components?.schemas ?? {}
  const cyclic = cyclicComponents(schemas)
  const defined = new Set<string>()
  const context: SchemaContext = {
    document,
    identifiers: schemaIdentifiers(document),
    prefix: '',
    isLater: (component) => !defined.has(component),
  }
  const parts = componentsInOrder(schemas).map((name) => {
    const code = emitComponent(name, schemas[name] ?? true, cyclic.has(name), context)
    defined.add(name)
    return code
  })
  const body = parts.join('\n')
  const imports = [
    ...(body.includes('z.') ? ["import * as z from 'zod'"] : []),
    ...(body.includes('js.') ? ["import * as js from '../runtime/schema/index.ts'"] : []),
    ...(parts.length > 0 ? [`import type { components } from '${typesModule}'`] : ['export {}']),
  ]
  return `${banner}${imports.join('\n')}\n\n${body}`
}

export const schemaIdentifiers = (document: Contract): Map<string, string> =>
  identifiersFor(Object.keys(document.components?.schemas ?? {}))

function emitComponent(
  name: string,
  schema: SchemaOrBoolean,
  isCyclic: boolean,
  context: SchemaContext,
): string {
  const identifier = context.identifiers.get(name) ?? name
  const description = typeof schema === 'object' ? schema.description : undefined
  const type = `components['schemas'][${quote(name)}]`
  const annotation = isCyclic ? `: ${cyclicType(schema)}` : ''
  const expression = emitSchema(schema, join('#/components/schemas', name), context, { id: name })
  const comment = docComment(description)
  return `${comment ? `${comment}\n` : ''}export const ${identifier}${annotation} = ${expression}\nexport type ${identifier} = ${type}\n`
}

/** TypeScript cannot infer a type through its own definition; the validator's kind is all that others need. */
const cyclicType = (schema: SchemaOrBoolean): string =>
  isObjectComponent(schema) ? 'z.ZodObject' : 'z.ZodType'
