/**
 * Works off what is owed after messages were told: who is away, who has not acknowledged, whose inbox gets a copy of a command. One
 * process at a time works, so that older messages are decided before younger ones; it is woken by the queue, works step by step and
 * gives up its turn when nothing is due or its time is over. A step that dies is done again: what it announces is unique by content.
 */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { EffectWorkStore, Work, WorkStage } from './effect-work-store.ts'
import { restAfter } from './offline-decision.ts'

/** Works off a few due pieces. @throws when any of them may be undone */
export type Step<Stage extends WorkStage> = (works: Extract<Work, { stage: Stage }>[]) => Promise<void>

export interface EffectWorkerNeeds {
  works: EffectWorkStore
  steps: { [Stage in WorkStage]: { limit: number; run: Step<Stage> } }
  /** Names this process. */
  holder: string
  now: () => number
  /** Whether it rests where others wait for this process. */
  isPolite?: boolean
  /** One turn ends after this time, and another follows. */
  turnMs?: number
  wake(): void
  wakeIn(delayMs: number): void
  onError(error: unknown): void
  observe?: { worked?(stage: WorkStage, outcome: 'done' | 'failed', count: number): void }
}

const LEASE_MS = 15_000
const TURN_MS = 3000
const FIRST_POSTPONE_MS = 1000
const LONGEST_POSTPONE_MS = 60_000
const STAGES: WorkStage[] = ['copy', 'decide', 'expand', 'confirm']

export function effectWorker(needs: EffectWorkerNeeds) {
  const { works, steps, holder, now, observe = {}, turnMs = TURN_MS, isPolite = false } = needs

  /** Whether anything was due. A failing piece is postponed, so that it holds nobody up. */
  async function step<Stage extends WorkStage>(stage: Stage): Promise<boolean> {
    const due = await works.due(stage, now(), steps[stage].limit)
    if (due.length === 0) return false
    try {
      await steps[stage].run(due)
      observe.worked?.(stage, 'done', due.length)
    } catch (error) {
      needs.onError(error)
      for (const work of due) await alone(stage, work)
    }
    return true
  }

  async function alone<Stage extends WorkStage>(
    stage: Stage,
    work: Extract<Work, { stage: Stage }>,
  ): Promise<void> {
    try {
      await steps[stage].run([work])
      observe.worked?.(stage, 'done', 1)
    } catch (error) {
      needs.onError(error)
      observe.worked?.(stage, 'failed', 1)
      const failures = (work.failures ?? 0) + 1
      await works.change({ keep: [{ ...work, failures, dueAt: now() + postponeMs(failures) }] })
    }
  }

  async function round(): Promise<boolean> {
    let hasWorked = false
    for (const stage of STAGES) {
      const before = performance.eventLoopUtilization()
      const startedAt = performance.now()
      if (!(await step(stage))) continue
      hasWorked = true
      const { utilization } = performance.eventLoopUtilization(before)
      const rest = restAfter(performance.now() - startedAt, utilization)
      if (isPolite && rest > 0) await pause(rest)
    }
    return hasWorked
  }

  const lease = () => works.lease(holder, now(), now() + LEASE_MS)

  /** Whether there was more to do than the turn allowed. */
  async function turn(): Promise<boolean> {
    const endsAt = performance.now() + turnMs
    let renewAt = performance.now() + LEASE_MS / 3
    while (performance.now() < endsAt) {
      if (!(await round())) return false
      if (performance.now() < renewAt) continue
      if (!(await lease())) return false
      renewAt = performance.now() + LEASE_MS / 3
    }
    return true
  }

  return {
    /** One turn. `skipped` when another process has the turn. */
    async run(): Promise<'done' | 'skipped'> {
      if (!(await lease())) return 'skipped'
      let hasMore = true
      try {
        hasMore = await turn()
      } finally {
        await works.release(holder)
      }
      if (hasMore) needs.wake()
      else {
        const next = await works.nextDueAt()
        if (next !== undefined) needs.wakeIn(Math.max(0, next - now()))
      }
      return 'done'
    },
  }
}

export function postponeMs(failures: number): number {
  return Math.min(FIRST_POSTPONE_MS * 2 ** Math.min(failures - 1, 10), LONGEST_POSTPONE_MS)
}
