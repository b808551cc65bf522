/** What plain WebSockets of one process do, as Prometheus series. */
import { Counter } from 'prom-client'
import type { Metrics } from '../metrics.ts'
import { socketGauges } from './socket-gauges.ts'

export type WsMetrics = ReturnType<typeof wsMetrics>

/** @param face names the series: `parley_<face>_connections` */
export function wsMetrics({ registry, refusals }: Metrics, face: string) {
  const registers = [registry]
  const name = (series: string) => `parley_${face}_${series}`
  return {
    messagesIn: new Counter({
      name: name('messages_in_total'),
      help: 'Events that clients sent, by event and outcome',
      labelNames: ['event', 'outcome'],
      registers,
    }),
    messagesOut: new Counter({
      name: name('messages_out_total'),
      help: 'Messages written to clients, live or once more',
      labelNames: ['phase'],
      registers,
    }),
    slowCloses: new Counter({
      name: name('slow_closes_total'),
      help: 'Connections closed because they did not read',
      registers,
    }),
    onLimited: (policy: string) => refusals.inc({ policy }),
    /** What is counted when somebody looks. */
    observe: socketGauges({ registry, prefix: `parley_${face}`, connections: 'Open connections' }),
  }
}
