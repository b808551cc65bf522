import { stringify } from 'yaml'

/** `openapi.json`, `asyncapi.json`: the whole contract in one file. */
export const emitJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`

/** `openapi.yaml`, `asyncapi.yaml`: the same for readers. */
export const emitYaml = (document: object, banner: string): string =>
  `${banner}${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`
