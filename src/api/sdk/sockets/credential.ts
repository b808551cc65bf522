/** What a client shows in the handshake and in `authenticate`: a token or an API key, `Bearer ` before it or not. */

/** The bare credential; undefined for everything that cannot be one. */
export function bareCredential(shown: unknown): string | undefined {
  if (typeof shown !== 'string') return undefined
  return /^(?:Bearer +)?([\x21-\x7e]{1,8192}) *$/i.exec(shown)?.[1]
}
