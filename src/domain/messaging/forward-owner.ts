/** The side of the owner: stores what others ask for, and tells each what came of it, the answers of a turn in one text. */
import { OverloadedError } from '#platform/overloaded-error.ts'
import type { Say, WireAnswer, WireOrder } from './forward-text.ts'
import type { Appended } from './message-batch.ts'
import { draftOfWire } from './message-wire.ts'
import type { MessageDraft } from './model.ts'

export interface ForwardOwnerNeeds {
  processId: string
  say: Say
  append(draft: MessageDraft, origin: string | undefined): Promise<Appended>
  /** Who waits hears something at least this often, in milliseconds. */
  signsEveryMs: number
  onError: (error: unknown) => void
}

export function forwardOwner({ processId, say, append, signsEveryMs, onError }: ForwardOwnerNeeds) {
  const answers = new Map<string, WireAnswer[]>()
  /** Orders of others that are being stored here, by who asked. */
  const underWay = new Map<string, number>()
  let signs: NodeJS.Timeout | undefined

  async function work(asker: string, [order, wire]: WireOrder): Promise<void> {
    const { draft, origin } = draftOfWire(wire)
    underWay.set(asker, (underWay.get(asker) ?? 0) + 1)
    try {
      const { id, seq, at, duplicate } = await append(draft, origin)
      answer(asker, [order, id, seq, at, duplicate ? 1 : 0])
    } catch (error) {
      answer(asker, [order, error instanceof OverloadedError ? 'overloaded' : 'unavailable'])
    }
    const left = (underWay.get(asker) ?? 1) - 1
    if (left > 0) underWay.set(asker, left)
    else underWay.delete(asker)
  }

  function answer(asker: string, one: WireAnswer): void {
    const gathered = answers.get(asker)
    if (gathered) return void gathered.push(one)
    const fresh = [one]
    answers.set(asker, fresh)
    // At the end of this turn, so that they travel with the word of what was stored: one write, and the asker wakes once.
    process.nextTick(() => {
      answers.delete(asker)
      say(asker, { from: processId, answers: fresh }).catch(onError)
    })
  }

  return {
    hear(asker: string, orders: readonly WireOrder[]): void {
      for (const order of orders) void work(asker, order)
    },
    /** Tells those who wait for long that this process lives, from now on. */
    start(): void {
      signs = setInterval(() => {
        for (const asker of underWay.keys()) say(asker, { from: processId, answers: [] }).catch(onError)
      }, signsEveryMs)
      signs.unref()
    },
    stop: (): void => clearInterval(signs),
  }
}
