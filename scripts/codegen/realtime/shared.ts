/** What the two contracts of one family have in common: a component of one name is one thing in both. */
import type { Contract } from '../contract.ts'
import { join } from '../pointer.ts'
import { CannotExpressError } from '../problem.ts'
import { canonicalText } from '../static/schema/equals.ts'

/** @throws CannotExpressError with a pointer into the AsyncAPI document, for a name with two meanings. */
export function requireSameComponents(openApi: Contract, asyncApi: Contract): void {
  const known = openApi.components?.schemas ?? {}
  for (const [name, schema] of Object.entries(asyncApi.components?.schemas ?? {})) {
    if (!Object.hasOwn(known, name) || canonicalText(known[name]) === canonicalText(schema)) continue
    throw new CannotExpressError(
      join('#/components/schemas', name),
      `the component ${name} is another one in the OpenAPI contract of this family; give one of them another name`,
    )
  }
}
