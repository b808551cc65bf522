import type { Contract, Schema, SchemaOrBoolean } from '../../contract.ts'
import { segmentsOf } from '../../pointer.ts'
import { CannotExpressError } from '../../problem.ts'

/** What an emitter of schemas knows about its surroundings. */
export interface SchemaContext {
  document: Contract
  /** Component name -> identifier in the emitted code. */
  identifiers: Map<string, string>
  /** What stands before a component's identifier: nothing in its own file, `schemas.` elsewhere. */
  prefix: string
  /** True for components that are not defined yet where this code stands. */
  isLater: (component: string) => boolean
}

const componentPrefix = '#/components/schemas/'

/** The component that a `$ref` names. Every other target was made a component while loading. */
export function componentOf(ref: string, pointer: string): string {
  if (!ref.startsWith(componentPrefix) || ref.slice(componentPrefix.length).includes('/')) {
    throw new CannotExpressError(pointer, `cannot follow the reference ${ref}`)
  }
  return segmentsOf(ref).at(-1) ?? ''
}

export function identifierOf(ref: string, pointer: string, context: SchemaContext): string {
  const identifier = context.identifiers.get(componentOf(ref, pointer))
  if (identifier === undefined) throw new CannotExpressError(pointer, `no component answers to ${ref}`)
  return context.prefix + identifier
}

/** The schema behind any number of references. */
export function resolveSchema(schema: SchemaOrBoolean, context: { document: Contract }): Schema {
  let current = schema
  for (let hops = 0; typeof current === 'object' && current.$ref && hops < 50; hops += 1) {
    const target: SchemaOrBoolean | undefined =
      context.document.components?.schemas?.[componentOf(current.$ref, current.$ref)]
    if (target === undefined) break
    current = target
  }
  return typeof current === 'object' ? current : {}
}
