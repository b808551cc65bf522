/** Figures of client connections, for whoever watches a process. */

export interface ConnectionFigures {
  /** A number, unique in the process. */
  id: number
  userId: string
  ip: string
  port: number
  connectedAt: number
  lastActivityAt: number
  pendingBytes: number
  inMessages: number
  outMessages: number
  inMessageBytes: number
  outMessageBytes: number
  inFrames: number
  outFrames: number
  inBytes: number
  outBytes: number
  deviceFlag: number
  deviceLevel: number
  deviceId: string
  version: number
}

/** Since the start of the process, of connections that have ended too. */
export interface TrafficTotals {
  inMessages: number
  outMessages: number
  inBytes: number
  outBytes: number
  slowClients: number
  waitingForAck: number
}

/** A listener for clients as others see it. */
export interface Traffic {
  connections(): ConnectionFigures[]
  totals(): TrafficTotals
}

export const noTraffic: Traffic = {
  connections: () => [],
  totals: () => ({
    inMessages: 0,
    outMessages: 0,
    inBytes: 0,
    outBytes: 0,
    slowClients: 0,
    waitingForAck: 0,
  }),
}
