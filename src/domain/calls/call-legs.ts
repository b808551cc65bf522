/** The legs whose connections are in this process, and those that went and whose calls could not be told yet. */
import type { CallConnection } from './model.ts'

export interface LegHere {
  callId: string
  connection: CallConnection
}

export interface LegGone extends LegHere {
  /** When the connection went. */
  at: number
}

export function callLegs() {
  const here = new Map<string, LegHere>()
  const gone = new Map<string, LegGone>()

  return {
    take(callId: string, connection: CallConnection): void {
      here.set(connection.id, { callId, connection })
    },

    /** The connection has no part in that call any more. */
    drop(callId: string, connectionId: string): void {
      if (here.get(connectionId)?.callId === callId) here.delete(connectionId)
    },

    /** The connection went. Its leg, if it had one, is kept until `settled`. */
    went(connectionId: string, at: number): LegGone | undefined {
      const leg = here.get(connectionId)
      if (!leg) return undefined
      here.delete(connectionId)
      const lost = { ...leg, at }
      gone.set(connectionId, lost)
      return lost
    },

    settled: ({ connection }: LegGone): void => void gone.delete(connection.id),
    here: (): LegHere[] => [...here.values()],
    gone: (): LegGone[] => [...gone.values()],
    /** Whether there is anything to look after. */
    isEmpty: (): boolean => here.size === 0 && gone.size === 0,
  }
}
