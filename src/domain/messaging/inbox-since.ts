/** Where a time lies in a log. */
import { MOST_MISSED } from './inbox-plan.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, LogName } from './model.ts'

/** Times rise with seq, but for the clocks of several processes. */
const CLOCKS_MS = 5000

/** The last seq of the log before that time, found by halving; nothing older than the most that anybody is given is looked at. */
export async function lastBefore(
  reader: Pick<MessageReader, 'range'>,
  channel: ChannelRef,
  log: LogName,
  { head, time }: { head: number; time: number },
): Promise<number> {
  let low = Math.max(0, head - MOST_MISSED)
  let high = head
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const range = { from: middle, to: high, limit: 1, order: 'oldest' } as const
    const [found] = await reader.range(channel, log, range)
    if (found && found.at < time - CLOCKS_MS) low = found.seq
    else high = middle - 1
  }
  return low
}
