/** Reads the YAML file and the environment into one checked configuration; what is unknown is refused. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { conflictsIn } from './checks.ts'
import { readEnvironment } from './environment.ts'
import { type Config, configSchema } from './schema.ts'

/** Raised for settings that cannot be used; the message names the key and where it was set. */
export class ConfigError extends Error {}

export interface ConfigSources {
  /** Path of the YAML file; none means defaults and environment only. */
  file?: string | undefined
  environment: Record<string, string | undefined>
  /** Settings of the command line; they win over everything. */
  overrides?: Record<string, unknown>
}

/** @throws ConfigError naming each wrong key. */
export function loadConfig({ file, environment, overrides = {} }: ConfigSources): Config {
  const fromFile = file ? readFile(file) : {}
  const fromEnvironment = guarded(() => readEnvironment(configSchema, environment))
  const parsed = configSchema.safeParse(merge(merge(fromFile, fromEnvironment), overrides))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`)
    throw new ConfigError(`the configuration cannot be used:\n${lines.join('\n')}`)
  }
  return checked(parsed.data)
}

function checked(config: Config): Config {
  const conflicts = conflictsIn(config)
  if (conflicts.length > 0) throw new ConfigError(conflicts.join('\n'))
  return config
}

function readFile(file: string): Record<string, unknown> {
  const text = guarded(() => readFileSync(file, 'utf8'))
  const value: unknown = guarded(() => parse(text), `${file}: `)
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value))
    throw new ConfigError(`${file}: must hold keys and values`)
  return value as Record<string, unknown>
}

function guarded<T>(read: () => T, where = ''): T {
  try {
    return read()
  } catch (error) {
    throw new ConfigError(`${where}${(error as Error).message}`, { cause: error })
  }
}

function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key]
    merged[key] = isTree(before) && isTree(value) ? merge(before, value) : value
  }
  return merged
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
