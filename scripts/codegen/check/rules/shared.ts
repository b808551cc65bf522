import type { Oas3_1Schema, Oas3Rule, UserContext } from '@redocly/openapi-core'

export type Rule = Oas3Rule
export type Context = UserContext
export type SchemaNode = Oas3_1Schema & Record<string, unknown>

/** The form of a name of an operation. */
export const verbNoun = /^[a-z]+([A-Z][a-z0-9]*)+$/

/** The types that a schema states. */
export const statedTypes = (schema: SchemaNode): string[] =>
  schema.type === undefined ? [] : [schema.type].flat()

/** Values of their own need no bounds and no further words. */
export const hasValues = (schema: SchemaNode): boolean =>
  schema.enum !== undefined || schema.const !== undefined

/** Reports at a part of the node that is being visited. */
export function reportAt(context: Context, message: string, ...path: string[]): void {
  const location = path.reduce((place, key) => place.child([key]), context.location)
  context.report({ message, location: location.key() })
}

/** Reports at the node itself that something in it is missing. */
export function reportMissing(context: Context, message: string): void {
  context.report({ message, location: context.location.key() })
}
