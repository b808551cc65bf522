// Copied from codegen/static/socket-listeners.ts by `npm run generate`. Do not edit.
/** Who listens to what a client hears, and to what becomes of its connection. */
import type { SocketState } from './socket-config.ts'

type Listener = (value: never) => void

/** What the client tells by itself; no event of a contract starts like this. */
const stateEvent = '\u0000state'

export class Listeners {
  readonly #listeners = new Map<string, Set<Listener>>()

  /** The answer ends it. */
  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  onState(listener: (state: SocketState) => void): () => void {
    return this.on(stateEvent, listener)
  }

  tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (value: unknown) => void)(value)
  }

  tellState(state: SocketState): void {
    this.tell(stateEvent, state)
  }
}
