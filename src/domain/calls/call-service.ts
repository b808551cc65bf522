/** What two people do with a call (CHAT-4). Everything is decided by call-table.ts on the stored call. */
import { randomBytes } from 'node:crypto'
import type { Access } from '../messaging/access-service.ts'
import { personChannel } from '../messaging/channel-key.ts'
import { SendRefusedError, UnavailableError } from '../messaging/errors.ts'
import { orUnavailable } from '../messaging/or-unavailable.ts'
import type { ChangeCall } from './call-change.ts'
import { dueBy } from './call-due.ts'
import type { CallKeeping } from './call-keeping.ts'
import { answer, busy, end, offered, passOn, whoIs } from './call-steps.ts'
import type { CallStore } from './call-store.ts'
import { type CallEvent, callTable, type Outcome } from './call-table.ts'
import { CallRefusedError } from './errors.ts'
import type { Call, CallConnection, CallType, Candidate, Description, Leg } from './model.ts'

export interface CallServiceNeeds {
  store: CallStore
  changes: ChangeCall
  keeping: CallKeeping
  /** Who may write to somebody may call. */
  access: Pick<Access, 'maySend'>
  /** Counts one call of the caller. */
  offerLimit?: { take(key: string): Promise<{ allowed: boolean; resetSeconds: number }> } | undefined
  wakeAt(tenantId: string, callId: string, at: Date): void
  processId: string
  now: () => number
  ringMs: number
  graceMs: number
}

export interface CallOrder {
  to: string
  type: CallType
  description: Description
}

/** Bytes of a session description (CHAT: SDP 64 KiB). */
const MAX_SDP_BYTES = 64 * 1024
/** Somebody was in a call at every try, and in none when we looked. */
const TRIES = 5

export function callService(needs: CallServiceNeeds) {
  const { store, changes, keeping, access, offerLimit, wakeAt, processId, now, ringMs, graceMs } = needs
  const overdue = dueBy(needs)

  /** A call that rings from now on. */
  function newCall(connection: CallConnection, { to, type, description }: CallOrder): Call {
    const createdAt = new Date(now())
    const ringUntil = new Date(createdAt.getTime() + ringMs)
    return {
      id: newId(createdAt.getTime()),
      tenantId: connection.tenantId,
      caller: connection.userId,
      callee: to,
      type,
      state: 'ringing',
      version: 0,
      createdAt,
      ringUntil,
      callerLeg: legOn(connection),
      offer: description,
      dueAt: ringUntil,
    }
  }

  const legOn = ({ userId, device, id: connectionId }: CallConnection): Leg => ({
    userId,
    device,
    connectionId,
    processId,
    since: new Date(now()),
  })

  /** Why the call cannot be: undefined when nothing stands in the way any more, `busy` when only the callee is in another one. */
  async function obstacle(call: Call): Promise<'busy' | undefined> {
    const { tenantId, caller, callee } = call
    const present = await orUnavailable(store.presentOf(tenantId, [caller, callee]))
    const isOver = await Promise.all(
      present.map(async (one) => {
        const isDue = overdue(one) !== undefined
        return isDue && (await changes.change(tenantId, one.id, overdue)).state === 'ended'
      }),
    )
    const going = present.filter((_, index) => !isOver[index])
    const own = going.find((one) => one.caller === caller || one.callee === caller)
    if (own?.caller === callee && own.state === 'ringing') throw new CallRefusedError('glare', own.id)
    if (own) throw new CallRefusedError('caller_busy', own.id)
    return going.length > 0 ? 'busy' : undefined
  }

  async function place(call: Call): Promise<Call> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await orUnavailable(store.insert(call))) {
        wakeAt(call.tenantId, call.id, call.ringUntil)
        changes.tell(offered(call))
        return call
      }
      if ((await obstacle(call)) === 'busy') return await leaveRecord(call)
    }
    throw new UnavailableError()
  }

  async function leaveRecord(call: Call): Promise<Call> {
    const record = busy(call, now())
    await orUnavailable(store.insert(record.call))
    changes.ended(record)
    return record.call
  }

  /** Looks up what the event of this connection leads to. @throws CallRefusedError */
  function outcomeOf(call: Call, event: CallEvent, connection: CallConnection): Outcome {
    const who = whoIs(call, connection)
    if (!who) throw new CallRefusedError('call_missing')
    const outcome = callTable[call.state][event][who]
    if (outcome.is === 'refused') throw new CallRefusedError(outcome.code, call.id)
    return outcome
  }

  return {
    /**
     * Calls somebody; it rings, or has ended already because the other one is busy.
     * @throws CallRefusedError `glare` and `caller_busy` with the call that is there, SendRefusedError, UnavailableError
     */
    async offer(connection: CallConnection, order: CallOrder): Promise<Call> {
      const { tenantId, userId } = connection
      if (userId === order.to) throw new CallRefusedError('own_call')
      fits(order.description)
      const taken = await offerLimit?.take(`${tenantId}:${userId}`)
      if (taken?.allowed === false) throw new SendRefusedError('rate_limited', taken.resetSeconds * 1000)
      const channel = personChannel(tenantId, userId, order.to)
      const refusal = await access.maySend({ channel, from: userId, check: 'all' })
      if (refusal) throw new SendRefusedError(refusal)
      const call = newCall(connection, order)
      return await keeping.during(call.id, connection, () => place(call))
    },

    /** The first device of the callee takes the call. @throws CallRefusedError, UnavailableError */
    async answer(connection: CallConnection, callId: string, description: Description): Promise<Call> {
      fits(description)
      return await keeping.during(callId, connection, () =>
        changes.change(connection.tenantId, callId, (call) =>
          outcomeOf(call, 'answer', connection).is === 'answered'
            ? answer(call, legOn(connection), description, now(), graceMs)
            : undefined,
        ),
      )
    },

    /** Passes on a way to this device. @throws CallRefusedError, UnavailableError */
    async candidate(connection: CallConnection, callId: string, candidate: Candidate): Promise<void> {
      const call = await orUnavailable(store.find(connection.tenantId, callId))
      if (!call) throw new CallRefusedError('call_missing')
      outcomeOf(call, 'candidate', connection)
      changes.tell(passOn(call, connection.userId, candidate))
      if (call.state === 'ringing' && connection.userId === call.caller) {
        await orUnavailable(store.keepCandidate(callId, candidate))
      }
    },

    /** Ends it, in the words of the one who does; a call that is over stays as it is. @throws CallRefusedError, UnavailableError */
    async end(
      connection: CallConnection,
      callId: string,
      event: Extract<CallEvent, 'hangUp' | 'sayBusy' | 'fail'>,
    ): Promise<Call> {
      return await changes.change(connection.tenantId, callId, (call) => {
        const outcome = outcomeOf(call, event, connection)
        return outcome.is === 'ended' ? end(call, outcome, connection.userId, now()) : undefined
      })
    },
  }
}

/** @throws CallRefusedError */
function fits({ sdp }: Description): void {
  if (Buffer.byteLength(sdp) > MAX_SDP_BYTES) throw new CallRefusedError('description_too_large')
}

/** Later calls sort behind earlier ones. */
const newId = (at: number): string =>
  `call_${at.toString(36).padStart(9, '0')}${randomBytes(9).toString('hex')}`
