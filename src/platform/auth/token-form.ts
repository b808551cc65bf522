/**
 * The outer form of our access tokens, checked before any cryptography: three canonical base64url segments, a header
 * of exactly `alg`, `typ` and `kid`, and a payload that is byte for byte what `JSON.stringify` writes.
 * So a token has one spelling only: no doubled claims, no padding, no second encoding of the same signature.
 */
import { InvalidTokenError } from './invalid-token-error.ts'

const longestToken = 4096
const shape = /^[A-Za-z0-9_-]{1,512}\.[A-Za-z0-9_-]{1,3968}\.[A-Za-z0-9_-]{86}$/
const kidShape = /^[A-Za-z0-9_-]{1,64}$/

export interface TokenParts {
  kid: string
  payload: Record<string, unknown>
}

export function readTokenParts(token: string): TokenParts {
  if (typeof token !== 'string' || token.length > longestToken || !shape.test(token)) throw malformed()
  const [header = '', payload = '', signature = ''] = token.split('.')
  if (decode(signature).length !== 64) throw malformed()
  return { kid: kidOf(jsonObject(header)), payload: jsonObject(payload) }
}

function kidOf(header: Record<string, unknown>): string {
  const { alg, typ, kid, ...others } = header
  if (alg !== 'ES256' || typ !== 'at+jwt' || Object.keys(others).length > 0) throw malformed()
  if (typeof kid !== 'string' || !kidShape.test(kid)) throw malformed()
  return kid
}

function jsonObject(segment: string): Record<string, unknown> {
  const bytes = decode(segment)
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new InvalidTokenError('not an access token', { cause })
  }
  if (!isObject(value) || !bytes.equals(Buffer.from(JSON.stringify(value)))) throw malformed()
  return value
}

/** The bytes of a segment, if this text is the one way to write them. */
function decode(segment: string): Buffer {
  const bytes = Buffer.from(segment, 'base64url')
  if (bytes.toString('base64url') !== segment) throw malformed()
  return bytes
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const malformed = () => new InvalidTokenError('not an access token')
