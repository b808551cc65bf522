/**
 * Numbers of users and channels, for faces whose ids are numbers: one document for each name, found by name and by number. Both ways
 * are unique, so that whoever asks first, on whichever process, decides for all.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertNew } from '#platform/mongo/insert-new.ts'

/** What is numbered: each kind on its own in each tenant, from 1. */
export type NumberedKind = 'user' | 'channel'

export const numberPlans: CollectionPlan[] = [
  { collection: 'numbers', indexes: [{ name: 'number', key: { scope: 1, n: 1 }, unique: true }] },
  { collection: 'number_counters', indexes: [] },
]

export interface NumberScope {
  tenantId: string
  kind: NumberedKind
}

export interface Numbered {
  name: string
  number: number
}

interface NumberDocument {
  _id: string
  scope: string
  n: number
}

export type NumberStore = ReturnType<typeof numberStore>

export function numberStore(db: Db) {
  // Majority reads: a number that was shown once may never go to somebody else.
  const numbers = db.collection<NumberDocument>('numbers', { readConcern: { level: 'majority' } })
  const counters = db.collection<{ _id: string; next: number }>('number_counters')
  const scopeOf = ({ tenantId, kind }: NumberScope) => `${kind}:${tenantId}`
  const idOf = (scope: string, name: string) => `${scope}#${name}`
  const numbered = ({ _id, scope, n }: NumberDocument): Numbered => ({
    name: _id.slice(scope.length + 1),
    number: n,
  })

  return {
    /** Those of the names that have a number. */
    async byNames(of: NumberScope, names: readonly string[]): Promise<Numbered[]> {
      const scope = scopeOf(of)
      const found = numbers.find({ _id: { $in: names.map((name) => idOf(scope, name)) } })
      return (await found.batchSize(20_000).toArray()).map(numbered)
    },

    /** Those of the numbers that somebody has. */
    async byNumbers(of: NumberScope, wanted: readonly number[]): Promise<Numbered[]> {
      const found = numbers.find({ scope: { $eq: scopeOf(of) }, n: { $in: [...wanted] } })
      return (await found.batchSize(20_000).toArray()).map(numbered)
    },

    /** Gives each of the names a number, unless it has one by now; numbers that are left over are missing for ever. */
    async give(of: NumberScope, names: readonly string[]): Promise<void> {
      const scope = scopeOf(of)
      const counter = await counters.findOneAndUpdate(
        { _id: scope },
        { $inc: { next: names.length } },
        { upsert: true, returnDocument: 'after' },
      )
      const first = (counter?.next ?? names.length) - names.length + 1
      await insertNew(
        numbers,
        names.map((name, index) => ({ _id: idOf(scope, name), scope, n: first + index })),
      )
    },
  }
}
