/**
 * Handing messages to the process that writes their channel, over the bus, gathered:
 *
 *   here: orders of this turn ──> one text to the owner ──> its lane ──> answers of a turn ──> one text back
 *   a text is not answered yet: further orders wait for that, or for a moment, because they would only wait for the owner's lane,
 *   and every text wakes three processes
 *
 * The bus may lose texts and the owner may be dead. An owner that was not heard of for 300 ms is silent: the orders come back with a
 * SilentOwnerError, to be stored here, and for a moment nothing more is sent to it. The client number makes a message that was stored
 * there all the same stored once. An owner that is only slow gives signs of life meanwhile: two processes that write one channel stop
 * each other at the fence, which makes both slower still.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'
import { UnavailableError } from './errors.ts'
import type { Appended } from './message-batch.ts'
import { draftOfWire, draftToWire, type WireDraft } from './message-wire.ts'
import type { MessageDraft } from './model.ts'

export interface MessageForwardNeeds {
  bus: Pick<Bus, 'listen' | 'publish' | 'isOpen'>
  /** First part of the names on the bus. */
  prefix: string
  processId: string
  append(draft: MessageDraft, origin: string | undefined): Promise<Appended>
  silentMs?: number
  onError: (error: unknown) => void
}

/** The owner cannot be reached; the message is to be stored here. */
export class SilentOwnerError extends Error {
  override readonly name = 'SilentOwnerError'
}

type WireAnswer =
  | [order: number, id: number, seq: number, at: number, duplicate: 0 | 1]
  | [order: number, refusal: string]

type Text =
  | { from: string; orders: [order: number, draft: WireDraft][] }
  | { from: string; answers: WireAnswer[] }

interface Waiting {
  owner: string
  isSent: boolean
  resolve(appended: Appended): void
  reject(error: unknown): void
}

interface Owner {
  heardAt: number
  silentUntil: number
  gathered: [order: number, draft: WireDraft][]
  /** Orders on their way there or being stored. */
  ahead: number
  held?: NodeJS.Timeout | undefined
}

/** How long orders wait for those before them at most. */
const HELD_MS = 5
/** Times that an owner may be busy with other orders before ours count as lost. */
const PATIENCE = 6
const AVOIDED_MS = 1000
/** Signs of life in the time after which a process counts as silent. */
const SIGNS_IN_SILENCE = 3

export type MessageForward = ReturnType<typeof messageForward>

export function messageForward(needs: MessageForwardNeeds) {
  const { bus, prefix, processId, append, silentMs = 300, onError } = needs
  const waiting = new Map<number, Waiting>()
  const owners = new Map<string, Owner>()
  const answers = new Map<string, WireAnswer[]>()
  /** Orders of others that are being stored here, by who asked. */
  const underWay = new Map<string, number>()
  let lastOrder = 0
  let signs: NodeJS.Timeout | undefined
  let subscription: BusSubscription | undefined
  const nameOf = (process: string) => `${prefix}:messages:${process}`

  function ownerNamed(name: string): Owner {
    const known = owners.get(name)
    if (known) return known
    const owner: Owner = { heardAt: 0, silentUntil: 0, gathered: [], ahead: 0 }
    owners.set(name, owner)
    return owner
  }

  function send(process: string, text: Text): Promise<void> {
    return bus.publish(nameOf(process), JSON.stringify(text))
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
    send(name, { from: processId, orders }).catch((error) => giveUp(numbers, error))
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

  function hear(text: string): void {
    const heard = JSON.parse(text) as Text
    if ('orders' in heard) {
      for (const [order, wire] of heard.orders) void work(heard.from, order, wire)
      return
    }
    ownerNamed(heard.from).heardAt = performance.now()
    for (const answer of heard.answers) take(answer)
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

  async function work(asker: string, order: number, wire: WireDraft): Promise<void> {
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

  /** Tells those who wait for long that this process lives. */
  function giveSigns(): void {
    for (const asker of underWay.keys()) send(asker, { from: processId, answers: [] }).catch(onError)
  }

  function answer(asker: string, one: WireAnswer): void {
    const gathered = answers.get(asker)
    if (gathered) return void gathered.push(one)
    const fresh = [one]
    answers.set(asker, fresh)
    // At the end of this turn, so that they travel with the word of what was stored: one write, and the asker wakes once.
    process.nextTick(() => {
      answers.delete(asker)
      send(asker, { from: processId, answers: fresh }).catch(onError)
    })
  }

  return {
    /** Takes orders of other processes from now on. @throws BusAwayError */
    async start(): Promise<void> {
      subscription = await bus.listen(nameOf(processId), {
        message: hear,
        lost: () => giveUp([...waiting.keys()]),
        restored: () => undefined,
      })
      signs = setInterval(giveSigns, silentMs / SIGNS_IN_SILENCE)
      signs.unref()
    },

    /** Whether it is worth trying. */
    canReach: (owner: string): boolean =>
      subscription !== undefined && bus.isOpen() && (owners.get(owner)?.silentUntil ?? 0) < performance.now(),

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

    stop(): void {
      clearInterval(signs)
      subscription?.close()
      giveUp([...waiting.keys()])
    },
  }
}
