/**
 * Environment -> the same tree that the YAML file gives. The names follow from the schema, so a new key has
 * its variable without a line here; a PARLEY_ variable that names no key is refused, because a typing error
 * in a limit must not go unnoticed.
 */
import * as z from 'zod'

type Environment = Record<string, string | undefined>
type Leaf = { path: string[]; schema: z.ZodType }

const PREFIX = 'PARLEY_'

/** Names that stand beside the PARLEY_ ones because hosting platforms set them (design §7). */
const ALIASES: Record<string, string> = { MONGODB_URI: 'PARLEY_MONGODB_URI', REDIS_URL: 'PARLEY_REDIS_URL' }

/** The settings that the environment names, as a nested object of raw values typed as the schema wants. */
export function readEnvironment(schema: z.ZodObject, environment: Environment): Record<string, unknown> {
  const names = new Map(leaves(schema, []).map((leaf) => [variableName(leaf.path), leaf]))
  const tree: Record<string, unknown> = {}
  for (const [alias, name] of Object.entries(ALIASES)) {
    const value = environment[alias]
    if (value !== undefined && environment[name] === undefined) put(tree, names, name, value)
  }
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith(PREFIX) && name !== 'PARLEY_CONFIG' && value !== undefined)
      put(tree, names, name, value)
  }
  return tree
}

/** `['limits','authPerMinute']` -> `PARLEY_LIMITS_AUTH_PER_MINUTE`. */
export function variableName(path: string[]): string {
  const words = path.map((part) => part.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase())
  return PREFIX + words.join('_')
}

function put(tree: Record<string, unknown>, names: Map<string, Leaf>, name: string, text: string): void {
  const leaf = names.get(name)
  if (!leaf) throw new Error(`unknown setting ${name} in the environment`)
  let node = tree
  for (const part of leaf.path.slice(0, -1)) {
    node[part] ??= {}
    node = node[part] as Record<string, unknown>
  }
  node[leaf.path.at(-1) as string] = typed(leaf.schema, text)
}

function typed(schema: z.ZodType, text: string): unknown {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodNumber) return text.trim() === '' ? text : Number(text)
  if (inner instanceof z.ZodBoolean) return text === 'true' ? true : text === 'false' ? false : text
  if (inner instanceof z.ZodArray && unwrap(inner.element as z.ZodType) instanceof z.ZodObject)
    return jsonOr(text)
  if (inner instanceof z.ZodArray)
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  return text
}

/** What is no JSON is left to the schema to refuse. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function leaves(schema: z.ZodObject, path: string[]): Leaf[] {
  return Object.entries(schema.shape).flatMap(([key, child]) => {
    const inner = unwrap(child as z.ZodType)
    const here = [...path, key]
    return inner instanceof z.ZodObject ? leaves(inner, here) : [{ path: here, schema: child as z.ZodType }]
  })
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional) {
    inner = inner.unwrap() as z.ZodType
  }
  return inner
}
