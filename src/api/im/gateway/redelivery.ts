/** Pushes again what was not acknowledged: every minute, five times (§5 of the wire facts); then the client has to read the log. */
import type { Pushes } from '#generated/im/realtime.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import { recvParams } from './recv-frames.ts'
import type { Session } from './session.ts'

export interface RedeliveryOptions {
  sessions(): Iterable<{ session: Session; connection: WsConnection }>
  everyMs: number
  times: number
  encode(name: 'recv', params: Pushes['recv']): Buffer
  now: () => number
  onPush(): void
}

const LOOK_MS = 250

/** Gives the function that ends it. */
export function redeliver({ sessions, everyMs, times, encode, now, onPush }: RedeliveryOptions): () => void {
  function look(session: Session, connection: WsConnection, time: number): void {
    const { member, unacknowledged, form } = session
    if (!member) return
    for (const [id, waiting] of unacknowledged) {
      // By rising time: whoever was pushed again went to the end.
      if (waiting.dueAt > time) return
      unacknowledged.delete(id)
      if (waiting.again >= times) continue
      connection.sendFrame(
        encode('recv', recvParams(waiting.message, member.userId, { form, isAgain: true })),
      )
      onPush()
      const again = waiting.again + 1
      if (again < times) unacknowledged.set(id, { ...waiting, again, dueAt: time + everyMs })
    }
  }

  const timer = setInterval(() => {
    const time = now()
    for (const { session, connection } of sessions()) {
      if (session.unacknowledged.size > 0) look(session, connection, time)
    }
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}
