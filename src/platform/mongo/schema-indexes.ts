/**
 * Brings one collection's indexes to its plan. An index is known by its name; one whose definition changed is
 * changed in place where the server can (a TTL), built anew where that only costs time, and refused where it
 * would take a uniqueness away for a while. Indexes that no plan names belong to an operator and stay.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Db, IndexDescriptionInfo } from 'mongodb'
import type { CollectionPlan, NamedIndex } from './collection-plan.ts'
import { DUPLICATE_KEY } from './duplicate-key.ts'
import { SchemaError } from './errors.ts'
import type { MongoLog } from './log.ts'

/** @param isKnown whether the collection is in the database */
export async function bringIndexes(
  db: Db,
  plan: CollectionPlan,
  isKnown: boolean,
  log?: MongoLog,
): Promise<void> {
  const missing = isKnown ? await missingAfterChanges(db, plan, log) : plan.indexes
  // The first index brings a collection without options into being.
  if (!isKnown && (plan.options || missing.length === 0)) {
    await db.createCollection(plan.collection, plan.options)
  }
  if (missing.length === 0) return
  try {
    await db.collection(plan.collection).createIndexes(missing)
  } catch (cause) {
    throw new SchemaError('schema_conflict', refusal(plan.collection, cause), cause)
  }
}

/** The wanted indexes that are not there once those with another definition are changed or dropped. */
async function missingAfterChanges(db: Db, plan: CollectionPlan, log?: MongoLog): Promise<NamedIndex[]> {
  const present = await db.collection(plan.collection).listIndexes().toArray()
  const missing: NamedIndex[] = []
  for (const wanted of plan.indexes) {
    const stored = present.find((index) => index.name === wanted.name)
    if (stored && sameDefinition(stored, wanted)) continue
    if (!stored || !(await changeInPlace(db, plan.collection, stored, wanted, log))) missing.push(wanted)
  }
  return missing
}

/** False where the index was dropped, so that it is built anew. */
async function changeInPlace(
  db: Db,
  collection: string,
  stored: IndexDescriptionInfo,
  wanted: NamedIndex,
  log?: MongoLog,
): Promise<boolean> {
  const { expireAfterSeconds } = wanted
  const onlyLifetime = isDeepStrictEqual(
    { ...definitionOf(stored), expireAfterSeconds },
    definitionOf(wanted),
  )
  if (onlyLifetime && expireAfterSeconds !== undefined && stored.expireAfterSeconds !== undefined) {
    await db.command({ collMod: collection, index: { name: wanted.name, expireAfterSeconds } })
    log?.info({ collection, index: wanted.name, expireAfterSeconds }, 'index lifetime changed')
    return true
  }
  if (stored.unique || wanted.unique) {
    throw new SchemaError(
      'schema_conflict',
      `the unique index ${wanted.name} of ${collection} is defined otherwise in the database; give the new definition a new name in its plan and drop the old one in a migration`,
    )
  }
  log?.warn({ collection, index: wanted.name }, 'index changed in the plan is built anew')
  await db.collection(collection).dropIndex(wanted.name)
  return false
}

function sameDefinition(stored: Partial<IndexDescriptionInfo>, wanted: NamedIndex): boolean {
  return isDeepStrictEqual(definitionOf(stored), definitionOf(wanted))
}

/** What makes two indexes of one name the same; the order of the key's fields counts. */
function definitionOf(index: Partial<IndexDescriptionInfo> | NamedIndex) {
  const key = index.key instanceof Map ? [...index.key] : Object.entries(index.key ?? {})
  return {
    key,
    unique: index.unique === true,
    sparse: index.sparse === true,
    expireAfterSeconds: index.expireAfterSeconds,
    partialFilterExpression: index.partialFilterExpression,
    collation: index.collation?.locale,
  }
}

function refusal(collection: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === DUPLICATE_KEY) {
    return `${collection} holds documents that a unique index of its plan does not allow; remove them, or make them differ, in a migration`
  }
  if (code === 85 || code === 86) {
    return `${collection} has an index over the same fields under another name; drop the old one in a migration`
  }
  return `the indexes of ${collection} could not be built`
}
