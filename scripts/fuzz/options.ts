/** What `npm run fuzz` is asked to do. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { GENERATED } from './places.ts'

export interface FuzzOptions {
  seeds: number[]
  /** Largest number of generated cases for each operation in the fuzzing and stateful phases. */
  examples: number
  families: string[]
  /** Phases of schemathesis for callers without credentials: who is refused before his body is read need not send every one. */
  strangerPhases: string[]
  /** Messages of one seed over the sockets of a family. */
  messages: number
}

export const PHASES = ['examples', 'coverage', 'fuzzing', 'stateful']

/** @throws Error with a sentence for the person who typed it */
export function fuzzOptions(args: string[]): FuzzOptions {
  const { values } = parseArgs({
    args,
    options: {
      moderate: { type: 'boolean', default: false },
      seed: { type: 'string', multiple: true },
      examples: { type: 'string' },
      messages: { type: 'string' },
      family: { type: 'string', multiple: true },
    },
  })
  const known = familiesWithContract()
  const families = values.family ?? known
  const unknown = families.filter((family) => !known.includes(family))
  if (unknown.length > 0)
    throw new Error(`there is no family ${unknown.join(', ')}; known are ${known.join(', ')}`)
  return {
    seeds: values.seed?.map((text) => wholeNumber('seed', text)) ?? (values.moderate ? [1] : [1, 2]),
    examples: values.examples ? wholeNumber('examples', values.examples) : values.moderate ? 6 : 100,
    families,
    strangerPhases: values.moderate ? ['examples', 'fuzzing'] : PHASES,
    messages: values.messages ? wholeNumber('messages', values.messages) : values.moderate ? 1000 : 6000,
  }
}

const familiesWithContract = (): string[] =>
  readdirSync(GENERATED).filter((name) => existsSync(join(GENERATED, name, 'schemathesis.toml')))

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${option} takes a whole number, not ${text}`)
  return Number(text)
}
