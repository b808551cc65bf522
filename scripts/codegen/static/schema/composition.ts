import * as z from 'zod'
import { assert, factsOfSchema, isObject, type Later, report, testPart } from './facts.ts'

/**
 * A component by its name, where it is not defined yet (recursion) or has neighbours of its own. It is a test and not
 * `z.lazy`: JSON has no cycles, and zod's guard against cyclic values costs more than all the rest of a parse.
 */
export const ref = (target: () => z.ZodType): z.ZodType =>
  assert(z.unknown(), { $ref: { later: target } }, (value, tested) => {
    testPart(target(), value, [], tested)
  })

/** Another component's rules on top of this schema's own. */
export const alsoRef = <S extends z.ZodType>(schema: S, target: () => z.ZodType): S =>
  assert(schema, { alsoRef: { later: target } }, (value, tested) => {
    testPart(target(), value, [], tested)
  })

/** Valid against every one of them. Strict members each refuse what they do not know, as JSON Schema says. */
export const allOf = <S extends z.ZodType>(schema: S, members: z.ZodType[]): S =>
  assert(schema, { allOf: members }, (value, tested) => {
    for (const member of members) testPart(member, value, [], tested)
  })

/** Valid against one of them at least. */
export function anyOf<S extends z.ZodType>(schema: S, members: [z.ZodType, ...z.ZodType[]]): S {
  const union = z.union(members)
  return assert(schema, { anyOf: members }, (value, tested) => {
    testPart(union, value, [], tested)
  })
}

interface Discriminator {
  propertyName: string
  mapping?: Record<string, string>
}

/**
 * Valid against exactly one of them. Where a discriminator names one of them (by its mapping, or by the name of the
 * component), that one decides alone.
 */
export function oneOf<S extends z.ZodType>(
  schema: S,
  members: [z.ZodType, ...z.ZodType[]],
  discriminator?: Discriminator,
): S {
  const union = z.union(members)
  const facts = { oneOf: members, ...(discriminator ? { discriminator } : {}) }
  return assert(schema, facts, (value, tested) => {
    const named = discriminator && memberNamed(value, members, discriminator)
    if (named) {
      testPart(named, value, [], tested)
      return
    }
    let fitting = 0
    for (const member of members) {
      if (member.safeParse(value).success) fitting += 1
      if (fitting > 1) return report(tested, 'fits more than one of the allowed forms')
    }
    if (fitting === 0) testPart(union, value, [], tested)
  })
}

function memberNamed(value: unknown, members: z.ZodType[], { propertyName, mapping }: Discriminator) {
  const name = isObject(value) && Object.hasOwn(value, propertyName) ? value[propertyName] : undefined
  if (typeof name !== 'string') return undefined
  const target = mapping && Object.hasOwn(mapping, name) ? mapping[name] : name
  const component = target?.split('/').at(-1)
  return members.find((member) => componentOf(member) === component)
}

/** The name of the component that a member is or refers to. */
function componentOf(member: z.ZodType): string | undefined {
  const reference = factsOfSchema(member).$ref as Later | undefined
  return (reference?.later() ?? member).meta()?.id
}

/** Not valid against it. */
export const not = <S extends z.ZodType>(schema: S, forbidden: z.ZodType): S =>
  assert(schema, { not: forbidden }, (value, tested) => {
    if (forbidden.safeParse(value).success) report(tested, 'has a form that is not allowed')
  })

/** Where `condition` holds, `consequence` must; where it does not, `otherwise` must. */
export const when = <S extends z.ZodType>(
  schema: S,
  condition: z.ZodType,
  branches: { consequence?: z.ZodType; otherwise?: z.ZodType },
): S => {
  const facts = Object.fromEntries([
    ['if', condition],
    ...(branches.consequence ? [['then', branches.consequence]] : []),
    ...(branches.otherwise ? [['else', branches.otherwise]] : []),
  ])
  return assert(schema, facts, (value, tested) => {
    const branch = condition.safeParse(value).success ? branches.consequence : branches.otherwise
    if (branch) testPart(branch, value, [], tested)
  })
}
