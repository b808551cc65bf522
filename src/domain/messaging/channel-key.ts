/** Names of channels: one text for a channel, for each of its logs, and for two people whichever of them speaks. */
import { type ChannelRef, type LogName, PERSON_CHANNEL } from './model.ts'

/** Signs before a key that make another log of it; ids of tenants never begin with one. */
const LOG_SIGN: Record<LogName, string> = { messages: '', commands: '!', changes: '~' }
const BETWEEN = '@'

/** Whether an id can name a user or a channel: what is left out belongs to keys. */
export function isUsableId(id: string): boolean {
  return id.length > 0 && !/[@#&\0]/.test(id)
}

/** One text for the channel, the same for the same channel only. */
export function channelKey({ tenantId, type, id }: ChannelRef): string {
  return `${tenantId}:${type}:${id}`
}

/** The channel that a key was made of. */
export function channelOf(key: string): ChannelRef {
  const afterTenant = key.indexOf(':')
  const afterType = key.indexOf(':', afterTenant + 1)
  return {
    tenantId: key.slice(0, afterTenant),
    type: Number(key.slice(afterTenant + 1, afterType)),
    id: key.slice(afterType + 1),
  }
}

/** One text for a log of a channel. */
export function logKey(channel: ChannelRef, log: LogName): string {
  return LOG_SIGN[log] + channelKey(channel)
}

/** The channel and the log that a key was made of. */
export function logOf(key: string): { channel: ChannelRef; log: LogName } {
  const log = logSigned(key)
  return { channel: channelOf(log === 'messages' ? key : key.slice(1)), log }
}

function logSigned(key: string): LogName {
  if (key.startsWith(LOG_SIGN.commands)) return 'commands'
  return key.startsWith(LOG_SIGN.changes) ? 'changes' : 'messages'
}

/** The channel of two people, the same in both directions. */
export function personChannel(tenantId: string, one: string, other: string): ChannelRef {
  const [low, high] = one < other ? [one, other] : [other, one]
  return { tenantId, type: PERSON_CHANNEL, id: `${low}${BETWEEN}${high}` }
}

/** The two of a person channel; one when somebody writes to himself. */
export function personMembers({ id }: ChannelRef): string[] {
  const at = id.indexOf(BETWEEN)
  const low = id.slice(0, at)
  const high = id.slice(at + 1)
  return low === high ? [low] : [low, high]
}

/** The one on the other side of a person channel; oneself when alone there. */
export function otherOf(channel: ChannelRef, userId: string): string {
  return personMembers(channel).find((member) => member !== userId) ?? userId
}
