/** The side of who asks: orders of a turn in one text, and a watch over those who do not answer. */
import { OverloadedError } from '#platform/overloaded-error.ts'
import { UnavailableError } from './errors.ts'
import type { Say, WireAnswer, WireOrder } from './forward-text.ts'
import type { Appended } from './message-batch.ts'
import { draftToWire } from './message-wire.ts'
import type { MessageDraft } from './model.ts'

/** The owner cannot be reached; the message is to be stored here. */
export class SilentOwnerError extends Error {
  override readonly name = 'SilentOwnerError'
}

export interface ForwardAskerNeeds {
  processId: string
  say: Say
  /** An owner that was not heard of for so long is silent, in milliseconds. */
  silentMs: number
}

interface Waiting {
  owner: string
  isSent: boolean
  resolve(appended: Appended): void
  reject(error: unknown): void
}

interface Owner {
  heardAt: number
  silentUntil: number
  gathered: WireOrder[]
  /** Orders on their way there or being stored. */
  ahead: number
  held?: NodeJS.Timeout | undefined
}

/** How long orders wait for those before them at most. */
const HELD_MS = 5
/** Times that an owner may be busy with other orders before ours count as lost. */
const PATIENCE = 6
const AVOIDED_MS = 1000

export function forwardAsker({ processId, say, silentMs }: ForwardAskerNeeds) {
  const waiting = new Map<number, Waiting>()
  const owners = new Map<string, Owner>()
  let lastOrder = 0

  function ownerNamed(name: string): Owner {
    const known = owners.get(name)
    if (known) return known
    const owner: Owner = { heardAt: 0, silentUntil: 0, gathered: [], ahead: 0 }
    owners.set(name, owner)
    return owner
  }

  function sendOrders(name: string, owner: Owner): void {
    clearTimeout(owner.held)
    owner.held = undefined
    const orders = owner.gathered.filter(([order]) => waiting.has(order))
    owner.gathered = []
    if (orders.length === 0) return
    owner.ahead += orders.length
    const numbers = orders.map(([order]) => order)
    for (const order of numbers) (waiting.get(order) as Waiting).isSent = true
    say(name, { from: processId, orders }).catch((error) => giveUp(numbers, error))
    watch(numbers, owner, performance.now(), PATIENCE)
  }

  /** Looks after a while whether the orders are answered; an owner that answers others meanwhile is only busy. */
  function watch(numbers: number[], owner: Owner, since: number, patience: number): void {
    const look = () => {
      const open = numbers.filter((order) => waiting.has(order))
      if (open.length === 0) return
      if (owner.heardAt > since && patience > 0) return watch(open, owner, performance.now(), patience - 1)
      owner.silentUntil = performance.now() + AVOIDED_MS
      giveUp(open)
    }
    // Behind what has arrived: where this process was the slow one, the answers are here and only not read yet.
    setTimeout(() => setImmediate(look), silentMs)
  }

  function giveUp(numbers: readonly number[], cause?: unknown): void {
    for (const order of numbers) settle(order)?.reject(new SilentOwnerError('the owner is silent', { cause }))
  }

  function settle(order: number): Waiting | undefined {
    const found = waiting.get(order)
    if (!found) return undefined
    waiting.delete(order)
    if (!found.isSent) return found
    const owner = ownerNamed(found.owner)
    owner.ahead -= 1
    if (owner.ahead === 0 && owner.held) setImmediate(() => sendOrders(found.owner, owner))
    return found
  }

  function take(answer: WireAnswer): void {
    const found = settle(answer[0])
    if (!found) return
    if (answer.length === 5) {
      const [, id, seq, at, duplicate] = answer
      found.resolve({ id, seq, at, duplicate: duplicate === 1 })
    } else if (answer[1] === 'overloaded') {
      found.reject(new OverloadedError('too much is waiting to be stored; try again later'))
    } else {
      found.reject(new UnavailableError())
    }
  }

  return {
    /**
     * The owner's answer.
     * @throws SilentOwnerError when it is to be stored here, OverloadedError and UnavailableError as the owner says
     */
    append(name: string, draft: MessageDraft, origin: string | undefined): Promise<Appended> {
      const owner = ownerNamed(name)
      const order = ++lastOrder
      if (owner.gathered.length === 0) {
        if (owner.ahead === 0) setImmediate(() => sendOrders(name, owner))
        else owner.held = setTimeout(() => sendOrders(name, owner), HELD_MS)
      }
      owner.gathered.push([order, draftToWire(draft, origin)])
      return new Promise((resolve, reject) =>
        waiting.set(order, { owner: name, isSent: false, resolve, reject }),
      )
    },
    hear(owner: string, answers: readonly WireAnswer[]): void {
      ownerNamed(owner).heardAt = performance.now()
      for (const answer of answers) take(answer)
    },
    /** Nobody will answer any more: everything is to be stored here. */
    giveUpAll: (): void => giveUp([...waiting.keys()]),
    /** Whether it was silent a moment ago. */
    avoids: (owner: string): boolean => (owners.get(owner)?.silentUntil ?? 0) >= performance.now(),
  }
}
