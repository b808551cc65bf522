/** Schemas of every kind, by chance: what the tables of the tests did not think of. */
import fc from 'fast-check'
import type { SchemaOrBoolean } from '#codegen/contract.ts'

type Parts = Record<string, fc.Arbitrary<unknown>>
type Schema = Record<string, unknown>

const name = fc.constantFrom('a', 'b', 'x-c', 'constructor')
const scalar = fc.constantFrom('', 'a', '🙂', 0, 1, 2.5, true, false, null)
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(name, scalar, { maxKeys: 2 }),
)
const some = (parts: Parts) => fc.record(parts, { requiredKeys: [] })
const typed = (type: string, parts: Parts) =>
  some(parts).map((rest): Schema => ({ type, ...(rest as Schema) }))

const plain = fc.oneof(
  typed('string', { minLength: fc.nat(2), maxLength: fc.nat(3), pattern: fc.constantFrom('^a', 'b$', '^/') }),
  typed('string', {
    format: fc.constantFrom('uuid', 'date-time', 'ipv4', 'phone'),
    pattern: fc.constantFrom('^a'),
  }),
  typed('integer', { minimum: fc.nat(2), maximum: fc.nat(9), multipleOf: fc.constantFrom(1, 5) }),
  typed('number', { exclusiveMinimum: fc.nat(2), exclusiveMaximum: fc.nat(9), default: scalar }),
  typed('boolean', { readOnly: fc.boolean(), deprecated: fc.boolean() }),
  fc.constantFrom<SchemaOrBoolean>({ type: 'null' }, true, false, {}),
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ const: value }),
  fc
    .uniqueArray(fc.constantFrom('string', 'number', 'boolean', 'null', 'array', 'object'), {
      minLength: 2,
      maxLength: 3,
    })
    .map((type) => ({ type })),
)

export const { anySchema } = fc.letrec<{ anySchema: SchemaOrBoolean }>((tie) => {
  const inner = tie('anySchema')
  const several = fc.array(inner, { minLength: 1, maxLength: 2 })
  const object = typed('object', {
    properties: fc.dictionary(name, inner, { maxKeys: 3 }),
    required: fc.uniqueArray(name, { maxLength: 2 }),
    additionalProperties: inner,
    patternProperties: fc.dictionary(fc.constantFrom('^x-', 'a'), inner, { maxKeys: 1 }),
    propertyNames: fc.constantFrom({ maxLength: 1 }, { pattern: '^[a-z]' }),
    minProperties: fc.nat(2),
    maxProperties: fc.nat(3),
    dependentRequired: fc.constant({ a: ['b'] }),
    dependentSchemas: inner.map((schema) => ({ b: schema })),
  })
  const array = typed('array', {
    items: inner,
    minItems: fc.nat(2),
    maxItems: fc.nat(3),
    uniqueItems: fc.boolean(),
    contains: inner,
    minContains: fc.nat(2),
    prefixItems: several,
  })
  const composed = some({
    allOf: several,
    anyOf: several,
    oneOf: several,
    not: inner,
    if: inner,
    [`th${'en'}`]: inner,
  })
  const both = fc.tuple(object, composed).map(([left, right]) => ({ ...left, ...(right as Schema) }))
  const anything = fc.oneof({ maxDepth: 3, depthSize: 'small' }, plain, object, array, composed, both)
  return { anySchema: anything.map((schema) => JSON.parse(JSON.stringify(schema)) as SchemaOrBoolean) }
})
