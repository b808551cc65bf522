/**
 * Which event types an endpoint wants: a type by its name, `conversation.*` for all below it, `*` for all. Types that begin
 * with an underscore are inner ones, and wanted by their whole name only.
 */
export function wants(eventTypes: readonly string[], type: string): boolean {
  if (type.startsWith('_')) return eventTypes.includes(type)
  return eventTypes.some(
    (one) => one === '*' || one === type || (one.endsWith('.*') && type.startsWith(one.slice(0, -1))),
  )
}
