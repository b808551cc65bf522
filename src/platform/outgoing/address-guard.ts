/**
 * Which addresses requests to other people's servers may go to (HOOK-3): public unicast ones, and the networks that the
 * configuration allows. The address is looked up once, every answer is checked, and the connection goes to what was
 * checked, so that a name that resolves differently the second time leads nowhere else.
 */
import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The address is not on the public internet. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError'
}

export type AllLookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export type AddressGuard = ReturnType<typeof addressGuard>

/**
 * @param allowedNetworks CIDR ranges that may be reached although they are not public
 * @param resolve tells the addresses of a name
 */
export function addressGuard(allowedNetworks: readonly string[], resolve: AllLookup = dnsLookup) {
  const allowed = new BlockList()
  for (const network of allowedNetworks) {
    const [address = '', bits] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    allowed.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }

  /** Whether an address, as text, may be connected to. */
  function allows(address: string): boolean {
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    if (parsed.range() === 'unicast') return true
    return allowed.check(parsed.toString(), parsed.kind())
  }

  /** For `net.connect`: answers only when every address of the name is allowed. */
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const refused = addresses.find(({ address }) => !allows(address))
      const [first] = addresses
      if (refused || !first) return callback(refusal(hostname), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

  /** For hosts that are addresses already, which no look-up ever sees. @throws RefusedAddressError */
  function mustAllowHost(hostname: string): void {
    const bare = hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(bare) !== 0 && !allows(bare)) throw refusal(hostname)
  }

  return { allows, lookup, mustAllowHost }
}

const refusal = (hostname: string) =>
  new RefusedAddressError(`${hostname} is not on the public internet, and not in an allowed network`)
