/** Forms of settings: addresses, durations, and keys whose time has not come. */
import * as z from 'zod'

export interface Address {
  host: string
  port: number
}

const HOST_PORT = /^(\[[0-9a-fA-F:]+\]|[^:/\s]*):(\d{1,5})$/

/** `host:port`, kept as it is written. */
export const address = z
  .string()
  .regex(HOST_PORT, 'must be host:port, for example 127.0.0.1:3000 (port 0 picks a free one)')

/** `host:port` with or without the scheme, or `off` for no listener. */
export function listener(scheme: string) {
  const example = `${scheme}://0.0.0.0:5200`
  return z.string().transform((text, tested): Address | undefined => {
    if (text === 'off') return undefined
    const bare = text.startsWith(`${scheme}://`) ? text.slice(scheme.length + 3) : text
    const [, host, port] = HOST_PORT.exec(bare) ?? []
    if (host !== undefined && Number(port) <= 65_535)
      return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    tested.addIssue({ code: 'custom', message: `must be an address like ${example} or host:port, or off` })
    return z.NEVER
  })
}

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `500ms`, `30d`, `1h30m`: milliseconds. */
export function duration({ minMs, maxMs }: { minMs: number; maxMs: number }) {
  return z.string().transform((text, tested): number => {
    const parts = [...text.matchAll(/(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)/g)]
    const isWhole = parts.length > 0 && parts.map(([part]) => part).join('') === text
    const total = parts.reduce(
      (sum, [, count, unit]) => sum + Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS],
      0,
    )
    if (isWhole && total >= minMs && total <= maxMs) return total
    const message = isWhole
      ? `must be from ${minMs} ms to ${maxMs} ms`
      : 'must be a duration like 500ms, 90s, 1h30m or 30d'
    tested.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** A key that is known and not served: whoever sets it is told why. */
export const refused = (reason: string) =>
  z.custom<undefined>((value) => value === undefined, { error: reason }).optional()
