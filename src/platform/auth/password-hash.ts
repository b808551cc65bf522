/**
 * Passwords and secrets that people choose, kept as argon2id.
 * One hash takes 19 MiB for some 50 ms, so hashing is bounded: a flood of sign-ins waits, and beyond the waiting
 * limit it is refused with `OverloadedError`. A check against nobody costs what a check against somebody costs.
 */
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { boundedWork } from './bounded-work.ts'
import { makeSecret } from './random-secret.ts'

export interface PasswordCost {
  memoryCost: number
  timeCost: number
  parallelism: number
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
export const defaultPasswordCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface PasswordHasherOptions {
  cost?: PasswordCost
  /** Hashes at once; each holds its memory for its whole run. */
  parallel?: number
  waitingLimit?: number
}

export function passwordHasher(options: PasswordHasherOptions = {}) {
  const cost = options.cost ?? defaultPasswordCost
  const work = boundedWork({
    name: 'password hashing',
    parallel: options.parallel ?? 2,
    waitingLimit: options.waitingLimit ?? 64,
  })
  let hashOfNobody: Promise<string> | undefined

  /** Made once, of a secret that nobody knows; made again should the first attempt have failed. */
  function nobody(): Promise<string> {
    hashOfNobody ??= hash(makeSecret(), cost).catch((cause) => {
      hashOfNobody = undefined
      throw cause
    })
    return hashOfNobody
  }

  return {
    hash: (password: string): Promise<string> => work.run(() => hash(password, cost)),

    /** Whether the password belongs to the digest. Without a digest (unknown user) it takes as long and says no. */
    async verify(digest: string | undefined, password: string): Promise<boolean> {
      const known = digest !== undefined && isDigest(digest)
      const compared = known ? digest : await nobody()
      const isRight = await work.run(() => verify(compared, password))
      return known && isRight
    },

    /** Whether the digest was made at another cost than today's, so that it should be made anew. */
    needsRehash(digest: string): boolean {
      if (!isDigest(digest)) return true
      const made = parseOptions(digest)
      return (
        made.memoryCost !== cost.memoryCost ||
        made.timeCost !== cost.timeCost ||
        made.parallelism !== cost.parallelism
      )
    },
  }
}

export type PasswordHasher = ReturnType<typeof passwordHasher>

const isDigest = (digest: string): boolean => digest.startsWith('$argon2id$v=19$')
