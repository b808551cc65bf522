/** What an `Authorization` header carries: a bearer token (RFC 6750) or a client's name and secret (RFC 6749 §2.3.1). */

/** The token of a `Bearer` header, or nothing when the header is of another kind or of no clear form. */
export function bearerToken(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer +([\x21-\x7e]+) *$/i.exec(header)?.[1]
}

/**
 * Name and secret of a `Basic` header. Both halves are form-encoded inside the pair, as OAuth asks; a half that does not
 * decode is taken as it stands, because many clients skip that step.
 */
export function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = header === undefined ? undefined : /^Basic +([A-Za-z0-9+/_-]+=*) *$/i.exec(header)?.[1]
  if (encoded === undefined) return undefined
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 1) return undefined
  return { id: formDecoded(pair.slice(0, colon)), secret: formDecoded(pair.slice(colon + 1)) }
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
