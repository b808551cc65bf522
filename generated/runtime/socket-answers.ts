// Copied from codegen/static/socket-answers.ts by `npm run generate`. Do not edit.
/** Frames that were sent and wait for their answers, by the ids that go with them. */
import type { FrameId, ReadFrame } from './framing.ts'
import { RefusedError, UnansweredError } from './socket-config.ts'

interface Waiting {
  event: string
  resolve(ack: unknown): void
  reject(error: Error): void
  timer: ReturnType<typeof setTimeout>
}

export class Answers {
  readonly #waiting = new Map<FrameId, Waiting>()
  #nextId = 0

  /** Gives the answer to what `send` sends. @throws RefusedError, UnansweredError */
  to(event: string, timeoutMs: number, send: (id: string) => void): Promise<unknown> {
    this.#nextId += 1
    const id = String(this.#nextId)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id)?.reject(new UnansweredError(event)), timeoutMs)
      this.#waiting.set(id, { event, resolve, reject, timer })
      send(id)
    })
  }

  came({ id, ack, error }: Extract<ReadFrame, { kind: 'answer' }>): void {
    const waiting = this.#settle(id)
    if (error !== undefined) waiting?.reject(new RefusedError(waiting.event, error))
    else waiting?.resolve(ack)
  }

  /** The connection is gone: nothing is answered any more. */
  lost(): void {
    for (const id of [...this.#waiting.keys()]) {
      const waiting = this.#settle(id)
      waiting?.reject(new UnansweredError(waiting.event))
    }
  }

  #settle(id: FrameId): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }
}
