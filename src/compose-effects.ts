/** What is owed after a message is stored, put together: events, offline notices, copies of commands, presence. */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import { type CommandCopiesNeeds, commandCopies } from '#domain/messaging/command-copies.ts'
import type { NoticeWords } from '#domain/messaging/effect-events.ts'
import { type EffectServiceNeeds, effectService } from '#domain/messaging/effect-service.ts'
import { effectWorkStore } from '#domain/messaging/effect-work-store.ts'
import { effectWorker } from '#domain/messaging/effect-worker.ts'
import { type OfflineStepsNeeds, offlineSteps } from '#domain/messaging/offline-steps.ts'
import type { OutboxStore } from '#domain/messaging/outbox-store.ts'
import { presenceEvents } from '#domain/messaging/presence-events.ts'
import type { RecentMessages } from '#domain/messaging/recent-messages.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Verdict } from '#platform/queue/scheduled-jobs.ts'
import { startWakeUpWorker, wakeUps } from '#platform/queue/wake-ups.ts'
import type { Devices } from './compose-devices.ts'
import { effectMetrics } from './effect-metrics.ts'

export interface EffectsNeeds
  extends Pick<EffectServiceNeeds, 'events' | 'gather' | 'applyChanges'>,
    Pick<OfflineStepsNeeds, 'recipientsOf' | 'acks' | 'handoverMs' | 'partSize'>,
    Pick<CommandCopiesNeeds, 'expandCommand'> {
  db: Db
  redisUrl: string
  redisPrefix: string
  records: OutboxStore
  recent: RecentMessages
  /** Whether clients wait for this process too. */
  isPolite: boolean
  presence: Pick<Devices['presence'], 'online' | 'onChange'>
  metrics: Metrics
  now: () => number
  logger: Logger
}

/** One process works at a time, so one name wakes all. */
const NAME = 'work'

export function composeEffects(needs: EffectsNeeds) {
  const { db, redisUrl, redisPrefix: prefix, records, now, logger, metrics } = needs
  const onError = (error: unknown) => logger.warn({ reason: (error as Error).message }, 'effects')
  const queue = { name: 'effects', redisUrl, prefix, logger }
  const waking = wakeUps(queue)
  const wake = () => waking.wake(NAME)
  const works = effectWorkStore(db)
  const observe = effectMetrics({ metrics, records, works, now })
  const faces: NoticeWords[] = []
  const service = effectService({ ...needs, works, wake, observe, faces })
  const offline = offlineSteps({ ...needs, works, observe, faces })
  const worker = effectWorker({
    works,
    steps: {
      copy: { limit: 10, run: commandCopies({ ...needs, works }) },
      decide: { limit: 1, run: offline.decide },
      expand: { limit: 1, run: offline.expand },
      confirm: { limit: 20, run: offline.confirm },
    },
    holder: randomUUID(),
    isPolite: needs.isPolite,
    now,
    wake,
    wakeIn: (ms) => waking.wakeIn(NAME, ms),
    onError,
    observe,
  })
  const presence = presenceEvents({ ...needs, onError })
  const forgetPresence = needs.presence.onChange(presence.take)

  return {
    materialise: service.materialise,
    isAwayAskedFor: service.isAwayAskedFor,
    /** From now on offline notices are told in these words too, where anybody asks for them. */
    tellIn: (words: NoticeWords): void => void faces.push(words),
    /** Wakes what is overdue, for the wake-ups that Redis lost. */
    async sweep(): Promise<Verdict> {
      const next = await works.nextDueAt()
      if (next === undefined || next > now()) return 'skipped'
      wake()
      return 'done'
    },
    /** Works until it is closed. */
    startWorker: () => startWakeUpWorker({ ...queue, metrics, concurrency: 1, run: () => worker.run() }),
    async close(): Promise<void> {
      service.stop()
      forgetPresence()
      await presence.close()
      await waking.close()
    },
  }
}
