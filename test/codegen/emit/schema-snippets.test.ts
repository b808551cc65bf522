/** One schema in, one snippet out. */
import { describe, expect, test } from 'vitest'
import type { Contract, SchemaOrBoolean } from '#codegen/contract.ts'
import { schemaIdentifiers } from '#codegen/emit/schemas.ts'
import { emitSchema } from '#codegen/emit/zod/schema.ts'

const document: Contract = {
  openapi: '3.1.0',
  info: { title: 'snippets', version: '1' },
  components: {
    schemas: {
      Id: { type: 'string', maxLength: 9 },
      Maybe: { type: ['string', 'null'] },
      Cat: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
      },
      Dog: { type: 'object', required: ['kind'], properties: { kind: { enum: ['dog', 'wolf'] } } },
      Bird: { type: 'object', properties: { kind: { type: 'string' } } },
      'odd-name.v2': { type: 'string' },
      class: { type: 'string' },
    },
  },
}

const snippet = (schema: SchemaOrBoolean): string =>
  emitSchema(schema, '#', {
    document,
    identifiers: schemaIdentifiers(document),
    prefix: '',
    isLater: () => false,
  })

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

describe('scalars', () => {
  test.each<[because: string, schema: SchemaOrBoolean, code: string]>([
    ['true lets everything pass', true, 'js.anything()'],
    ['false lets nothing pass', false, 'js.never()'],
    ['a string with its bounds', { type: 'string', minLength: 1, maxLength: 3 }, 'z.string().min(1).max(3)'],
    [
      'a pattern counts code points',
      { type: 'string', pattern: '^a/b$' },
      "z.string().regex(new RegExp('^a/b$', 'u'))",
    ],
    [
      'a sloppy pattern is taken as it is',
      { type: 'string', pattern: '\\-' },
      "z.string().regex(new RegExp('\\\\-'))",
    ],
    ['a UUID of any version', { type: 'string', format: 'uuid' }, 'z.guid()'],
    [
      'e-mail as browsers have it',
      { type: 'string', format: 'email' },
      'z.email({ pattern: z.regexes.html5Email })',
    ],
    ['a time with its offset', { type: 'string', format: 'date-time' }, 'z.iso.datetime({ offset: true })'],
    [
      'a format nobody tests is told on',
      { type: 'string', format: 'phone' },
      "z.string().meta({ format: 'phone' })",
    ],
    [
      'format and pattern',
      { type: 'string', format: 'date', pattern: '^2' },
      "js.pattern(z.iso.date(), '^2', 'u')",
    ],
    ['ip addresses keep their version', { type: 'string', format: 'ipv4' }, "js.format(z.ipv4(), 'ipv4')"],
    ['an integer', { type: 'integer', minimum: 0, maximum: 9 }, 'z.int().min(0).max(9)'],
    ['open ends', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 'z.number().gt(0).lt(1)'],
    ['steps', { type: 'number', multipleOf: 0.1 }, 'js.multipleOf(z.number(), 0.1)'],
    ['null alone', { type: 'null' }, 'z.null()'],
    ['or null', { type: ['string', 'null'], minLength: 1 }, 'z.string().min(1).nullable()'],
    [
      'several types, cheap ones first',
      { type: ['object', 'string', 'integer'], maxLength: 2 },
      'z.union([z.int(), z.string().max(2), z.looseObject({})])',
    ],
    ['a type that only its keywords tell', { maxLength: 2 }, 'z.string().max(2)'],
    ['a constant', { const: 'page' }, "z.literal('page')"],
    ['values', { type: 'string', enum: ['a', "b's"] }, "z.enum(['a', \"b's\"])"],
    ['values or null', { type: ['string', 'null'], enum: ['a', null] }, "z.enum(['a']).nullable()"],
    ['null that the type forbids', { type: 'string', enum: ['a', 'b', null] }, "z.enum(['a', 'b'])"],
    ['mixed values', { enum: [1, 'a', { b: [2] }] }, "js.oneOfValues(js.anything(), [1, 'a', { b: [2] }])"],
    ['a default only describes', { type: 'boolean', default: true }, 'z.boolean().meta({ default: true })'],
    [
      'read-only only describes',
      { type: 'string', readOnly: true, writeOnly: false },
      'z.string().meta({ readOnly: true })',
    ],
  ])('%s', (_because, schema, code) => {
    expect(snippet(schema)).toBe(code)
  })
})

describe('arrays', () => {
  test.each<[because: string, schema: SchemaOrBoolean, code: string]>([
    [
      'items and length',
      { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 5 },
      'z.array(z.string()).min(1).max(5)',
    ],
    ['anything', { type: 'array' }, 'z.array(z.unknown())'],
    ['no item twice', { type: 'array', uniqueItems: true }, 'js.uniqueItems(z.array(z.unknown()))'],
    [
      'one good item',
      { type: 'array', items: {}, contains: ref('Id') },
      'js.contains(z.array(z.unknown()), Id)',
    ],
    [
      'two to three such',
      { type: 'array', contains: { type: 'null' }, minContains: 2, maxContains: 3 },
      'js.contains(z.array(z.unknown()), z.null(), { min: 2, max: 3 })',
    ],
    [
      'places of their own',
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      'js.prefixItems(z.array(z.unknown()), [z.string()], js.never())',
    ],
  ])('%s', (_because, schema, code) => {
    expect(snippet(schema)).toBe(code)
  })
})

describe('objects', () => {
  test('a closed object, with names of every kind', () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: { id: ref('Id'), 'content-type': { type: 'string' }, default: { type: 'boolean' } },
    }

    expect(snippet(schema)).toMatchInlineSnapshot(`
      "z.strictObject({
        id: Id,
        'content-type': z.string().optional(),
        default: z.boolean().optional(),
      })"
    `)
  })

  test('an open object, and one whose further fields have a schema', () => {
    const properties = { a: { type: 'string' } }

    expect(snippet({ type: 'object', properties, required: ['a', 'b'] })).toMatchInlineSnapshot(`
      "z.looseObject({
        a: z.string(),
        b: js.anything(),
      })"
    `)
    expect(
      snippet({ type: 'object', properties, additionalProperties: { type: 'integer' } }),
    ).toMatchInlineSnapshot(`
      "z.object({
        a: z.string().optional(),
      }).catchall(z.int())"
    `)
  })

  test.each<[because: string, schema: SchemaOrBoolean, code: string]>([
    ['a map', { type: 'object', additionalProperties: { type: 'integer' } }, 'z.record(z.string(), z.int())'],
    [
      'rules for names',
      { type: 'object', propertyNames: { maxLength: 3 } },
      'js.propertyNames(z.looseObject({}), z.string().max(3))',
    ],
    [
      'how many',
      { type: 'object', minProperties: 1, maxProperties: 2 },
      'js.maxProperties(js.minProperties(z.looseObject({}), 1), 2)',
    ],
    [
      'patterns of names',
      { type: 'object', patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false },
      "js.patternProperties(z.looseObject({}), [], { '^x-': z.string() }, js.never())",
    ],
    [
      'an inherited name',
      { type: 'object', properties: { constructor: { type: 'string' } } },
      'js.ownProperties(z.looseObject({}), { constructor: { schema: z.string(), required: false } })',
    ],
    [
      'one needs another',
      { type: 'object', dependentRequired: { a: ['b'] } },
      "js.dependentRequired(z.looseObject({}), { a: ['b'] })",
    ],
  ])('%s', (_because, schema, code) => {
    expect(snippet(schema)).toBe(code)
  })
})

describe('references and composition', () => {
  const mapping = {
    cat: '#/components/schemas/Cat',
    dog: '#/components/schemas/Dog',
    wolf: '#/components/schemas/Dog',
  }

  test.each<[because: string, schema: SchemaOrBoolean, code: string]>([
    ['a component', ref('Id'), 'Id'],
    ['a component with an odd name', ref('odd-name.v2'), 'OddNameV2'],
    ['a component with a reserved name', ref('class'), 'Class'],
    [
      'a reference with a word of its own',
      { ...ref('Id'), deprecated: true },
      'js.ref(() => Id).meta({ deprecated: true })',
    ],
    [
      'a reference with a rule of its own',
      { ...ref('Id'), minLength: 2 },
      'js.alsoRef(z.string().min(2), () => Id)',
    ],
    ['a reference with a description only', { ...ref('Id'), description: 'x' }, 'Id'],
    ['a choice', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'z.union([z.string(), z.null()])'],
    [
      'a component that is a choice keeps its name',
      { anyOf: [ref('Maybe'), { type: 'integer' }] },
      'z.union([js.ref(() => Maybe), z.int()])',
    ],
    ['exactly one', { oneOf: [{ type: 'string' }, ref('Id')] }, 'js.oneOf(js.anything(), [z.string(), Id])'],
    [
      'constants tell members apart',
      { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind', mapping } },
      "z.discriminatedUnion('kind', [Cat, Dog])",
    ],
    [
      'members without constants',
      { oneOf: [ref('Cat'), ref('Bird')], discriminator: { propertyName: 'kind' } },
      "js.oneOf(js.anything(), [Cat, Bird], { propertyName: 'kind' })",
    ],
    [
      'a mapping that contradicts the constants',
      {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: { propertyName: 'kind', mapping: { c: mapping.dog } },
      },
      "js.oneOf(\n  js.anything(),\n  [Cat, Dog],\n  { propertyName: 'kind', mapping: { c: '#/components/schemas/Dog' } },\n)",
    ],
    [
      'all of them',
      { allOf: [ref('Cat'), { required: ['lives'] }] },
      'js.allOf(js.anything(), [\n  Cat,\n  z.looseObject({\n    lives: js.anything(),\n  }),\n])',
    ],
    ['not', { type: 'string', not: { const: 'x' } }, "js.not(z.string(), z.literal('x'))"],
    [
      'a condition',
      Object.fromEntries([
        ['if', { type: 'string' }],
        ['then', { minLength: 1 }],
      ]),
      'js.when(js.anything(), z.string(), { consequence: z.string().min(1) })',
    ],
  ])('%s', (_because, schema, code) => {
    expect(snippet(schema)).toBe(code)
  })
})

describe('what cannot be expressed', () => {
  test.each<[keyword: string, schema: SchemaOrBoolean, pointer: string]>([
    ['unevaluatedProperties', { type: 'object', unevaluatedProperties: false }, '#/unevaluatedProperties'],
    ['$dynamicRef', { items: { $dynamicRef: '#x' } }, '#/items/$dynamicRef'],
    ['a pattern that is none', { type: 'string', pattern: '(' }, '#/pattern'],
    ['a type that is none', { type: 'text' }, '#/type'],
    ['a reference to nothing', { $ref: '#/components/schemas/Nobody' }, '#'],
  ])('%s is an error with its pointer', (_keyword, schema, pointer) => {
    expect(() => snippet(schema)).toThrow(expect.objectContaining({ name: 'CannotExpressError', pointer }))
  })
})
