/** The parts that turn text into values, each as a table. */
import { describe, expect, test } from 'vitest'
import { cookiesOf, type Reading, readTexts } from '#codegen/static/coerce.ts'
import { covers, readMediaType } from '#codegen/static/media-type.ts'
import { namedParameters, toRouterPath } from '#codegen/static/route-path.ts'
import { findUnsafe } from '#codegen/static/unsafe-json.ts'

describe('texts', () => {
  test.each<[because: string, text: string | string[], reading: Reading, value: unknown]>([
    ['text stays text', '5', { as: ['string'] }, '5'],
    ['a number', '-1.5e2', { as: ['number'] }, -150],
    ['a leading zero is no number', '007', { as: ['number'] }, '007'],
    ['a hexadecimal is no number', '0x10', { as: ['number'] }, '0x10'],
    ['nothing is no number', '', { as: ['number'] }, ''],
    ['a space is no number', ' 1', { as: ['number'] }, ' 1'],
    ['true', 'true', { as: ['boolean'] }, true],
    ['1 is not true', '1', { as: ['boolean'] }, '1'],
    ['null where it may be', 'null', { as: ['number', 'null'] }, null],
    ['a scalar that is repeated stays a list', ['1', '2'], { as: ['number'] }, ['1', '2']],
    ['one of a list', '1', { as: ['number'], list: 'repeated' }, [1]],
    ['several of a list', ['1', 'x'], { as: ['number'], list: 'repeated' }, [1, 'x']],
    ['a list with commas', '1,2', { as: ['number'], list: ',' }, [1, 2]],
    ['an empty list', '', { as: ['number'], list: ',' }, []],
    ['JSON', '{"a":1}', { as: ['string'], json: true }, { a: 1 }],
    ['JSON that is none', '{', { as: ['string'], json: true }, '{'],
  ])('%s', (_because, text, reading, value) => {
    expect(readTexts({ a: text }, { a: reading })).toEqual({ a: value })
  })

  test('an object in brackets, and what is in brackets without being declared', () => {
    const readings = { filter: { as: ['string' as const], deep: { age: { as: ['number' as const] } } } }

    expect(readTexts({ 'filter[age]': '3', 'filter[x]': 'y', 'other[z]': '1' }, readings)).toEqual({
      filter: { age: 3, x: 'y' },
      'other[z]': '1',
    })
  })

  test('a prototype is a name like any other', () => {
    const values = readTexts(JSON.parse('{"__proto__":"x"}'), {})

    expect(Object.keys(values)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  })

  test('cookies, the first of a name', () => {
    expect(cookiesOf('a=1; b=x=y; a=2; ; c')).toEqual({ a: '1', b: 'x=y', c: '' })
  })
})

test.each<[path: string, url: string, names: string[]]>([
  ['/books', '/books', []],
  ['/books/{book-id}', '/books/:p0', ['book-id']],
  ['/a/{x}/b/{y}', '/a/:p0/b/:p1', ['x', 'y']],
  ['/{x}-{y}.jpg', '/:p0-:p1.jpg', ['x', 'y']],
  ['/{x}:archive', '/:p0(^.+?)::archive', ['x']],
  ['/{x}_old', '/:p0(^.+?)_old', ['x']],
])('the path %s', (path, url, names) => {
  expect(toRouterPath(path)).toEqual({ url, names })
  const found = Object.fromEntries(names.map((name, index) => [`p${index}`, `value of ${name}`]))
  expect(namedParameters(found, names)).toEqual(
    Object.fromEntries(names.map((name) => [name, `value of ${name}`])),
  )
})

test.each<[header: string, mediaType: string | undefined, charset?: string]>([
  ['application/json', 'application/json'],
  [' Text/Plain ; Charset="UTF-8" ; x=y', 'text/plain', 'utf-8'],
  ['application/json;charset=latin1', 'application/json', 'latin1'],
  ['json', undefined],
  ['a/b/c', undefined],
  ['', undefined],
])('the media type "%s"', (header, mediaType, charset) => {
  expect(readMediaType(header)).toEqual(
    mediaType ? { mediaType, ...(charset ? { charset } : {}) } : undefined,
  )
})

test.each([
  ['image/*', 'image/png', true],
  ['*/*', 'a/b', true],
  ['application/json; version=1', 'application/json', true],
  ['image/*', 'imagery/png', false],
  ['application/json', 'application/json-seq', false],
])('%s covers %s: %s', (declared, sent, isCovered) => {
  expect(covers(declared, sent)).toBe(isCovered)
})

describe('unsafe JSON', () => {
  test.each([
    ['plain', '{"a":[1,{"b":null}]}', undefined],
    ['a prototype far inside', '{"a":[{"b":{"__proto__":1}}]}', '/a/0/b/__proto__'],
    ['a driver type', '[{"_bsontype":"x"}]', '/0/_bsontype'],
    ['NUL in a name', '{"a/b":{"\\u0000":1}}', '/a~1b'],
    ['a harmless value', '{"a":"__proto__"}', undefined],
  ])('%s', (_what, text, path) => {
    expect(findUnsafe(JSON.parse(text), 32)?.path).toBe(path)
  })

  test.each([
    [3, '[[[]]]', undefined],
    [2, '[[[]]]', '/0/0'],
    [2, '{"a":{"b":{}}}', '/a/b'],
    [2, '[[1]]', undefined],
  ])('%i levels are enough or not for %s', (maxDepth, text, path) => {
    expect(findUnsafe(JSON.parse(text), maxDepth)?.path).toBe(path)
  })

  test('no depth exhausts the stack', () => {
    expect(findUnsafe(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), 32)).toMatchObject({
      message: 'is nested deeper than 32 levels',
    })
  })
})
