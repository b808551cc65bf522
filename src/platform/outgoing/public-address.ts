/** Addresses that may be registered through an API, as far as their text tells; names are looked up when a post goes out. */
import type { AddressGuard } from './address-guard.ts'

/** In production nothing but TLS on the usual ports, so that a post cannot be aimed at what happens to listen elsewhere. */
const PUBLIC_PORTS = ['', '443', '80']

export interface AddressRules {
  guard: Pick<AddressGuard, 'mustAllowHost'>
  mustBePublic: boolean
}

/** Why it is refused, in a sentence for the caller; undefined when it is not. */
export function whyAddressRefused(url: string, { guard, mustBePublic }: AddressRules): string | undefined {
  if (!URL.canParse(url)) return 'that is not a URL'
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return 'the address must begin with https://'
  if (username !== '' || password !== '') return 'the address must not hold a user name or a password'
  if (mustBePublic && protocol !== 'https:') return 'the address must begin with https://'
  if (mustBePublic && !PUBLIC_PORTS.includes(port)) return 'the port must be 443 or 80'
  try {
    guard.mustAllowHost(hostname)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
