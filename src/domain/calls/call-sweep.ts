/**
 * Calls that end because nobody does anything: it rang long enough, a connection did not come back, a process was killed. A job wakes
 * each of them in time; the sweep finds those whose wake-up was lost, and the processes that say nothing any more.
 *
 * A process is dead when its last sign of life is old and did not change between two looks of ours: after an outage of the database
 * all signs are old, and those who live renew theirs before the second look.
 */

import type { ChangeCall } from './call-change.ts'
import { dueBy } from './call-due.ts'
import type { CallProcessStore } from './call-process-store.ts'
import { legOf, lose, type Step } from './call-steps.ts'
import type { CallStore } from './call-store.ts'
import { CallRefusedError } from './errors.ts'
import type { Call, CallPart } from './model.ts'

export interface CallSweepNeeds {
  store: Pick<CallStore, 'dueIds' | 'throughProcess'>
  processes: Pick<CallProcessStore, 'silentSince' | 'bury'>
  changes: ChangeCall
  now: () => number
  graceMs: number
  heartbeatMs: number
}

/** Signs of life that a living process may miss. */
const MAY_MISS = 2
const TOGETHER = 100

export function callSweep({ store, processes, changes, now, graceMs, heartbeatMs }: CallSweepNeeds) {
  const overdue = dueBy({ now, graceMs })
  /** Silent processes: their last sign of life, and since when we know that it is the last. */
  let silent = new Map<string, { aliveAt: number; since: number }>()

  /** Ends the call if that is due. True when it did. */
  async function decide(tenantId: string, id: string): Promise<boolean> {
    let ended = false
    try {
      await changes.change(tenantId, id, (call) => {
        const step = overdue(call)
        ended = step !== undefined
        return step
      })
      return ended
    } catch (error) {
      if (error instanceof CallRefusedError) return false
      throw error
    }
  }

  /** The legs of a dead process are lost since its last sign of life. */
  async function loseLegs(processId: string, at: number): Promise<void> {
    for (const { tenantId, id } of await store.throughProcess(processId)) {
      for (const part of ['caller', 'callee'] as const) {
        await changes.change(tenantId, id, (call) => lostStep(call, part, processId, at))
      }
    }
  }

  /** A leg that came later than the process can have lived on that sign is of its next life. */
  function lostStep(call: Call, part: CallPart, processId: string, at: number): Step | undefined {
    const leg = legOf(call, part)
    if (call.state === 'ended' || leg?.processId !== processId || leg.lostAt) return undefined
    if (leg.since.getTime() > at + MAY_MISS * heartbeatMs) return undefined
    return { change: lose(call, part, at, graceMs), signals: [] }
  }

  async function buryDead(): Promise<number> {
    const looked = now()
    const found = await processes.silentSince(new Date(looked - MAY_MISS * heartbeatMs))
    const known = silent
    silent = new Map()
    let buried = 0
    for (const { id, aliveAt } of found) {
      const seen = known.get(id)
      const at = aliveAt.getTime()
      const since = seen?.aliveAt === at ? seen.since : looked
      if (looked - since < MAY_MISS * heartbeatMs) silent.set(id, { aliveAt: at, since })
      else if (await processes.bury(id, aliveAt)) {
        await loseLegs(id, at)
        buried += 1
      }
    }
    return buried
  }

  return {
    decide,
    /** Everything that is overdue. True when there was something. */
    async sweep(): Promise<boolean> {
      const buried = await buryDead()
      const due = await store.dueIds(new Date(now()), TOGETHER)
      let ended = 0
      for (const { tenantId, id } of due) if (await decide(tenantId, id)) ended += 1
      return buried + ended > 0
    },
  }
}
