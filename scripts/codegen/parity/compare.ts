import type { Contract } from '../contract.ts'
import { join } from '../pointer.ts'
import { canonicalText } from '../static/schema/equals.ts'
import { type Comparable, comparablesOf, type Kind } from './comparable.ts'

export interface Difference {
  pointer: string
  contract: unknown
  validator: unknown
}

export interface Comparison {
  counts: Record<Kind, number>
  differences: Difference[]
}

/** Everything that one side says and the other does not. */
export function compareContracts(contract: Contract, validators: Contract): Comparison {
  const counts: Comparison['counts'] = {
    operations: 0,
    components: 0,
    parameters: 0,
    bodies: 0,
    answers: 0,
    headers: 0,
  }
  const differences: Difference[] = []
  const left = comparablesOf(contract)
  const right = comparablesOf(validators)
  for (const { kind } of left.values()) counts[kind] += 1
  for (const pointer of new Set([...left.keys(), ...right.keys()])) {
    differences.push(...difference(valueIn(left, pointer), valueIn(right, pointer), pointer))
  }
  return { counts, differences }
}

const valueIn = (side: Map<string, Comparable>, pointer: string): unknown => side.get(pointer)?.value

function difference(left: unknown, right: unknown, pointer: string): Difference[] {
  if (canonicalText(left ?? 'absent') === canonicalText(right ?? 'absent')) return []
  if (isNode(left) && isNode(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)])
    return [...keys].flatMap((key) => difference(left[key], right[key], join(pointer, key)))
  }
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    return left.flatMap((member, index) => difference(member, right[index], join(pointer, index)))
  }
  return [{ pointer, contract: left, validator: right }]
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const describeDifference = ({ pointer, contract, validator }: Difference): string =>
  `${pointer}\n    contract:  ${JSON.stringify(contract) ?? 'nothing'}\n    validator: ${JSON.stringify(validator) ?? 'nothing'}`
