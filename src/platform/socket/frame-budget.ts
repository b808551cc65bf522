/** How many events a connection may send: counted per whole second, so that it costs two numbers a connection. */
export function frameBudget(perSecond: number, now: () => number) {
  let second = 0
  let used = 0
  /** Takes one; false when this second has none left. */
  return (): boolean => {
    if (perSecond === 0) return true
    const present = Math.floor(now() / 1000)
    if (present !== second) {
      second = present
      used = 0
    }
    used += 1
    return used <= perSecond
  }
}
