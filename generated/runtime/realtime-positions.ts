// Copied from codegen/static/realtime-positions.ts by `npm run generate`. Do not edit.
/**
 * How far a client has read each topic. A message counts once: what a resumed subscription sends again is told apart by
 * its offset, and the client's own messages, which the server does not send back, are counted when they are confirmed.
 *
 * Offsets of one epoch rise by one. An answer `recovered` says that what is missing follows, so the position stays and
 * moves with the messages; any other answer to a subscription starts at the position that it names, a fresh one not
 * behind what was read already.
 */
export interface Position {
  epoch: string
  offset: number
}

export class TopicPosition {
  #last: Position | undefined
  /** Own messages ahead of the last one read. */
  readonly #own = new Set<number>()

  constructor(since?: Position) {
    this.#last = since && { ...since }
  }

  get last(): Position | undefined {
    return this.#last && { ...this.#last }
  }

  /** Whether a message is new; if so the position is now there. */
  read({ epoch, offset }: Position): boolean {
    if (this.#last?.epoch === epoch && offset <= this.#last.offset) return false
    if (this.#last?.epoch !== epoch) this.#own.clear()
    const isOwn = this.#own.delete(offset)
    this.#last = { epoch, offset }
    this.#passOwn()
    return !isOwn
  }

  /** An own message has this position. */
  published({ epoch, offset }: Position): void {
    if (this.#last?.epoch !== epoch || offset <= this.#last.offset) return
    this.#own.add(offset)
    this.#passOwn()
  }

  /** A subscription was answered: what comes next is after this position, unless it goes on where this client is. */
  subscribed({ epoch, offset }: Position, recovered: boolean | undefined): void {
    if (recovered) return
    const isFresh = recovered === undefined
    if (isFresh && this.#last?.epoch === epoch && this.#last.offset >= offset) return
    this.#last = { epoch, offset }
    this.#own.clear()
  }

  #passOwn(): void {
    while (this.#last && this.#own.delete(this.#last.offset + 1)) this.#last.offset += 1
  }
}
