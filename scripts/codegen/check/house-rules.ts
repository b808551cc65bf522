/** The rules of this house as a plugin for Redocly, so that every finding has its file, line and pointer. */
import type { Async3Rule, Plugin, RuleConfig } from '@redocly/openapi-core'
import { examplesGiven } from './rules/examples-given.ts'
import { integersBounded } from './rules/integers-bounded.ts'
import { messagesShown } from './rules/messages-shown.ts'
import { objectsClosed } from './rules/objects-closed.ts'
import { operationsNamed } from './rules/operations-named.ts'
import { operationsTitled } from './rules/operations-titled.ts'
import { propertiesDescribed } from './rules/properties-described.ts'
import { refusalsDeclared } from './rules/refusals-declared.ts'

/** They look at schemas, which are the same in both kinds of contract. */
const schemaRules = {
  'house/integers-bounded': integersBounded,
  'house/objects-closed': objectsClosed,
  'house/properties-described': propertiesDescribed,
}

const requestRules = {
  ...schemaRules,
  'house/operations-named': operationsNamed,
  'house/examples-given': examplesGiven,
  'house/refusals-declared': refusalsDeclared,
}

const socketRules = {
  ...(schemaRules as unknown as Record<keyof typeof schemaRules, Async3Rule>),
  'house/messages-shown': messagesShown,
  'house/operations-titled': operationsTitled,
}

export const housePlugin: Plugin = { id: 'house', rules: { oas3: requestRules, async3: socketRules } }

const asErrors = (rules: object): Record<string, RuleConfig> =>
  Object.fromEntries(Object.keys(rules).map((name) => [name, 'error' as const]))

/** For AsyncAPI; what is right and wrong there, `@asyncapi/parser` says. */
export const houseSocketRules: Record<string, RuleConfig> = {
  ...asErrors(socketRules),
  struct: 'off',
}

/** Our own rules, and those of Redocly that are stricter here than in its recommendation. */
export const houseRules: Record<string, RuleConfig> = {
  ...asErrors(requestRules),
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
