// Copied from codegen/static/random-name.ts by `npm run generate`. Do not edit.
/** A name that nobody else makes up. Browsers have `crypto.randomUUID` on secure pages only, and this everywhere. */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
