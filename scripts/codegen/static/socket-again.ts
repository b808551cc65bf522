/**
 * Events that are carried out once, however often the connection is lost: each has a name of its own in a field that the server
 * knows (`x-client.again`), and is sent again, in the order of the callers, until it is answered or refused.
 */
import { randomName } from './random-name.ts'
import { UnansweredError } from './socket-config.ts'

type Payload = Record<string, unknown>

interface Waiting {
  payload: Payload
  isUnderWay: boolean
  resolve(ack: unknown): void
  reject(error: unknown): void
}

/** So many are under way at a time: a long queue after a lost connection is no flood. */
const AT_ONCE = 16

export interface AgainNeeds {
  rule: { readonly event: string; readonly key: string }
  /** Sends it on the connection there is. @throws UnansweredError when that is lost */
  ask(event: string, payload: Payload): Promise<unknown>
  isReady(): boolean
}

export class Again {
  readonly #needs: AgainNeeds
  readonly #queue = new Set<Waiting>()

  constructor(needs: AgainNeeds) {
    this.#needs = needs
  }

  /** Gives the answer, whenever it comes. @throws RefusedError, or UnansweredError when the client ends before */
  send(payload: Payload): Promise<unknown> {
    const { key } = this.#needs.rule
    return new Promise((resolve, reject) => {
      const named = { ...payload, [key]: payload[key] ?? randomName() }
      this.#queue.add({ payload: named, isUnderWay: false, resolve, reject })
      this.goOn()
    })
  }

  /** Sends what can be sent now. */
  goOn(): void {
    if (!this.#needs.isReady()) return
    const free = AT_ONCE - [...this.#queue].filter(({ isUnderWay }) => isUnderWay).length
    const due = [...this.#queue].filter(({ isUnderWay }) => !isUnderWay).slice(0, Math.max(free, 0))
    for (const waiting of due) void this.#carryOut(waiting)
  }

  /** Nothing is sent any more. */
  end(): void {
    for (const waiting of this.#queue) waiting.reject(new UnansweredError(this.#needs.rule.event))
    this.#queue.clear()
  }

  async #carryOut(waiting: Waiting): Promise<void> {
    const { rule, ask } = this.#needs
    waiting.isUnderWay = true
    try {
      const ack = await ask(rule.event, waiting.payload)
      this.#queue.delete(waiting)
      waiting.resolve(ack)
    } catch (error) {
      waiting.isUnderWay = false
      if (!(error instanceof UnansweredError)) {
        this.#queue.delete(waiting)
        waiting.reject(error)
      }
    }
    this.goOn()
  }
}
