/** Is it up, how busy is it (IM-10), and profiles where they are switched on. */
import type { Manager } from '#domain/managers/model.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { processFacts } from '#platform/process-facts.ts'
import type { Context } from '../../../context.ts'
import { connectionView, orderOf, variablesView } from '../monitoring-view.ts'

/** What the product's manager asks for; there is nothing to switch here. */
const SETTINGS = { logger: { trace_on: 0, loki_on: 0 }, prometheus_on: 1, stress_on: 0 } as const

type Needs = Pick<Context, 'health' | 'metrics' | 'im' | 'now'>

export function monitoringHandlers({ health, metrics, im, now }: Needs): HandlersOf<'monitor', Manager> {
  /** @throws Refusal `not_found` where profiles are off */
  function profiles() {
    if (!im.profiler) throw new Refusal('not_found', 'profiles are off; pprofOn switches them on')
    return im.profiler
  }

  return {
    async checkHealth() {
      const { services } = await health.check()
      if (services.database === 'healthy') return { status: 200, body: { status: 'ok' } }
      return { status: 500, body: { status: 'error', message: 'the database does not answer' } }
    },
    async scrapeMetrics() {
      return { status: 200, body: await metrics.registry.metrics() }
    },
    async getVariables() {
      const traffic = { ...im.traffic.totals(), connections: im.traffic.connections().length }
      return { status: 200, body: variablesView(processFacts(), traffic, im.addresses(true)) }
    },
    async getSettings() {
      return { status: 200, body: SETTINGS }
    },
    async listConnections({ query: { sort, offset, limit, uid } }) {
      const at = now()
      const found = im.traffic.connections().filter(({ userId }) => uid === undefined || userId === uid)
      const page = found.sort(orderOf(sort)).slice(offset, offset + limit)
      const connections = page.map((figures) => connectionView(figures, at))
      return {
        status: 200,
        body: { connections, now: new Date(at).toISOString(), total: found.length, offset, limit },
      }
    },
    async startProfile({ body: { kind } }) {
      await profiles().start(kind)
      return { status: 200, body: { status: 200 } }
    },
    async stopProfile() {
      return { status: 200, body: (await profiles().stop()) as Record<string, unknown> }
    },
  }
}
