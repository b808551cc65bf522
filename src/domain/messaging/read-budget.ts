/**
 * How much one request may read, in bytes of payload. A page of 10,000 messages is small where they are texts, and gigabytes where each
 * has 256 KiB: reading ends when the budget is spent, and the face says that there is more.
 */

/** What one request may hold in memory. */
const MAX_BYTES = 16 * 1024 * 1024

export type ReadBudget = ReturnType<typeof readBudget>

export function readBudget(maxBytes = MAX_BYTES) {
  let left = maxBytes
  return {
    /** False when nothing more may be read. The first message always may, and the last one may go over. */
    allows(bytes: number): boolean {
      if (left <= 0) return false
      left -= bytes
      return true
    },
    isSpent: () => left <= 0,
  }
}
