/** One client, one budget: IPv4 as it is, IPv6 by its /64, because a household owns a whole /64. */
import { isIPv6 } from 'node:net'

/** Key of a client address for limits, e.g. `203.0.113.9` or `2001:db8:0:1::/64`. */
export function limitKey(told: string): string {
  const address = withoutPort(told)
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address
  return `${expand(address.split('%')[0] ?? '')
    .slice(0, 4)
    .join(':')}::/64`
}

/** Some proxies write the port of the connection too; a new port is no new client. */
function withoutPort(address: string): string {
  const [, v6, v4] = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(address) ?? []
  return v6 ?? v4 ?? address
}

function expand(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...right].map((part) =>
    part.replace(/^0+(?=.)/, ''),
  )
}
