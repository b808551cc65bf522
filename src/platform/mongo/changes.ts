/** The update that a set of changes means: a value sets the field, null removes it, undefined leaves it alone. */
export function updateOf(changes: Record<string, unknown>): {
  $set?: Record<string, unknown>
  $unset?: Record<string, ''>
} {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const set = given.filter(([, value]) => value !== null)
  const unset = given.filter(([, value]) => value === null).map(([field]): [string, ''] => [field, ''])
  return {
    ...(set.length > 0 ? { $set: Object.fromEntries(set) } : {}),
    ...(unset.length > 0 ? { $unset: Object.fromEntries(unset) } : {}),
  }
}
