/** What is measured of webhooks (CFG-4): attempts by outcome and time, what is due, breakers, the queue. */
import { Counter, Histogram } from 'prom-client'
import type { DeliverObserver } from '#domain/webhooks/deliver-page.ts'
import type { DeliveryStore } from '#domain/webhooks/delivery-store.ts'
import type { EndpointStore } from '#domain/webhooks/endpoint-store.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'

export interface WebhookMetricsNeeds {
  metrics: Metrics
  endpoints: Pick<EndpointStore, 'active'>
  deliveries: Pick<DeliveryStore, 'countDue'>
  jobs: () => Promise<Record<string, number>>
  now: () => number
  logger: Logger
}

/** Due deliveries are counted no further, so that a scrape stays cheap in an outage. */
const COUNTED = 10_000

export function webhookMetrics(needs: WebhookMetricsNeeds): DeliverObserver {
  const { metrics, endpoints, deliveries, now, logger } = needs
  const registers = [metrics.registry]
  const attempts = new Counter({
    name: 'parley_webhook_attempts_total',
    help: 'Webhook posts by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const told = new Counter({
    name: 'parley_webhook_events_total',
    help: 'Events in webhook posts by outcome; a post may carry several',
    labelNames: ['outcome'],
    registers,
  })
  const duration = new Histogram({
    name: 'parley_webhook_duration_seconds',
    help: 'Time from a webhook post to the end of its answer',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  })
  metrics.gaugeOnScrape(
    'parley_webhook_due',
    'Webhook deliveries that are due, counted to 10000 for an endpoint',
    async () => {
      const active = await endpoints.active()
      const at = new Date(now())
      const due = await Promise.all(active.map(({ id }) => deliveries.countDue(id, at, COUNTED)))
      return { all: due.reduce((sum, count) => sum + count, 0) }
    },
    'endpoints',
  )
  metrics.gaugeOnScrape(
    'parley_webhook_breakers',
    'Webhook endpoints by the state of their breaker',
    async () => {
      const counts = { closed: 0, open: 0 }
      for (const { breaker } of await endpoints.active()) counts[breaker] += 1
      return counts
    },
    'state',
  )
  metrics.gaugeOnScrape('parley_webhook_jobs', 'Jobs in the webhook queue by state', needs.jobs, 'state')
  // Labels are looked up once: a worker posts thousands of times a second.
  const children = (counter: Counter<'outcome'>) => ({
    delivered: counter.labels('delivered'),
    retry: counter.labels('retry'),
    dead: counter.labels('dead'),
  })
  const [attemptsBy, toldBy] = [children(attempts), children(told)]
  return {
    attempted(facts) {
      const { outcome, deliveries: count, durationMs } = facts
      attemptsBy[outcome].inc()
      toldBy[outcome].inc(count)
      duration.observe(durationMs / 1000)
      if (outcome === 'delivered') logger.debug(facts, 'webhook attempt')
      else logger.info(facts, 'webhook attempt')
    },
    disabled({ id, disabled }) {
      logger.warn({ endpoint: id, reason: disabled?.reason }, 'webhook endpoint switched off')
    },
  }
}
