/** Calls in figures: how they ended, how long they were, how many there are (CHAT-4). */
import { Counter, Histogram } from 'prom-client'
import type { CallObserver } from '#domain/calls/call-change.ts'
import type { Metrics } from '#platform/metrics.ts'

export interface CallMetricsNeeds {
  metrics: Metrics
  /** Calls of the whole installation that go on, by state. */
  present(): Promise<{ ringing: number; answered: number }>
}

export function callMetrics({ metrics, present }: CallMetricsNeeds): CallObserver {
  const registers = [metrics.registry]
  const calls = new Counter({
    name: 'parley_calls_total',
    help: 'Calls by how they ended',
    labelNames: ['outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'parley_call_duration_seconds',
    help: 'Time from answered to ended, of calls that were answered',
    buckets: [5, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200],
    registers,
  })
  metrics.gaugeOnScrape(
    'parley_calls_active',
    'Calls that go on, by state, over all processes',
    present,
    'state',
  )
  return {
    ended(outcome, durationSeconds) {
      calls.inc({ outcome })
      if (durationSeconds !== undefined) seconds.observe(durationSeconds)
    },
  }
}
