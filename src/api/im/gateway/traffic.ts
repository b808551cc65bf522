/** Figures of the connections of this process, and totals with those that have ended (IM-10). */
import {
  type ConnectionFigures,
  noTraffic,
  type Traffic,
  type TrafficTotals,
} from '#platform/socket/traffic.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import type { Session } from './session.ts'

interface Member {
  session: Session
  connection: WsConnection
}

export function gatewayTraffic(members: () => Iterable<Member>, now: () => number) {
  const past = noTraffic.totals()

  function add(sum: TrafficTotals, { session: { figures, unacknowledged }, connection }: Member): void {
    sum.inMessages += figures.inMessages
    sum.outMessages += figures.outMessages
    sum.inBytes += connection.traffic.inBytes
    sum.outBytes += connection.traffic.outBytes
    sum.waitingForAck += unacknowledged.size
  }

  return {
    /** Of those who have connected. */
    connections: (): ConnectionFigures[] => {
      const idleSince = now() - performance.now()
      return [...members()].flatMap(({ session, connection }) => {
        const { member, figures, version } = session
        const { inFrames, outFrames, inBytes, outBytes, lastHeardAt } = connection.traffic
        if (!member) return []
        return {
          id: connection.number,
          userId: member.userId,
          ip: connection.address,
          port: connection.port,
          lastActivityAt: Math.round(idleSince + lastHeardAt),
          pendingBytes: connection.queuedBytes(),
          ...figures,
          inFrames,
          outFrames,
          inBytes,
          outBytes,
          deviceFlag: member.flag,
          deviceLevel: member.level,
          deviceId: member.deviceId,
          version,
        }
      })
    },
    totals(): TrafficTotals {
      const sum = { ...past }
      for (const member of members()) add(sum, member)
      return sum
    },
    /** What it did stays counted. */
    ended(member: Member): void {
      add(past, member)
      past.waitingForAck = 0
      if (member.connection.wasSlow()) past.slowClients += 1
    },
  } satisfies Traffic & { ended(member: Member): void }
}
