/** What a caller is told about a value that is not valid: where, and in human words. */
import { expect, test } from 'vitest'
import * as z from 'zod'
import { explain } from '#codegen/static/messages.ts'
import { problemsOf } from '#codegen/static/problems.ts'
import { asRefusal, Refusal } from '#codegen/static/refusal.ts'
import * as js from '#codegen/static/schema/index.ts'

const cat = z.strictObject({ kind: z.literal('cat'), lives: z.int().max(9) })
const dog = z.strictObject({ kind: z.literal('dog') })

const told = (schema: z.ZodType, value: unknown): string[] => {
  const { error } = schema.safeParse(value, { error: explain })
  return error ? problemsOf(error).map(({ path, message }) => `${path} ${message}`) : []
}

test.each<[schema: z.ZodType, value: unknown, problems: string[]]>([
  [z.object({ a: z.string() }), {}, ['/a is required']],
  [z.object({ a: z.string() }), { a: 1 }, ['/a must be a string']],
  [z.object({ a: z.boolean() }), { a: 'x' }, ['/a must be true or false']],
  [z.int(), 1.5, [' must be an integer']],
  [z.number().gt(1), 1, [' must be more than 1']],
  [z.number().max(5), 6, [' must be at most 5']],
  [z.string().max(1), 'ab', [' must have at most 1 character']],
  [z.array(z.int()).min(2), [1], [' must have at least 2 items']],
  [z.enum(['a', 'b']), 'c', [' must be one of "a", "b"']],
  [z.literal('a'), 'c', [' must be "a"']],
  [z.guid(), 'x', [' must be a UUID']],
  [z.iso.datetime({ offset: true }), 'x', [' must be a date and time (RFC 3339)']],
  [z.string().regex(/^a\/b$/u), 'x', [' must match ^a\\/b$']],
  [z.strictObject({}), { 'a/b': 1, c: 1 }, ['/a~1b is not a known field', '/c is not a known field']],
  [z.discriminatedUnion('kind', [cat, dog]), { kind: 'cow' }, ['/kind does not name a known form']],
  [z.discriminatedUnion('kind', [cat, dog]), { kind: 'cat', lives: 10 }, ['/lives must be at most 9']],
  [z.union([z.string(), z.int()]), true, [' has none of the allowed forms']],
  [z.union([z.string(), z.strictObject({ a: z.int() })]), { a: 'x' }, ['/a must be a number']],
  [js.minProperties(z.looseObject({}), 1), {}, [' must have at least 1 property']],
  [js.contains(z.array(z.unknown()), z.int()), ['x'], [' must contain at least 1 valid item']],
  [
    js.allOf(js.anything(), [z.looseObject({ a: z.string() }), z.looseObject({ b: z.int() })]),
    { a: 1 },
    ['/a must be a string', '/b is required'],
  ],
  [
    z.object({ list: z.array(js.not(z.string(), z.literal('x'))) }),
    { list: ['x'] },
    ['/list/0 has a form that is not allowed'],
  ],
])('%#', (schema, value, problems) => {
  expect(told(schema, value)).toEqual(problems)
})

test('a value is never told back, and fifty problems are enough', () => {
  const list = z.array(z.int())

  expect(told(list, Array(200).fill('secret'))).toHaveLength(50)
  expect(told(list, ['secret']).join()).not.toContain('secret')
})

test.each([
  [
    'a body over the limit',
    Object.assign(new Error('x'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' }),
    'too_large',
  ],
  [
    'a broken length',
    Object.assign(new Error('x'), { statusCode: 400, code: 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' }),
    'malformed',
  ],
])('%s of the server itself is a refusal', (_what, error, kind) => {
  expect(asRefusal(error)).toMatchObject({ kind, cause: error })
})

test('an error of somebody else stays what it is', () => {
  const theirs = Object.assign(new Error('x'), { statusCode: 400 })
  const ours = new Refusal('conflict', 'Taken.')

  expect(asRefusal(theirs)).toBe(theirs)
  expect(asRefusal(ours)).toBe(ours)
  expect(ours.status).toBe(409)
})
