/** What is measured of effects (CFG-4): what messages still owe, how old the oldest debt is, and what came of the work. */
import { Counter } from 'prom-client'
import type { EffectServiceNeeds } from '#domain/messaging/effect-service.ts'
import type { EffectWorkStore } from '#domain/messaging/effect-work-store.ts'
import type { EffectWorkerNeeds } from '#domain/messaging/effect-worker.ts'
import type { OfflineStepsNeeds } from '#domain/messaging/offline-steps.ts'
import type { OutboxStore } from '#domain/messaging/outbox-store.ts'
import type { Metrics } from '#platform/metrics.ts'

export interface EffectMetricsNeeds {
  metrics: Metrics
  records: Pick<OutboxStore, 'outstanding'>
  works: Pick<EffectWorkStore, 'counts'>
  now: () => number
}

type Observers = NonNullable<EffectServiceNeeds['observe']> &
  NonNullable<EffectWorkerNeeds['observe']> &
  NonNullable<OfflineStepsNeeds['observe']>

/** Records are counted no further, so that a scrape stays cheap in an outage. */
const COUNTED = 1000

export function effectMetrics({ metrics, records, works, now }: EffectMetricsNeeds): Required<Observers> {
  const registers = [metrics.registry]
  const effects = new Counter({
    name: 'parley_effects_total',
    help: 'What stored messages owed, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  })
  const named = new Counter({
    name: 'parley_offline_named_total',
    help: 'Users who were named as away, at once or after the hand-over window',
    labelNames: ['when'],
    registers,
  })
  metrics.gaugeOnScrape(
    'parley_commit_records',
    'Commit records whose messages still owe something (at most 1000 are counted), and the age of the oldest in seconds',
    async () => {
      const found = await records.outstanding(now(), COUNTED)
      const oldest = Math.min(now(), ...found.map(({ at }) => at))
      return { outstanding: found.length, oldest_seconds: (now() - oldest) / 1000 }
    },
    'what',
  )
  metrics.gaugeOnScrape('parley_effect_work', 'Work that is owed, by stage', works.counts, 'stage')
  return {
    told: (kind, count) => effects.inc({ kind, outcome: 'told' }, count),
    worked: (stage, outcome, count) => effects.inc({ kind: stage, outcome }, count),
    named: (when, users) => named.inc({ when }, users),
  }
}
