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
  const keyOf = ({ callId, connection }: LegHere) => `${callId} ${connection.id}`
  const lose = (leg: LegGone): LegGone => {
    gone.set(keyOf(leg), leg)
    return leg
  }

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
      return lose({ ...leg, at })
    },

    /** Nobody knows whether the connection has a part in that call; if so, it has to be given up. */
    doubt: (leg: LegGone): void => void lose(leg),

    settled: (leg: LegGone): void => void gone.delete(keyOf(leg)),
    here: (): LegHere[] => [...here.values()],
    gone: (): LegGone[] => [...gone.values()],
    /** Whether there is anything to look after. */
    isEmpty: (): boolean => here.size === 0 && gone.size === 0,
  }
}
