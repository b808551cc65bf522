/**
 * Reads emitted validators back into an OpenAPI document with zod-to-openapi. The notes that validators carry
 * (`facts.ts`) hold schemas themselves; those are read back in further rounds until none is left.
 */
import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi'
import * as z from 'zod'
import type { Contract, Schema } from '../contract.ts'
import type { Facts } from '../static/schema/facts.ts'
import { applyFacts, type FactReader, schemasIn } from './facts.ts'

extendZodWithOpenApi(z)

/** The contents of `generated/<family>`, imported. */
export interface EmittedFamily {
  schemas: Record<string, unknown>
  /** The emitted `routes`, as `registerPath` wants them. */
  routes: RouteConfig[]
  factsOf: (id: string) => Facts | undefined
}

const holder = 'schemas that notes hold'

export function rebuildContract({ schemas, routes, factsOf }: EmittedFamily): Contract {
  const inNotes = new Map<string, z.ZodType>()
  for (let round = 0; round < 50; round += 1) {
    const document = readBack(schemas, routes, inNotes)
    const found = new Map(schemasIn(document, factsOf))
    const fresh = [...found].filter(([key]) => !inNotes.has(key))
    if (fresh.length === 0) return withFacts(document, factsOf)
    for (const [key, schema] of fresh) inNotes.set(key, schema)
  }
  throw new Error('Notes within notes go deeper than fifty levels.')
}

function readBack(
  schemas: Record<string, unknown>,
  routes: RouteConfig[],
  inNotes: Map<string, z.ZodType>,
): Contract {
  const registry = new OpenAPIRegistry()
  for (const schema of Object.values(schemas)) {
    const id = schema instanceof z.ZodType ? schema.meta()?.id : undefined
    if (id !== undefined) registry.register(id, schema as z.ZodType)
  }
  if (inNotes.size > 0) registry.register(holder, z.object(Object.fromEntries(inNotes)))
  for (const route of routes) registry.registerPath(route)
  const generator = new OpenApiGeneratorV31(registry.definitions)
  return withoutFlags(
    generator.generateDocument({ openapi: '3.1.0', info: { title: '', version: '' } }),
  ) as Contract
}

/** zod-to-openapi prints the flag of a regular expression behind its pattern (`^a$/u`). */
function withoutFlags(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutFlags)
  if (node === null || typeof node !== 'object') return node
  const members = Object.entries(node).map(([name, member]) => {
    const isPattern = name === 'pattern' && typeof member === 'string'
    return [name, isPattern ? member.replace(/\/u$/, '') : withoutFlags(member)]
  })
  return Object.fromEntries(members)
}

/** Puts the notes where they belong, and takes away the holder that only served to read them. */
function withFacts(document: Contract, factsOf: FactReader): Contract {
  const held = document.components?.schemas?.[holder] as Schema | undefined
  if (document.components?.schemas) delete document.components.schemas[holder]
  return applyFacts(document, factsOf, held?.properties ?? {})
}
