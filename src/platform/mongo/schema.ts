/**
 * Collections, indexes and migrations, brought up to date at every start by whichever process comes first:
 *
 *   take the lock ──> refuse a future version ──> migrations above the stored version, one by one, each
 *   recorded when done ──> collections and indexes of the plans ──> release
 *
 * The others wait for the lock and find nothing left to do. A migration runs again when its process died in
 * the middle, so it must be safe to repeat. A fresh database starts at the present version without migrations.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from './collection-plan.ts'
import { SchemaError } from './errors.ts'
import type { MongoLog } from './log.ts'
import { bringIndexes } from './schema-indexes.ts'
import { type LockOptions, withSchemaLock } from './schema-lock.ts'

export type { CollectionPlan } from './collection-plan.ts'

export interface Migration {
  /** The schema version that the database has afterwards. */
  version: number
  name: string
  /** Safe to run again after a crash in the middle. */
  run(db: Db): Promise<void>
}

export interface SchemaPlan {
  version: number
  plans: CollectionPlan[]
  migrations: Migration[]
}

export interface SchemaOptions extends LockOptions {
  log?: MongoLog
}

/** Collections that are brought up to date at the same time. */
const LANES = 4

interface SchemaState {
  _id: 'state'
  version: number
  applied: { version: number; name: string; at: Date }[]
}

/**
 * Brings the database to `plan.version`. Many processes may call it together.
 * @throws SchemaError when the database is newer than the program, or an index cannot be changed safely
 */
export async function applySchema(db: Db, plan: SchemaPlan, options: SchemaOptions = {}): Promise<void> {
  refuseBadPlan(plan)
  await withSchemaLock(db, options, async (stillHeld) => {
    const version = await storedVersion(db, plan)
    for (const migration of plan.migrations.filter((one) => one.version > version)) {
      stillHeld()
      options.log?.info({ version: migration.version, migration: migration.name }, 'schema migration starts')
      await migration.run(db)
      stillHeld()
      await record(db, migration)
    }
    await bringCollections(db, plan.plans, stillHeld, options.log)
    await states(db).updateOne({ _id: 'state' }, { $max: { version: plan.version } })
  })
}

/** A few at a time, because each waits for the journal; what began is over before the lock is given back. */
async function bringCollections(db: Db, plans: CollectionPlan[], stillHeld: () => void, log?: MongoLog) {
  const present = await db.listCollections({}, { nameOnly: true }).toArray()
  const known = new Set(present.map(({ name }) => name))
  const waiting = [...plans]
  const lanes = Array.from({ length: LANES }, async () => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      stillHeld()
      await bringIndexes(db, plan, known.has(plan.collection), log)
    }
  })
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

const states = (db: Db) => db.collection<SchemaState>('schema')

/** The version in the database; a database without one starts at the plan's. */
async function storedVersion(db: Db, plan: SchemaPlan): Promise<number> {
  const state = await states(db).findOneAndUpdate(
    { _id: 'state' },
    { $setOnInsert: { version: plan.version, applied: [] } },
    { upsert: true, returnDocument: 'after' },
  )
  const version = state?.version ?? plan.version
  if (version <= plan.version) return version
  throw new SchemaError(
    'schema_from_the_future',
    `the database ${db.databaseName} has schema version ${version}, this program knows ${plan.version}; start the newer program, or restore a backup from before the upgrade`,
  )
}

async function record(db: Db, { version, name }: Migration): Promise<void> {
  await states(db).updateOne(
    { _id: 'state' },
    { $set: { version }, $push: { applied: { version, name, at: new Date() } } },
  )
}

function refuseBadPlan({ version, migrations }: SchemaPlan): void {
  const versions = migrations.map((migration) => migration.version)
  const rising = versions.every((one, index) => one > (versions[index - 1] ?? 0))
  if (rising && (versions.at(-1) ?? 0) <= version) return
  throw new SchemaError(
    'schema_conflict',
    `migrations must rise and end at or below schema version ${version}, but are ${versions.join(', ')}`,
  )
}
