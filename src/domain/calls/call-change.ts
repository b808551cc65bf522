/** One change of one call: read, decided, stored if nothing came between, then told. Whoever comes second decides again. */
import { UnavailableError } from '../messaging/errors.ts'
import { orUnavailable } from '../messaging/or-unavailable.ts'
import type { CallSignal, Step } from './call-steps.ts'
import type { CallStore } from './call-store.ts'
import { CallRefusedError } from './errors.ts'
import type { Call, EndReason } from './model.ts'

/** What there is to count. */
export interface CallObserver {
  /** Without a duration when nobody answered. */
  ended(reason: EndReason, durationSeconds: number | undefined): void
}

export interface CallChangeNeeds {
  store: Pick<CallStore, 'find' | 'change'>
  signals: { send(signal: CallSignal): void }
  /** Asks for a decision on the call at that time. */
  wakeAt(tenantId: string, callId: string, at: Date): void
  /** The two are in no call any more. */
  freed(call: Call): void
  observe: CallObserver
}

/** More changes at one moment than two people make. */
const TRIES = 10

export type ChangeCall = ReturnType<typeof callChange>

export function callChange({ store, signals, wakeAt, freed, observe }: CallChangeNeeds) {
  function stored(call: Call, { change, signals: told }: Step): void {
    tell(told)
    if (change.dueAt) wakeAt(call.tenantId, call.id, change.dueAt)
    if (change.state !== 'ended') return
    observe.ended(call.reason ?? 'failed', call.answeredAt && call.durationSeconds)
    freed(call)
  }

  /** After the answers: who waits for them learns the name of the call first. */
  function tell(told: readonly CallSignal[]): void {
    setImmediate(() => {
      for (const signal of told) signals.send(signal)
    })
  }

  return {
    tell,

    /** A call that was over when it began. */
    ended({ call, signals: told }: { call: Call; signals: CallSignal[] }): void {
      tell(told)
      observe.ended(call.reason ?? 'failed', undefined)
    },

    /**
     * @param decide called again with what the call has become meanwhile; without an answer nothing changes
     * @returns the call as it is then
     * @throws CallRefusedError `call_missing`, and what `decide` throws; UnavailableError
     */
    async change(tenantId: string, id: string, decide: (call: Call) => Step | undefined): Promise<Call> {
      for (let tries = 0; tries < TRIES; tries++) {
        const call = await orUnavailable(store.find(tenantId, id))
        if (!call) throw new CallRefusedError('call_missing')
        const step = decide(call)
        if (!step) return call
        const changed = await orUnavailable(store.change(call, step.change))
        if (!changed) continue
        stored(changed, step)
        return changed
      }
      throw new UnavailableError()
    },
  }
}
