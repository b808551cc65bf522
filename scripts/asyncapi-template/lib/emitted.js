import { createRequire } from 'node:module'

const require = createRequire(__filename)

/** The generator hands over the bundled document as it was given, so references between components are still there. */
export function emitted(emitter, document, { emitters, family, banner }) {
  return require(emitters)[emitter](JSON.parse(document), family, `${banner}\n`)
}
