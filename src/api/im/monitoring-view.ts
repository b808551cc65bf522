/** Figures of the process and its connections in the words of this surface. */
import type { components } from '#generated/im/types.ts'
import type { ProcessFacts } from '#platform/process-facts.ts'
import type { ConnectionFigures, TrafficTotals } from '#platform/socket/traffic.ts'

type Schemas = components['schemas']
type Addresses = { tcp: string; ws: string; wss: string }

const VERSION = '0.1.0'

export const addressView = ({ tcp, ws, wss }: Addresses): Schemas['Route'] => ({
  tcp_addr: tcp,
  ws_addr: ws,
  wss_addr: wss,
})

export function variablesView(
  facts: ProcessFacts,
  traffic: TrafficTotals & { connections: number },
  addresses: Addresses,
): Schemas['Variables'] {
  return {
    server_id: facts.id,
    server_name: 'parley',
    version: VERSION,
    connections: traffic.connections,
    uptime: spanText(facts.uptimeMs),
    goroutine: 0,
    mem: facts.memoryBytes,
    cpu: facts.cpuPercent,
    in_msgs: traffic.inMessages,
    out_msgs: traffic.outMessages,
    in_bytes: traffic.inBytes,
    out_bytes: traffic.outBytes,
    slow_clients: traffic.slowClients,
    retry_queue: traffic.waitingForAck,
    ...addressView(addresses),
  }
}

const FLAGS = ['app', 'web', 'pc']
const LEVELS = ['slave', 'master']

export function connectionView(figures: ConnectionFigures, now: number): Schemas['Connection'] {
  return {
    id: figures.id,
    uid: figures.userId,
    ip: figures.ip,
    port: figures.port,
    last_activity: new Date(figures.lastActivityAt).toISOString(),
    uptime: spanText(now - figures.connectedAt),
    idle: spanText(now - figures.lastActivityAt),
    pending_bytes: figures.pendingBytes,
    in_msgs: figures.inMessages,
    out_msgs: figures.outMessages,
    in_msg_bytes: figures.inMessageBytes,
    out_msg_bytes: figures.outMessageBytes,
    in_packets: figures.inFrames,
    out_packets: figures.outFrames,
    in_packet_bytes: figures.inBytes,
    out_packet_bytes: figures.outBytes,
    device: `${FLAGS[figures.deviceFlag] ?? figures.deviceFlag}(${LEVELS[figures.deviceLevel] ?? figures.deviceLevel})`,
    device_id: figures.deviceId,
    version: figures.version,
    leader_id: 0,
    node_id: 0,
  }
}

/** `1h2m3s`, without the parts that are nothing. */
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`)
  return shown.join('') || '0s'
}

type Order = (one: ConnectionFigures, other: ConnectionFigures) => number

const by =
  (figure: (figures: ConnectionFigures) => number): Order =>
  (one, other) =>
    figure(one) - figure(other)

const ORDERS = {
  id: by(({ id }) => id),
  idle: by(({ lastActivityAt }) => -lastActivityAt),
  uptime: by(({ connectedAt }) => -connectedAt),
  pendingBytes: by(({ pendingBytes }) => pendingBytes),
  inMsg: by(({ inMessages }) => inMessages),
  outMsg: by(({ outMessages }) => outMessages),
}

/** How `sort` of `/connz` orders. */
export function orderOf(sort: string): Order {
  const ascending = ORDERS[sort.replace(/Desc$/, '') as keyof typeof ORDERS]
  return sort.endsWith('Desc') ? (one, other) => ascending(other, one) : ascending
}
