/** The address of a listener as somebody outside reaches it. */
import { networkInterfaces } from 'node:os'

/** An address of this machine in its network; loopback where it has no other. */
export function lanAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1'
}

/** The host in a URL that was bound to every address is replaced; others are reachable as they are. */
export function withReachableHost(url: string, boundTo: string, host: string): string {
  const isEvery = boundTo === '' || boundTo === '0.0.0.0' || boundTo === '::'
  return isEvery ? withHost(url, host) : url
}

/** `ws://127.0.0.1:5200` with another host. */
export const withHost = (url: string, host: string): string =>
  url.replace(/^(\w+:\/\/)(?:\[[^\]]*\]|[^:/]*)/, (_, scheme: string) => scheme + bracketed(host))

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)
