/**
 * Works that must not overtake each other, by key; works of other keys do not wait. A failure is its own caller's alone.
 * @returns a function that runs the work when those before it have ended
 */
export function turns() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key)
    const mine = before ? before.then(work, work) : work()
    last.set(key, mine)
    const end = () => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(end, end)
    return mine
  }
}
