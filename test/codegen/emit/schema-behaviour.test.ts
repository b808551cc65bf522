/** What emitted validators let through and what they refuse, keyword by keyword, as JSON Schema says it. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Contract, SchemaOrBoolean } from '#codegen/contract.ts'
import { emitSchema } from '#codegen/emit/zod/schema.ts'
import * as js from '#codegen/static/schema/index.ts'

const document: Contract = { openapi: '3.1.0', info: { title: 'behaviour', version: '1' } }

function validatorOf(schema: SchemaOrBoolean): z.ZodType {
  const code = emitSchema(schema, '#', { document, identifiers: new Map(), prefix: '', isLater: () => false })
  return new Function('z', 'js', `return ${code}`)(z, js) as z.ZodType
}

type Row = [because: string, schema: SchemaOrBoolean, valid: unknown[], invalid: unknown[]]

const closedA = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false }
const closedB = { type: 'object', properties: { b: { type: 'string' } }, additionalProperties: false }

const rows: Row[] = [
  ['length counts code points', { type: 'string', maxLength: 2 }, ['', '🙂🙂'], ['abc', '🙂🙂🙂', 1, null]],
  ['a pattern sees code points', { type: 'string', pattern: '^.$' }, ['a', '🙂'], ['', 'ab']],
  ['a pattern is a search', { type: 'string', pattern: 'b' }, ['abc'], ['ac']],
  ['a slash in a pattern', { type: 'string', pattern: '^/a' }, ['/a'], ['a']],
  ['an integer may be written 1.0', { type: 'integer' }, [1, 1.0, -5], [1.5, '1', null]],
  ['a number is no text', { type: 'number' }, [0, 1.5], ['1', Number.NaN, null]],
  ['bounds', { type: 'integer', minimum: 1, maximum: 3 }, [1, 3], [0, 4]],
  ['open bounds', { type: 'number', exclusiveMinimum: 0 }, [0.1], [0]],
  ['decimal steps', { type: 'number', multipleOf: 0.1 }, [0.3, 1.1, 7], [0.35]],
  ['true is no 1', { const: 1 }, [1], [true, '1']],
  [
    'values of every type',
    { enum: ['a', 1, null, { b: [1] }] },
    ['a', 1, null, { b: [1] }],
    ['b', 2, { b: [2] }, {}],
  ],
  ['values within the type', { type: 'string', enum: ['a', null] }, ['a'], [null]],
  ['null only where it is said', { type: ['integer', 'null'] }, [1, null], ['', undefined]],
  [
    'several types with their own rules',
    { type: ['string', 'integer'], maxLength: 1, maximum: 5 },
    ['a', 5],
    ['ab', 6, true],
  ],
  ['anything but nothing', {}, [0, null, 'x', [], {}], [undefined]],
  ['closed', closedA, [{}, { a: 'x' }], [{ b: 1 }, { a: 1 }, [], 'x']],
  ['open', { type: 'object', properties: { a: { type: 'string' } } }, [{ b: 1 }], [{ a: 1 }]],
  ['required without a declaration', { type: 'object', required: ['a'] }, [{ a: null }], [{}]],
  [
    'further fields with a schema',
    { ...closedA, additionalProperties: { type: 'integer' } },
    [{ a: 'x', b: 1 }],
    [{ b: 'x' }],
  ],
  ['a map', { type: 'object', additionalProperties: { type: 'integer' } }, [{}, { a: 1 }], [{ a: 'x' }, []]],
  ['names', { type: 'object', propertyNames: { pattern: '^[a-z]+$' } }, [{ a: 1 }], [{ A: 1 }]],
  [
    'names that start so',
    {
      type: 'object',
      properties: { id: { type: 'integer' } },
      patternProperties: { '^x-': { type: 'string' } },
      additionalProperties: false,
    },
    [{ id: 1, 'x-a': 'b' }],
    [{ 'x-a': 1 }, { y: 1 }, { id: 'x' }],
  ],
  [
    'how many fields',
    { type: 'object', minProperties: 1, maxProperties: 2 },
    [{ a: 1 }],
    [{}, { a: 1, b: 2, c: 3 }],
  ],
  [
    'an inherited name that is not sent',
    { type: 'object', properties: { constructor: { type: 'string' } }, additionalProperties: false },
    [{}, { constructor: 'x' }],
    [{ constructor: 1 }, { toString: 1 }],
  ],
  [
    'one field needs another',
    { type: 'object', dependentRequired: { a: ['b'] } },
    [{}, { b: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }],
  ],
  [
    'one field brings a schema',
    { type: 'object', dependentSchemas: { a: { properties: { b: { type: 'string' } } } } },
    [{ b: 1 }, { a: 1, b: '' }],
    [{ a: 1, b: 1 }],
  ],
  [
    'items',
    { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 2 },
    [[1], [1, 2]],
    [[], [1, 2, 3], ['x'], {}],
  ],
  [
    'no item twice, whatever the order of keys',
    { type: 'array', uniqueItems: true },
    [
      [1, '1'],
      [{ a: 1 }, { a: 2 }],
    ],
    [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  [
    'places of their own',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    [[], ['a'], ['a', 1, null]],
    [[1], ['a', 'b']],
  ],
  [
    'and nothing after them',
    { type: 'array', prefixItems: [{ type: 'string' }], items: false },
    [[], ['a']],
    [['a', 'b']],
  ],
  [
    'one good item',
    { type: 'array', items: {}, contains: { type: 'integer' } },
    [[1], ['x', 1]],
    [[], ['x']],
  ],
  [
    'two to three good items',
    { type: 'array', contains: { type: 'integer' }, minContains: 2, maxContains: 3 },
    [
      [1, 2],
      [1, 2, 3, 'x'],
    ],
    [[1], [1, 2, 3, 4]],
  ],
  ['closed members refuse each other', { allOf: [closedA, closedB] }, [{}], [{ a: 'x' }, { b: 'x' }]],
  [
    'open members add up',
    {
      allOf: [
        { type: 'object', required: ['a'] },
        { type: 'object', required: ['b'] },
      ],
    },
    [{ a: 1, b: 2 }],
    [{ a: 1 }, { b: 2 }],
  ],
  ['exactly one', { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 5 }] }, [1, 5.5], [6, 2.5, 'x']],
  [
    'at least one, and the type',
    { type: 'integer', anyOf: [{ minimum: 5 }, { maximum: 0 }] },
    [5, 0],
    [3, 5.5],
  ],
  ['not', { type: 'string', not: { enum: ['a'] } }, ['b'], ['a', 1]],
  [
    'if, then, else',
    Object.fromEntries([
      ['if', { type: 'string' }],
      ['then', { minLength: 2 }],
      ['else', { type: 'integer' }],
    ]),
    ['ab', 1],
    ['a', 1.5],
  ],
  ['nothing', false, [], [null, 1, {}]],
]

test.each(rows)('%s', (_because, schema, valid, invalid) => {
  const validator = validatorOf(schema)

  expect(valid.filter((value) => !validator.safeParse(value).success)).toEqual([])
  expect(invalid.filter((value) => validator.safeParse(value).success)).toEqual([])
})

describe('formats', () => {
  test.each<[format: string, valid: string[], invalid: string[]]>([
    ['uuid', ['00000000-0000-0000-0000-00000000000f', 'AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE'], ['x', '0000']],
    ['email', ['a@b.example', '5%@host.a.net', 'a@b'], ['a', 'a@', '@b']],
    [
      'date-time',
      ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678+02:00'],
      ['2026-01-02', '2026-01-02T03:04:05', '2026-13-02T03:04:05Z'],
    ],
    ['date', ['2026-02-28'], ['2026-02-30', '2026-2-1']],
    ['uri', ['https://a.example/b?c', 'urn:isbn:1'], ['a', '/a']],
    ['ipv4', ['127.0.0.1'], ['127.0.0', '::1']],
    ['ipv6', ['::1'], ['127.0.0.1']],
    ['something-else', ['whatever'], []],
  ])('%s', (format, valid, invalid) => {
    const validator = validatorOf({ type: 'string', format })

    expect(valid.filter((value) => !validator.safeParse(value).success)).toEqual([])
    expect(invalid.filter((value) => validator.safeParse(value).success)).toEqual([])
  })

  test('known gaps of zod: a leap second and a small z are refused, though RFC 3339 has them', () => {
    const validator = validatorOf({ type: 'string', format: 'date-time' })

    expect(validator.safeParse('2016-12-31T23:59:60Z').success).toBe(false)
    expect(validator.safeParse('2026-01-02T03:04:05z').success).toBe(false)
  })
})
