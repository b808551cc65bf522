/**
 * Keeping calls and connections together:
 *
 *   the connection goes  ──> the leg is lost, others of the device may take it for a while (join), then the call ends
 *   this process dies    ──> its signs of life end, and others count its legs as lost since the last one (call-sweep.ts)
 *   the database is away ──> what could not be said is said again with the next sign of life
 */
import { orUnavailable } from '../messaging/or-unavailable.ts'
import type { ChangeCall } from './call-change.ts'
import { dueBy } from './call-due.ts'
import { callLegs, type LegGone, type LegHere } from './call-legs.ts'
import type { CallProcessStore } from './call-process-store.ts'
import { adopt, legOf, lose, offered, partOf, type Step, toldLater } from './call-steps.ts'
import type { CallStore } from './call-store.ts'
import { CallRefusedError } from './errors.ts'
import type { Call, CallConnection, CallFact, EndedFact } from './model.ts'

export interface CallKeepingNeeds {
  store: Pick<CallStore, 'presentOf' | 'untoldOf' | 'told' | 'byIds'>
  processes: Pick<CallProcessStore, 'alive'>
  changes: ChangeCall
  processId: string
  now: () => number
  graceMs: number
  /** Between two signs of life. */
  heartbeatMs: number
  onError: (error: unknown) => void
}

/** Missed calls that somebody is told of at once; the others are in the list of calls. */
const MAX_UNTOLD = 100

export type CallKeeping = ReturnType<typeof callKeeping>

export function callKeeping(needs: CallKeepingNeeds) {
  const { store, processes, changes, processId, now, graceMs, heartbeatMs, onError } = needs
  const legs = callLegs()
  let aliveAt = Number.NEGATIVE_INFINITY

  const overdue = dueBy(needs)

  async function signOfLife(): Promise<void> {
    const at = now()
    await orUnavailable(processes.alive(processId, new Date(at)))
    aliveAt = at
  }

  /** The leg is lost since then, if it is still on that connection. What cannot be stored is tried again. */
  async function settle(leg: LegGone): Promise<void> {
    const { callId, connection, at } = leg
    try {
      await changes.change(connection.tenantId, callId, (call): Step | undefined => {
        const part = partOf(call, connection.userId)
        const own = part && legOf(call, part)
        if (!part || own?.connectionId !== connection.id || own.lostAt || call.state === 'ended')
          return undefined
        return { change: lose(call, part, at, graceMs), signals: [] }
      })
      legs.settled(leg)
    } catch (error) {
      if (error instanceof CallRefusedError) legs.settled(leg)
      else onError(error)
    }
  }

  function gone(connectionId: string): void {
    const leg = legs.went(connectionId, now())
    if (leg) void settle(leg)
  }

  /** Goes on with the leg, if it is to be had. */
  async function take(connection: CallConnection, callId: string, isMine: (call: Call) => boolean) {
    const { id: connectionId, tenantId, userId, device } = connection
    const adopted = changes.change(tenantId, callId, (call) => {
      const part = partOf(call, userId)
      if (!part || call.state === 'ended' || !isMine(call)) return undefined
      const since = new Date(now())
      return adopt(call, part, { userId, device, connectionId, processId, since }, now(), graceMs)
    })
    adopted.catch(() => legs.doubt({ callId, connection, at: now() }))
    const call = await adopted
    const part = partOf(call, userId)
    if (call.state === 'ended' || !part || legOf(call, part)?.connectionId !== connectionId) return
    legs.take(callId, connection)
    if (connection.isClosed) gone(connectionId)
  }

  /** Whether the device of the connection has lost that leg, knowingly or not. */
  function isFree(call: Call, { id, userId, device }: CallConnection): boolean {
    const part = partOf(call, userId)
    const leg = part && legOf(call, part)
    if (!leg || leg.device !== device || leg.connectionId === id) return false
    return leg.lostAt !== undefined || device !== ''
  }

  /** What a leg of this process missed: the end of its call, or that it was given up while this process was held up. */
  async function compare({ callId, connection }: LegHere, call: Call | undefined): Promise<void> {
    const part = call && partOf(call, connection.userId)
    const leg = part && legOf(call, part)
    if (leg?.connectionId !== connection.id) return legs.drop(callId, connection.id)
    if (call?.state === 'ended') {
      // What has just ended is on its way.
      if (now() - (call.endedAt?.getTime() ?? 0) < heartbeatMs) return
      legs.drop(callId, connection.id)
      const { tenantId, userId } = connection
      const fact = toldLater(call, userId)
      changes.tell([{ tenantId, userIds: [userId], only: connection.id, fact }])
    } else if (leg.lostAt) await take(connection, callId, () => true)
  }

  return {
    /** Runs what gives the connection a part in a call. */
    async during(callId: string, connection: CallConnection, work: () => Promise<Call>): Promise<Call> {
      if (now() - aliveAt >= heartbeatMs) await signOfLife()
      try {
        const call = await work()
        if (call.state !== 'ended') legs.take(callId, connection)
        if (connection.isClosed) gone(connection.id)
        return call
      } catch (error) {
        if (!(error instanceof CallRefusedError)) legs.doubt({ callId, connection, at: now() })
        throw error
      }
    },

    /**
     * A connection is there: it goes on with the call that its device has lost, or rings with the others.
     * @returns what it has to be told at once
     */
    async join(connection: CallConnection): Promise<CallFact[]> {
      const { tenantId, userId } = connection
      const [present] = await orUnavailable(store.presentOf(tenantId, [userId]))
      if (!present) return []
      if (present.state === 'ringing' && present.callee === userId)
        return offered(present).map(({ fact }) => fact)
      if (isFree(present, connection)) {
        if (now() - aliveAt >= heartbeatMs) await signOfLife()
        await take(connection, present.id, (call) => isFree(call, connection))
      }
      return []
    },

    /** What the person has not been told of, oldest first: missed calls, and ends of calls that the devices slept through. */
    async missed({ tenantId, userId }: Pick<CallConnection, 'tenantId' | 'userId'>): Promise<EndedFact[]> {
      const untold = await orUnavailable(store.untoldOf(tenantId, userId, MAX_UNTOLD))
      return untold.map((call) => toldLater(call, userId))
    },

    /** The connection is gone. */
    gone,

    /** These connections were told that the call is over. */
    heard({ callId, owedTo }: EndedFact, connections: readonly CallConnection[]): void {
      for (const { id } of connections) legs.drop(callId, id)
      const tenantId = connections.find(({ userId }) => userId === owedTo)?.tenantId
      if (owedTo !== undefined && tenantId !== undefined)
        orUnavailable(store.told(tenantId, owedTo, [callId])).catch(onError)
    },

    /** A sign of life, and a look at what the legs here may have missed, also their end while Redis wakes nobody. Never rejects. */
    async beat(): Promise<void> {
      if (legs.isEmpty()) return
      try {
        await signOfLife()
        for (const leg of legs.gone()) await settle(leg)
        const here = legs.here()
        const calls = await orUnavailable(store.byIds(here.map(({ callId }) => callId)))
        const byId = new Map(calls.map((call) => [call.id, call]))
        for (const leg of here) await compare(leg, byId.get(leg.callId))
        for (const call of calls) if (overdue(call)) await changes.change(call.tenantId, call.id, overdue)
      } catch (error) {
        onError(error)
      }
    },

    /** Resolves when what went is stored, or cannot be. */
    async close(): Promise<void> {
      for (const leg of legs.gone()) await settle(leg)
    },
  }
}
