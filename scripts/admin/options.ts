/** Reading the options of a command; a missing or unreadable one is a sentence, not a stack. */
import type { Call } from './commands.ts'

export class UsageError extends Error {
  readonly code = 'usage'
}

/** An option that must be there. */
export function required({ options }: Pick<Call, 'options'>, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`)
  return value
}

export function optional({ options }: Pick<Call, 'options'>, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Words separated by spaces or commas, each once; undefined when the option is not given. */
export function words(call: Pick<Call, 'options'>, name: string): string[] | undefined {
  const found = optional(call, name)
    ?.split(/[\s,]+/)
    .filter(Boolean)
  return found && [...new Set(found)]
}

/** An object that leaves out what is undefined. */
export function given<Fields extends Record<string, unknown>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}
