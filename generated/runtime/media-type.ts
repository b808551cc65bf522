// Copied from codegen/static/media-type.ts by `npm run generate`. Do not edit.
/** `Content-Type` headers: the media type in lower case and its charset, or undefined where it is none. */
export interface MediaTypeHeader {
  mediaType: string
  charset?: string
}

const form = /^([a-z0-9!#$%&'*+.^_`|~-]+\/[a-z0-9!#$%&'*+.^_`|~-]+)\s*(;.*)?$/
const charsetParameter = /;\s*charset\s*=\s*("[^"]*"|[^;\s]+)/

const read = new Map<string, MediaTypeHeader | undefined>()

export function readMediaType(header: string): MediaTypeHeader | undefined {
  if (read.has(header)) return read.get(header)
  const parsed = parse(header.trim().toLowerCase())
  if (read.size < 200) read.set(header, parsed)
  return parsed
}

function parse(header: string): MediaTypeHeader | undefined {
  const [, mediaType, parameters = ''] = form.exec(header) ?? []
  if (mediaType === undefined) return undefined
  const charset = charsetParameter.exec(parameters)?.[1]?.replaceAll('"', '')
  return charset === undefined ? { mediaType } : { mediaType, charset }
}

export const isJson = (mediaType: string): boolean =>
  mediaType === 'application/json' || mediaType.endsWith('+json')

export const isForm = (mediaType: string): boolean => mediaType === 'application/x-www-form-urlencoded'

export const isText = (mediaType: string): boolean => mediaType.startsWith('text/')

/** True where a declared media type (`image/*`, with or without parameters) covers one that was sent. */
export function covers(declared: string, sent: string): boolean {
  const bare = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  if (bare === sent || bare === '*/*') return true
  return bare.endsWith('/*') && sent.startsWith(bare.slice(0, -1))
}
