import { stringify } from 'yaml'
import type { Contract } from '../contract.ts'

/** `openapi.json`: the whole contract in one file. */
export const emitJson = (document: Contract): string => `${JSON.stringify(document, null, 2)}\n`

/** `openapi.yaml`: the same for readers. */
export const emitYaml = (document: Contract, banner: string): string =>
  `${banner}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`
