/**
 * A lock document with a lease. All times are the server's (`$$NOW`), so that processes with wrong clocks
 * agree; the holder renews at a third of the lease, and who finds the lease over takes it.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import { SchemaError } from './errors.ts'

export interface LockOptions {
  /** A holder that is silent for so long has lost the lock. */
  leaseMs?: number
  /** How long to wait for another holder before giving up. */
  waitMs?: number
}

interface Lock {
  _id: 'lock'
  owner: string | null
  expiresAt: Date
}

const RETRY_MS = 100

/**
 * Runs `work` while holding the lock. `work` calls its argument before each step; it throws when the lease
 * was lost to another process, so that two never go on together.
 */
export async function withSchemaLock(
  db: Db,
  { leaseMs = 15_000, waitMs = 120_000 }: LockOptions,
  work: (stillHeld: () => void) => Promise<void>,
): Promise<void> {
  const owner = randomUUID()
  const takenAt = await waitForLock(db, owner, leaseMs, waitMs)
  let heldUntil = takenAt + leaseMs
  const renewal = setInterval(() => {
    const askedAt = performance.now()
    renew(db, owner, leaseMs).then(
      (renewed) => {
        heldUntil = renewed ? askedAt + leaseMs : 0
      },
      () => {
        // The database is away: the lease simply runs out unless a later renewal succeeds.
      },
    )
  }, leaseMs / 3)
  try {
    await work(() => {
      if (performance.now() >= heldUntil)
        throw new SchemaError('schema_lock_lost', 'another process took over the schema lock; start again')
    })
  } finally {
    clearInterval(renewal)
    // A lease that cannot be given back runs out by itself.
    await release(db, owner).catch(() => {})
  }
}

const locks = (db: Db) => db.collection<Lock>('schema')

async function waitForLock(db: Db, owner: string, leaseMs: number, waitMs: number): Promise<number> {
  const until = performance.now() + waitMs
  await locks(db).updateOne(
    { _id: 'lock' },
    { $setOnInsert: { owner: null, expiresAt: new Date(0) } },
    { upsert: true },
  )
  while (true) {
    const askedAt = performance.now()
    if (await take(db, owner, leaseMs)) return askedAt
    if (performance.now() > until) {
      throw new SchemaError(
        'schema_lock_busy',
        `another process has held the schema lock of ${db.databaseName} for ${Math.round(waitMs / 1000)} s; look for a start or a migration that hangs`,
      )
    }
    await pause(RETRY_MS * (0.5 + Math.random()))
  }
}

async function take(db: Db, owner: string, leaseMs: number): Promise<boolean> {
  const { matchedCount } = await locks(db).updateOne(
    { _id: 'lock', $expr: { $lte: ['$expiresAt', '$$NOW'] } },
    lease(owner, leaseMs),
  )
  return matchedCount === 1
}

async function renew(db: Db, owner: string, leaseMs: number): Promise<boolean> {
  const { matchedCount } = await locks(db).updateOne({ _id: 'lock', owner }, lease(owner, leaseMs))
  return matchedCount === 1
}

const lease = (owner: string, leaseMs: number) => [
  { $set: { owner, expiresAt: { $add: ['$$NOW', leaseMs] } } },
]

async function release(db: Db, owner: string): Promise<void> {
  await locks(db).updateOne({ _id: 'lock', owner }, { $set: { owner: null, expiresAt: new Date(0) } })
}
