/** Requests that count against a limit, from clients that the test names. */
import { telemetryEvent } from './builders.ts'
import { offContract } from './checked-fetch.ts'

export interface Counted {
  status: number
  headers: Headers
}

let next = 0

/** An address that no test has used yet. */
export const freshAddress = (): string => `198.51.${100 + (next >> 8)}.${next++ & 255}`

/** One batch of one event, said to come from `from` by whoever stands before the server. */
export async function sendFrom(
  url: string,
  from?: string,
  headers: Record<string, string> = {},
): Promise<Counted> {
  const response = await offContract('it may be one too many', `${url}/api/telemetry/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(from && { 'x-forwarded-for': from }), ...headers },
    body: JSON.stringify([telemetryEvent()]),
  })
  await response.arrayBuffer()
  return { status: response.status, headers: response.headers }
}

/** `count` requests, 25 at a time. */
export async function inWaves(count: number, send: (index: number) => Promise<Counted>): Promise<Counted[]> {
  const all: Counted[] = []
  while (all.length < count) {
    const wave = Array.from({ length: Math.min(25, count - all.length) }, (_, index) =>
      send(all.length + index),
    )
    all.push(...(await Promise.all(wave)))
  }
  return all
}

/** How often each status came. */
export function tally(answers: Counted[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
