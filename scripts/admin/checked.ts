/**
 * What is typed is held to the contract of the administration, by the same generated validators: nothing gets in by
 * the command line that the REST API could not show. Only the length of a chosen secret is the operator's own affair.
 */
import { placeOf } from '#api/fault.ts'
import { explain } from '#generated/runtime/messages.ts'
import { problemsOf } from '#generated/runtime/problems.ts'
import { UsageError } from './options.ts'

interface Validator {
  safeParse(
    value: unknown,
    options: { error: typeof explain },
  ): { success: true; data: unknown } | { success: false; error: Parameters<typeof problemsOf>[0] }
}

/** The value, known to fit the schema of that name. @throws UsageError naming every place that does not */
export function checked<Value>(schema: Validator, value: unknown): Value {
  const result = schema.safeParse(value, { error: explain })
  if (result.success) return result.data as Value
  const problems = problemsOf(result.error).map(({ path, message }) => `${placeOf(path)} ${message}`.trim())
  throw new UsageError(problems.join('; '))
}

const LONGEST_SECRET = 256

/** A secret or password of the operator's choice. @throws UsageError when it is empty or too long */
export function chosenSecret(name: string, value: string | undefined): string | undefined {
  if (value === '') throw new UsageError(`--${name} is empty; leave it out to have one made`)
  if (value !== undefined && value.length > LONGEST_SECRET)
    throw new UsageError(`--${name} must have at most ${LONGEST_SECRET} characters`)
  return value
}
