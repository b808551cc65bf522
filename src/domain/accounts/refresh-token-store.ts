/**
 * Refresh tokens by digest. A spent one is kept until its session must end, so that a second use of it is seen.
 * What is here makes no token: the next one follows from the salt and the token itself, which only its holder has.
 */
import type { AnyBulkWriteOperation, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import { createLane } from '#platform/mongo/lane.ts'

export const refreshTokenPlan: CollectionPlan = {
  collection: 'refresh_tokens',
  indexes: [
    { name: 'session', key: { sessionId: 1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
}

export interface RefreshToken {
  digest: string
  tenantId: string
  sessionId: string
  salt: string
  expiresAt: Date
  keptUntil: Date
  /** When the first use of it began to be answered. */
  usedAt?: Date
  /** When the answers had left; noted a moment later, and lost with the process that gave them. */
  answeredAt?: Date
}

/** One use of a token: what becomes of it. */
export interface Succession {
  digest: string
  successor: RefreshToken
  usedAt: Date
}

type RefreshTokenDocument = Omit<RefreshToken, 'digest'> & { _id: string }

export function refreshTokenStore(db: Db) {
  const tokens = db.collection<RefreshTokenDocument>(refreshTokenPlan.collection)
  const findByDigest = gatheredFind(tokens)

  /** Successions share a commit; should one spoil it, each goes again by itself, which is safe because all is idempotent. */
  const lane = createLane<Succession, void>({
    maxBatch: 200,
    inFlight: 2,
    maxQueued: 20_000,
    async commit(successions) {
      const writes = (some: readonly Succession[]) =>
        tokens.bulkWrite(some.flatMap(writesOf), { ordered: true })
      try {
        await writes(successions)
        return successions.map(() => ({ status: 'fulfilled', value: undefined }))
      } catch (error) {
        if (successions.length === 1) throw error
        return Promise.allSettled(successions.map(async (one) => void (await writes([one]))))
      }
    },
  })

  const answers = createLane<{ digest: string; answeredAt: Date }, void>({
    maxBatch: 500,
    inFlight: 1,
    maxQueued: 20_000,
    async commit(notes) {
      await tokens.bulkWrite(
        notes.map(({ digest, answeredAt }) => ({
          updateOne: { filter: { _id: { $eq: digest } }, update: { $max: { answeredAt } } },
        })),
        { ordered: false, writeConcern: { w: 1, journal: false } },
      )
      return notes.map(() => ({ status: 'fulfilled', value: undefined }))
    },
  })

  return {
    async insert({ digest, ...fields }: RefreshToken): Promise<void> {
      await tokens.insertOne({ _id: digest, ...fields })
    },

    async find(digest: string): Promise<RefreshToken | undefined> {
      const found = await findByDigest(digest)
      if (found === undefined) return undefined
      const { _id, ...fields } = found
      return { digest: _id, ...fields }
    },

    /**
     * Stores the successor, then marks the token as spent, in this order: a crash in between leaves a token that may
     * still be used and gives the same successor. Many may do it at once; the first one's successor and time stay.
     */
    succeed: (succession: Succession): Promise<void> => lane.submit(succession),

    /** Notes that an answer has left. A hint that may be lost: it does not wait for a disk. */
    noteAnswer: (digest: string, answeredAt: Date): Promise<void> => answers.submit({ digest, answeredAt }),
  }
}

export type RefreshTokenStore = ReturnType<typeof refreshTokenStore>

function writesOf({ digest, successor, usedAt }: Succession): AnyBulkWriteOperation<RefreshTokenDocument>[] {
  const { digest: successorDigest, ...fields } = successor
  const filter = { _id: { $eq: digest }, usedAt: { $exists: false } }
  return [
    {
      updateOne: {
        filter: { _id: { $eq: successorDigest } },
        update: { $setOnInsert: fields },
        upsert: true,
      },
    },
    { updateOne: { filter, update: { $set: { usedAt } } } },
  ]
}
