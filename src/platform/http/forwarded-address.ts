/**
 * The client's address for requests that do not pass through Fastify: WebSocket upgrades and what Engine.IO serves.
 * Read as Fastify reads it: from the right of `X-Forwarded-For`, past every proxy that is trusted.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** @param trustedProxies addresses or CIDR ranges; none means that the peer itself is the client. */
export function clientAddress(trustedProxies: readonly string[]) {
  const trusted = new BlockList()
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (isIP(address)) trusted.addSubnet(address, bits ? Number(bits) : isIPv6(address) ? 128 : 32, family)
  }
  const isTrusted = (address: string) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    return isIP(plain) !== 0 && trusted.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  }

  return ({ socket, headers }: IncomingMessage): string => {
    let address = socket.remoteAddress ?? ''
    if (trustedProxies.length === 0) return address
    const header = headers['x-forwarded-for']
    const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',')
    for (let next = hops.pop(); next !== undefined && isTrusted(address); next = hops.pop()) {
      if (isIP(next.trim()) === 0) break
      address = next.trim()
    }
    return address
  }
}
