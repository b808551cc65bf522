/** The rules of this house as a plugin for Redocly, so that every finding has its file, line and pointer. */
import type { Plugin, RuleConfig } from '@redocly/openapi-core'
import { examplesGiven } from './rules/examples-given.ts'
import { integersBounded } from './rules/integers-bounded.ts'
import { objectsClosed } from './rules/objects-closed.ts'
import { operationsNamed } from './rules/operations-named.ts'
import { propertiesDescribed } from './rules/properties-described.ts'
import { refusalsDeclared } from './rules/refusals-declared.ts'

const rules = {
  'house/integers-bounded': integersBounded,
  'house/objects-closed': objectsClosed,
  'house/properties-described': propertiesDescribed,
  'house/operations-named': operationsNamed,
  'house/examples-given': examplesGiven,
  'house/refusals-declared': refusalsDeclared,
}

export const housePlugin: Plugin = { id: 'house', rules: { oas3: rules } }

/** Our own rules, and those of Redocly that are stricter here than in its recommendation. */
export const houseRules: Record<string, RuleConfig> = {
  ...Object.fromEntries(Object.keys(rules).map((name) => [name, 'error' as const])),
  'operation-operationId-unique': 'error',
  'operation-tag-defined': 'error',
  'security-defined': 'error',
  'parameter-description': 'error',
  'no-invalid-media-type-examples': 'error',
  'no-invalid-parameter-examples': 'error',
  'no-unused-components': 'error',
  // Which refusals an operation needs is known better by `refusals-declared`; the licence is the project's, not the API's.
  'operation-4xx-response': 'off',
  'info-license': 'off',
  'info-license-strict': 'off',
}
