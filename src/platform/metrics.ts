/** Prometheus metrics of one process (CFG-4). Every room adds its own series to the one registry. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { within } from './within.ts'

/** What a scrape waits for one value that has to be fetched. */
const SCRAPE_MS = 1000

export type Metrics = ReturnType<typeof createMetrics>

/** A registry with the process's own series (CPU, memory, event loop) in it. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'Time from the request line to the last byte of the answer, by contract operation',
      labelNames: ['operation', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10],
      registers,
    }),
    refusals: new Counter({
      name: 'parley_rate_limited_total',
      help: 'Requests refused with 429, by policy',
      labelNames: ['policy'],
      registers,
    }),
    events: new Counter({
      name: 'parley_telemetry_events_total',
      help: 'Telemetry events by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    messages: new Counter({
      name: 'parley_messages_total',
      help: 'Messages by what became of them on the way to the log',
      labelNames: ['outcome'],
      registers,
    }),
    laneBatch: new Histogram({
      name: 'parley_lane_batch_size',
      help: 'Documents in one group commit',
      labelNames: ['lane'],
      buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000],
      registers,
    }),
    laneQueued: new Gauge({
      name: 'parley_lane_queued',
      help: 'Documents waiting for a group commit',
      labelNames: ['lane'],
      registers,
    }),
    jobs: new Counter({
      name: 'parley_jobs_total',
      help: 'Background jobs by verdict',
      labelNames: ['job', 'verdict'],
      registers,
    }),
    /** A gauge whose value is read when the page is asked for; a failing or slow read leaves the series out. */
    gaugeOnScrape(name: string, help: string, read: () => Promise<Record<string, number>>, label: string) {
      return new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          this.reset()
          const values = await within(SCRAPE_MS, read()).catch(() => ({}))
          for (const [key, value] of Object.entries(values)) this.set({ [label]: key }, value)
        },
      })
    },
  }
}
