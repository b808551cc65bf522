/** What the sockets of one process do, as Prometheus series. */
import { Counter, Gauge, Histogram } from 'prom-client'
import type { Metrics } from '../metrics.ts'
import { socketGauges } from './socket-gauges.ts'

export type SocketMetrics = ReturnType<typeof socketMetrics>

export function socketMetrics({ registry, refusals }: Metrics) {
  const registers = [registry]
  return {
    subscriptions: new Gauge({
      name: 'parley_realtime_subscriptions',
      help: 'Open subscriptions of connections to topics',
      registers,
    }),
    messagesIn: new Counter({
      name: 'parley_realtime_messages_in_total',
      help: 'Events that clients sent, by event and outcome',
      labelNames: ['event', 'outcome'],
      registers,
    }),
    messagesOut: new Counter({
      name: 'parley_realtime_messages_out_total',
      help: 'Topic messages written to clients, live or missed',
      labelNames: ['phase'],
      registers,
    }),
    slowCloses: new Counter({
      name: 'parley_realtime_slow_closes_total',
      help: 'Connections closed because they did not read',
      registers,
    }),
    recoveries: new Counter({
      name: 'parley_realtime_recoveries_total',
      help: 'Subscriptions that named a position, by whether everything since could be sent',
      labelNames: ['outcome'],
      registers,
    }),
    reconnect: new Histogram({
      name: 'parley_realtime_reconnect_seconds',
      help: 'Time from a subscription with a position until the client is live again',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
    onLimited: (policy: string) => refusals.inc({ policy }),
    /** What is counted when somebody looks. */
    observe: socketGauges({
      registry,
      prefix: 'parley_realtime',
      connections: 'Open Engine.IO connections',
    }),
  }
}
