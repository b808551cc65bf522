/**
 * Bundles: what is told about many messages at once. A bundle names places, not messages: they are read when it is told. Its id is
 * made of its places, so that the same messages told again are the same bundle, and others never are.
 */
import { hash } from 'node:crypto'
import { logKey } from './channel-key.ts'
import { type LogRange, rangesOf } from './message-document.ts'
import type { StoredMessage } from './model.ts'

export interface Bundle {
  id: string
  tenantId: string
  ranges: LogRange[]
  /** Of its newest message. */
  at: number
  messages: StoredMessage[]
}

/** The messages of each tenant in the order given, at most so many in a bundle. */
export function bundlesOf(messages: readonly StoredMessage[], limit: number): Bundle[] {
  const byTenant = Map.groupBy(messages, ({ channel }) => channel.tenantId)
  return [...byTenant].flatMap(([tenantId, mine]) => {
    const parts = Array.from({ length: Math.ceil(mine.length / limit) }, (_, index) =>
      mine.slice(index * limit, (index + 1) * limit),
    )
    return parts.map((part) => bundleOf(tenantId, part))
  })
}

function bundleOf(tenantId: string, messages: StoredMessage[]): Bundle {
  const ranges = placesOf(messages)
  const at = Math.max(...messages.map((message) => message.at))
  return { id: digest(JSON.stringify(ranges)), tenantId, ranges, at, messages }
}

/** The places of messages that stand in the order of seq within each log. */
export function placesOf(messages: readonly StoredMessage[]): LogRange[] {
  return rangesOf(messages.map(({ channel, log, seq }) => ({ c: logKey(channel, log), s: seq })))
}

/** A short name for a text, the same for the same text only. */
export function digest(text: string): string {
  return hash('sha1', text, 'base64url')
}
