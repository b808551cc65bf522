/** Calls put together: what people do, what happens when nobody does, and what is left of it (CHAT-4). */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import type { Config } from '#config/schema.ts'
import { callChange } from '#domain/calls/call-change.ts'
import { callHistory } from '#domain/calls/call-history.ts'
import { callKeeping } from '#domain/calls/call-keeping.ts'
import { callProcessPlan, callProcessStore } from '#domain/calls/call-process-store.ts'
import { callService } from '#domain/calls/call-service.ts'
import { toldLater } from '#domain/calls/call-steps.ts'
import { callPlan, callStore } from '#domain/calls/call-store.ts'
import { callSweep } from '#domain/calls/call-sweep.ts'
import type { Call, CallFact } from '#domain/calls/model.ts'
import type { Access } from '#domain/messaging/access-service.ts'
import type { Signal } from '#domain/messaging/signal-feed.ts'
import type { RateLimit } from '#platform/http/rate-limit.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Verdict } from '#platform/queue/scheduled-jobs.ts'
import { startWakeUpWorker, wakeUps } from '#platform/queue/wake-ups.ts'
import { callMetrics } from './call-metrics.ts'

export const callPlans = [callPlan, callProcessPlan]

export interface CallsNeeds {
  db: Db
  redisUrl: string
  config: { redisPrefix: string; chat: Pick<Config['chat'], 'calls'> }
  access: Pick<Access, 'maySend'>
  /** Of calls, by their caller. */
  offerLimit?: Pick<RateLimit, 'take'> | undefined
  signals: { send(signal: Signal<CallFact>): void }
  heartbeatMs?: number
  metrics: Metrics
  now: () => number
  logger: Logger
}

const HEARTBEAT_MS = 3000

/** Calls that one worker decides at the same time. */
const CONCURRENCY = 10

export function composeCalls(needs: CallsNeeds) {
  const { db, redisUrl, config, now, logger, metrics } = needs
  const { ringSeconds, graceSeconds } = config.chat.calls
  const graceMs = graceSeconds * 1000
  const { heartbeatMs = HEARTBEAT_MS } = needs
  const onError = (error: unknown) => logger.warn({ reason: (error as Error).message }, 'calls')
  const processId = randomUUID()
  const queue = { name: 'calls', redisUrl, prefix: config.redisPrefix, logger }
  const waking = wakeUps(queue)
  const wakeAt = (tenantId: string, id: string, at: Date) =>
    waking.wakeIn(jobName(tenantId, id), Math.max(0, at.getTime() - now()))
  const store = callStore(db)
  const processes = callProcessStore(db)
  const observe = callMetrics({ metrics, present: store.present })
  const changes = callChange({ ...needs, store, wakeAt, freed: remind, observe })
  const times = { now, graceMs, heartbeatMs }
  const keeping = callKeeping({ store, processes, changes, processId, onError, ...times })
  const service = callService({
    ...needs,
    ...times,
    ringMs: ringSeconds * 1000,
    store,
    changes,
    keeping,
    wakeAt,
    processId,
  })
  const sweep = callSweep({ store, processes, changes, ...times })
  const beats = setInterval(keeping.beat, heartbeatMs).unref()

  /** Who was busy hears of the calls that he missed meanwhile. */
  function remind(call: Call): void {
    for (const userId of [call.caller, call.callee]) {
      store.untoldOf(call.tenantId, userId, MAX_REMINDED).then((untold) => {
        const others = untold.filter(({ id }) => id !== call.id)
        changes.tell(
          others.map((one) => ({
            tenantId: call.tenantId,
            userIds: [userId],
            fact: toldLater(one, userId),
          })),
        )
      }, onError)
    }
  }

  return {
    ...service,
    ...keeping,
    history: callHistory({ store }),
    /** Ends what is overdue, for wake-ups that Redis lost and processes that were killed. */
    sweep: async (): Promise<Verdict> => ((await sweep.sweep()) ? 'done' : 'skipped'),
    /** Works until it is closed. */
    startWorker: () =>
      startWakeUpWorker({
        ...queue,
        metrics,
        concurrency: CONCURRENCY,
        async run(job) {
          return (await sweep.decide(...callOf(job))) ? 'done' : 'skipped'
        },
      }),
    /** To be called when no connection is left. */
    async close(): Promise<void> {
      clearInterval(beats)
      await keeping.close()
      await waking.close()
    },
  }
}

const MAX_REMINDED = 20

/** Job ids have no `:` in them. */
const jobName = (tenantId: string, id: string): string =>
  `${Buffer.from(tenantId).toString('base64url')}.${id}`

function callOf(job: string): [tenantId: string, id: string] {
  const [tenant = '', id = ''] = job.split('.')
  return [Buffer.from(tenant, 'base64url').toString(), id]
}
