/**
 * Keys of the recent past in bounded memory: two sets, the younger one filling. When it is full the older one is
 * forgotten whole and the roles change. Forgetting is always allowed: the memory saves a question, it decides
 * nothing.
 *
 * Strings that live on cost the garbage collector, about a quarter of all that we do for an event. So the memory
 * sleeps until somebody repeats himself, and every repeat that is met keeps it awake for the next fifty events:
 * about what a repeat costs when the database has to find it.
 */
const WORTH_OF_A_REPEAT = 50

/** @param generation keys in one of the two sets; 0 remembers nothing */
export function recentKeys(generation: number) {
  let younger = new Set<string>()
  let older = new Set<string>()
  let awakeFor = 0
  return {
    /** False for keys that were never added, were forgotten, or came while nothing was remembered. */
    has: (key: string): boolean => awakeFor > 0 && (younger.has(key) || older.has(key)),
    add(key: string): void {
      if (awakeFor === 0) return
      younger.add(key)
      if (younger.size < generation) return
      older = younger
      younger = new Set()
    },
    /** How many events came lately, and how many of them were repeats. */
    observe(events: number, repeats: number): void {
      const before = awakeFor
      awakeFor = Math.max(0, awakeFor - events) + repeats * WORTH_OF_A_REPEAT
      awakeFor = Math.min(awakeFor, 2 * generation)
      if (awakeFor > 0 || before === 0) return
      younger = new Set()
      older = new Set()
    },
  }
}
