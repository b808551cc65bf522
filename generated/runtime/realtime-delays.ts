// Copied from codegen/static/realtime-delays.ts by `npm run generate`. Do not edit.
/** Things to be done later, one for each name: a new one takes the place of the old. */
export class Delays {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  set(name: string, delayMs: number, run: () => void): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.set(name, setTimeout(run, delayMs))
  }

  stopAll(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
