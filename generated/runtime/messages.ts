// Copied from codegen/static/messages.ts by `npm run generate`. Do not edit.
/** What a caller reads about a value that is not valid. Sentences go on after the path: "/0/ts must be a number". */
import type * as z from 'zod'

type RawIssue = z.core.$ZodRawIssue

const kinds: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
  null: 'null',
  never: 'absent',
  tuple: 'an array',
}

const formats: Record<string, string> = {
  datetime: 'a date and time (RFC 3339)',
  date: 'a date (YYYY-MM-DD)',
  time: 'a time (hh:mm:ss)',
  duration: 'a duration (ISO 8601)',
  email: 'an e-mail address',
  guid: 'a UUID',
  uuid: 'a UUID',
  url: 'an absolute URL',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
}

const units: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
}

function describeBound(issue: RawIssue, bound: unknown, word: string, strictly: string): string {
  const unit = units[String(issue.origin)]
  if (unit) return `must have at ${word} ${bound} ${Number(bound) === 1 ? unit[0] : unit[1]}`
  return `must be ${issue.inclusive === false ? strictly : `at ${word}`} ${bound}`
}

/** The error map of every parse: no words of a library, no echo of the value. */
export function explain(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is required'
      return `must be ${kinds[String(issue.expected)] ?? String(issue.expected)}`
    case 'too_small':
      return describeBound(issue, issue.minimum, 'least', 'more than')
    case 'too_big':
      return describeBound(issue, issue.maximum, 'most', 'less than')
    case 'invalid_format':
      if (issue.format === 'regex') return `must match ${patternText(issue.pattern)}`
      return `must be ${formats[String(issue.format)] ?? `a valid ${String(issue.format)}`}`
    case 'not_multiple_of':
      return `must be a multiple of ${String(issue.divisor)}`
    case 'invalid_value': {
      const values = (issue.values as unknown[]).map((value) => JSON.stringify(value))
      return `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`
    }
    case 'unrecognized_keys':
      return 'is not a known field'
    case 'invalid_union':
      return issue.note === 'No matching discriminator'
        ? 'does not name a known form'
        : 'has none of the allowed forms'
    default:
      return issue.message ?? 'is not valid'
  }
}

const patternText = (pattern: unknown): string => String(pattern).replace(/^\/(.*)\/[a-z]*$/s, '$1')
