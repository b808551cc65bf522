/** A clock that goes as usual and can be moved on by hand. */
export function movableClock() {
  let aheadMs = 0
  return {
    now: () => Date.now() + aheadMs,
    advance(ms: number): void {
      aheadMs += ms
    },
  }
}
