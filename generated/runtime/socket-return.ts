// Copied from codegen/static/socket-return.ts by `npm run generate`. Do not edit.
/**
 * When a client comes back. By the contract's rule (`x-client.reconnect`), for example after 1, 2, 4, 8 and 16 seconds; then it signs
 * in anew, at once, and tries as often again; then it gives up. Without a rule it comes back for ever, at random times within
 * growing pauses.
 */
import type { ReconnectRule } from './socket-roles.ts'

export type NextTry = { after: number } | 'authenticate' | 'give_up'

export class Returns {
  readonly #rule: ReconnectRule | undefined
  readonly #retry: { firstMs?: number; longestMs?: number }
  #tries = 0
  #hasSignedInAnew = false

  constructor(rule: ReconnectRule | undefined, retry: { firstMs?: number; longestMs?: number } = {}) {
    this.#rule = rule
    this.#retry = retry
  }

  /** After a connection was lost or did not come about. */
  next(): NextTry {
    if (!this.#rule) return { after: this.#randomPause() }
    const { firstMs, factor, maxMs, tries } = this.#rule
    if (this.#tries < tries) {
      this.#tries += 1
      return { after: Math.min(firstMs * factor ** (this.#tries - 1), maxMs) }
    }
    if (this.#hasSignedInAnew) return 'give_up'
    this.#hasSignedInAnew = true
    this.#tries = 0
    return 'authenticate'
  }

  /** The server let us in, or the caller wants a new beginning. */
  startOver(): void {
    this.#tries = 0
    this.#hasSignedInAnew = false
  }

  #randomPause(): number {
    const { firstMs = 500, longestMs = 30_000 } = this.#retry
    this.#tries += 1
    return Math.min(firstMs * 2 ** (this.#tries - 1), longestMs) * (0.5 + Math.random() / 2)
  }
}
