/** Which event types an endpoint wants: a type by its name, `conversation.*` for all below it, `*` for all. */
export function wants(eventTypes: readonly string[], type: string): boolean {
  return eventTypes.some(
    (one) => one === '*' || one === type || (one.endsWith('.*') && type.startsWith(one.slice(0, -1))),
  )
}
