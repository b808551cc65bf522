/**
 * Places of messages that were acknowledged lately, by client number, in bounded memory: two maps, the younger one filling. Forgetting
 * is always allowed: the memory saves a question to the database, which decides. Because strings that live on cost the garbage
 * collector, it sleeps until somebody repeats himself, and every repeat keeps it awake for the next fifty messages.
 */
import type { Place } from './message-document.ts'

const WORTH_OF_A_REPEAT = 50

/** @param generation numbers in one of the two maps; 0 remembers nothing */
export function acknowledgedNumbers(generation: number) {
  let younger = new Map<string, Place>()
  let older = new Map<string, Place>()
  let awakeFor = 0

  function remember(number: string, place: Place): void {
    younger.set(number, place)
    if (younger.size < generation) return
    older = younger
    younger = new Map()
  }

  function forget(): void {
    younger = new Map()
    older = new Map()
  }

  return {
    isAwake: (): boolean => awakeFor > 0,
    find: (number: string): Place | undefined => younger.get(number) ?? older.get(number),
    /** A message was answered. */
    observe(number: string, { id, seq, at }: Place, isRepeat: boolean): void {
      if (isRepeat) awakeFor = Math.min(awakeFor + WORTH_OF_A_REPEAT, 2 * generation)
      else if (awakeFor > 0) awakeFor -= 1
      if (awakeFor > 0) remember(number, { id, seq, at })
      else if (younger.size + older.size > 0) forget()
    },
  }
}
