/**
 * Calls in MongoDB, while they go on and afterwards. `busy` names the two people of a call that goes on, and a unique index over its
 * items keeps each of them out of a second one, whatever processes they call through. Changes name the version that they were made
 * from, so of two that meet one is decided again.
 */
import type { Db, Filter } from 'mongodb'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { type Call, type CallChange, type Candidate, type Description, MAX_CANDIDATES } from './model.ts'

const MAX_TIME_MS = 5000

export const callPlan: CollectionPlan = {
  collection: 'calls',
  indexes: [
    { name: 'busy', key: { busy: 1 }, unique: true, partialFilterExpression: { busy: { $exists: true } } },
    { name: 'due', key: { dueAt: 1 }, partialFilterExpression: { dueAt: { $exists: true } } },
    { name: 'untold', key: { untold: 1, _id: 1 }, partialFilterExpression: { untold: { $exists: true } } },
    { name: 'person', key: { people: 1, _id: -1 } },
    {
      name: 'missed',
      key: { missedBy: 1, _id: -1 },
      partialFilterExpression: { missedBy: { $exists: true } },
    },
  ],
}

/** People are written with their tenant, so that one index serves all tenants. Descriptions are JSON texts: nobody looks into them. */
type CallDocument = Omit<Call, 'id' | 'offer' | 'answer' | 'untold'> & {
  _id: string
  people: [string, string]
  busy?: [string, string]
  missedBy?: string
  untold?: string[]
  offer?: string
  answer?: string
  /** That followed the offer. */
  candidates?: string[]
}

export interface CallListing {
  tenantId: string
  userId: string
  /** Only those that this person missed. */
  isMissed: boolean
  /** Calls before this one. */
  before?: string
  limit: number
}

export type CallStore = ReturnType<typeof callStore>

export function callStore(db: Db) {
  const calls = db.collection<CallDocument>(callPlan.collection)
  const how = { maxTimeMS: MAX_TIME_MS }
  const after = { returnDocument: 'after', ...how } as const
  const find = async (filter: Filter<CallDocument>, limit: number): Promise<Call[]> =>
    (await calls.find(filter, how).sort({ _id: 1 }).limit(limit).toArray()).map(toCall)

  return {
    /** Stores a call; one that goes on only when neither of the two is in another one, which is false then. */
    async insert(call: Call): Promise<boolean> {
      try {
        await calls.insertOne(toDocument(call))
        return true
      } catch (error) {
        if (isDuplicateKey(error, 'busy')) return false
        throw error
      }
    },

    async find(tenantId: string, id: string): Promise<Call | undefined> {
      const found = await calls.findOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } }, how)
      return found ? toCall(found) : undefined
    },

    async byIds(ids: readonly string[]): Promise<Call[]> {
      return find({ _id: { $in: [...ids] } }, ids.length)
    },

    /** The calls of these people that go on. */
    async presentOf(tenantId: string, userIds: readonly string[]): Promise<Call[]> {
      return find({ busy: { $in: userIds.map((userId) => personKey(tenantId, userId)) } }, userIds.length)
    },

    /** Undefined when the call has changed since it was read. */
    async change({ id, tenantId, callee, version }: Call, changes: CallChange): Promise<Call | undefined> {
      const { untold, offer, answer, ...rest } = changes
      const fields = {
        ...rest,
        version: version + 1,
        offer: text(offer),
        answer: text(answer),
        ...(offer === null && { candidates: null }),
        ...(changes.state === 'ended' && { busy: null }),
        ...(changes.isMissed && { missedBy: personKey(tenantId, callee) }),
        ...(untold && { untold: untold.map((userId) => personKey(tenantId, userId)) }),
      }
      const changed = await calls.findOneAndUpdate({ _id: id, version }, updateOf(fields), after)
      return changed ? toCall(changed) : undefined
    },

    /** Who is called on a device that comes later gets these with the offer; more than so many are not kept. */
    async keepCandidate(id: string, candidate: Candidate): Promise<void> {
      await calls.updateOne(
        { _id: id, state: 'ringing', [`candidates.${MAX_CANDIDATES - 1}`]: { $exists: false } },
        { $push: { candidates: JSON.stringify(candidate) } },
        how,
      )
    },

    /** Something is to be decided about these. */
    async dueIds(at: Date, limit: number): Promise<{ tenantId: string; id: string }[]> {
      const due = calls.find({ dueAt: { $lte: at } }, { ...how, projection: { tenantId: 1 } })
      return (await due.sort({ dueAt: 1 }).limit(limit).toArray()).map(({ _id, tenantId }) => ({
        tenantId,
        id: _id,
      }))
    },

    /** Calls that go on by a connection of that process. */
    async throughProcess(processId: string): Promise<Call[]> {
      const through = [{ 'callerLeg.processId': processId }, { 'calleeLeg.processId': processId }]
      return find({ busy: { $exists: true }, $or: through }, 0)
    },

    /** Calls of whose end this person has not been told, oldest first. */
    async untoldOf(tenantId: string, userId: string, limit: number): Promise<Call[]> {
      return find({ untold: personKey(tenantId, userId) }, limit)
    },

    async told(tenantId: string, userId: string, ids: readonly string[]): Promise<void> {
      const person = personKey(tenantId, userId)
      const others = { $setDifference: ['$untold', [{ $literal: person }]] }
      const left = { $cond: [{ $eq: ['$$others', []] }, '$$REMOVE', '$$others'] }
      await calls.updateMany(
        { _id: { $in: [...ids] }, untold: person },
        [{ $set: { untold: { $let: { vars: { others }, in: left } } } }],
        how,
      )
    },

    /** Newest first. */
    async list({ tenantId, userId, isMissed, before, limit }: CallListing): Promise<Call[]> {
      const person = personKey(tenantId, userId)
      const earlier = before === undefined ? {} : { _id: { $lt: before } }
      const whose = isMissed ? { missedBy: person } : { people: person }
      return (
        await calls
          .find({ ...whose, ...earlier }, how)
          .sort({ _id: -1 })
          .limit(limit)
          .toArray()
      ).map(toCall)
    },

    /** How many go on, by state. */
    async present(): Promise<{ ringing: number; answered: number }> {
      const on = { busy: { $exists: true } }
      const [all, ringing] = await Promise.all([
        calls.countDocuments(on, how),
        calls.countDocuments({ ...on, state: 'ringing' }, how),
      ])
      return { ringing, answered: all - ringing }
    },
  }
}

const personKey = (tenantId: string, userId: string): string => `${tenantId}:${userId}`
const personOf = (tenantId: string, key: string): string => key.slice(tenantId.length + 1)

const text = (description: Description | null | undefined) =>
  description ? JSON.stringify(description) : description

function toDocument({ id, offer, answer, untold, ...rest }: Call): CallDocument {
  const people = [rest.caller, rest.callee].map((one) => personKey(rest.tenantId, one)) as [string, string]
  const [, callee] = people
  return {
    _id: id,
    ...rest,
    people,
    ...(rest.state !== 'ended' && { busy: people }),
    ...(rest.isMissed && { missedBy: callee }),
    ...(untold && { untold: untold.map((userId) => personKey(rest.tenantId, userId)) }),
    ...(offer && { offer: JSON.stringify(offer) }),
    ...(answer && { answer: JSON.stringify(answer) }),
  }
}

function toCall(document: CallDocument): Call {
  const { _id, people, busy, missedBy, untold, offer, answer, candidates = [], ...rest } = document
  return {
    id: _id,
    ...rest,
    ...(untold && { untold: untold.map((key) => personOf(rest.tenantId, key)) }),
    ...(offer !== undefined && { offer: descriptionOf(offer, candidates) }),
    ...(answer !== undefined && { answer: descriptionOf(answer) }),
  }
}

function descriptionOf(json: string, more: readonly string[] = []): Description {
  const { sdp, candidates } = JSON.parse(json) as Description
  const all = [...candidates, ...more.map((one) => JSON.parse(one) as Candidate)]
  return { sdp, candidates: all.slice(0, MAX_CANDIDATES) }
}
