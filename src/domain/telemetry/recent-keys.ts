/**
 * Keys of the recent past in bounded memory: two sets, the younger one filling. When it is full the older one is
 * forgotten whole and the roles change. A key is remembered for at least `generation` later ones; unlike an exact
 * LRU it costs one look-up and no bookkeeping, and forgetting too early is allowed here.
 *
 * @param generation keys in one of the two sets; 0 remembers nothing
 */
export function recentKeys(generation: number) {
  let younger = new Set<string>()
  let older = new Set<string>()
  return {
    has: (key: string): boolean => younger.has(key) || older.has(key),
    add(key: string): void {
      if (generation === 0) return
      younger.add(key)
      if (younger.size < generation) return
      older = younger
      younger = new Set()
    },
  }
}
