/**
 * The identity of an event as one string, for `_id`. It is injective: two events share a key only when tenant,
 * app and id are all equal. The length before the app keeps `a:b`/`c` apart from `a`/`b:c`. A lone surrogate
 * cannot be stored as UTF-8 (each would become U+FFFD, and two ids one key), so such names are spelled as JSON.
 */

/** The key of `(app, id)` inside a tenant. */
export function eventKey(tenantId: string, app: string, id: string): string {
  const tenant = tenantId.replace(/[%:]/g, encodeURIComponent)
  if (app.isWellFormed() && id.isWellFormed()) return `${tenant}:${app.length}:${app}:${id}`
  return `${tenant}:json:${JSON.stringify([app, id])}`
}
