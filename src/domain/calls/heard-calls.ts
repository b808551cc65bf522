/**
 * What one connection has been told of calls. A fact may come twice, live and as something missed, or late, when its call is over:
 * nothing rings twice, nothing rings that is over, and an end is told once.
 */
import type { CallFact } from './model.ts'

/** More calls than one connection hears of in the time in which facts overtake each other. */
const REMEMBERED = 100

export function heardCalls() {
  const rung = new Set<string>()
  const over = new Set<string>()

  return {
    /** Whether the connection is to be told; then it has been. */
    isNews({ what, callId }: Pick<CallFact, 'what' | 'callId'>): boolean {
      if (over.has(callId)) return false
      if (what === 'ended') return remember(over, callId)
      if (what !== 'offered') return true
      return !rung.has(callId) && remember(rung, callId)
    },
  }
}

function remember(ids: Set<string>, id: string): true {
  ids.add(id)
  if (ids.size > REMEMBERED) ids.delete(ids.values().next().value as string)
  return true
}
