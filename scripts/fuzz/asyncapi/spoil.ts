/** What a valid frame becomes when one thing in it is wrong. */
import type { Schema, SchemaOrBoolean } from '#codegen/contract.ts'
import type { Making } from './values.ts'

export interface Spoiled {
  args: unknown[]
  why: string
}

const strangers: unknown[] = [null, true, 0, -1, 1.5, '', 'text', [], {}, [[]], { a: 1 }]

/** Every way to spoil the frame; some may fit the schema by chance, which the caller sorts out. */
export function spoiledFrames(frame: Record<string, unknown>, schema: Schema, making: Making): Spoiled[] {
  return spoiledObjects(frame, schema, making, '').map(({ value, why }) => ({ args: [value], why }))
}

/** Frames that are wrong whatever the schema says. */
export function hopelessFrames(frame: Record<string, unknown>, payloadField: string): Spoiled[] {
  const poisoned = (text: string): unknown =>
    JSON.parse(JSON.stringify({ ...frame }).replace(/\}$/, `${text}}`))
  const comma = Object.keys(frame).length > 0 ? ',' : ''
  const inPayload = (payload: unknown): unknown => ({ ...frame, [payloadField]: payload })
  return [
    ...[null, 5, 'text', [], [frame], true].map((value) => ({
      args: [value],
      why: `a frame that is ${JSON.stringify(value)?.slice(0, 20)}`,
    })),
    { args: [frame, frame], why: 'two frames at once' },
    { args: [Buffer.from('bytes')], why: 'bytes for a frame' },
    { args: [poisoned(`${comma}"__proto__":{"a":1}`)], why: 'a key __proto__' },
    { args: [{ ...frame, 'a\u0000b': 1 }], why: 'a key with NUL' },
    ...(Object.hasOwn(frame, payloadField)
      ? [
          { args: [inPayload(JSON.parse('{"__proto__":1}'))], why: 'a payload with a key __proto__' },
          { args: [inPayload({ _bsontype: 'ObjectId' })], why: 'a payload with a key _bsontype' },
          { args: [inPayload(nested(40))], why: 'a payload of 40 levels' },
          { args: [inPayload(Buffer.from([1, 2]))], why: 'a payload of bytes' },
        ]
      : []),
  ]
}

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])

interface Variant {
  value: unknown
  why: string
}

function spoiledObjects(
  object: Record<string, unknown>,
  schema: Schema,
  making: Making,
  path: string,
): Variant[] {
  const missing = (schema.required ?? []).map((name) => {
    const { [name]: _, ...rest } = object
    return { value: rest, why: `without ${path}${name}` }
  })
  const further =
    schema.additionalProperties === false
      ? [{ value: { ...object, unforeseen: 1 }, why: `with an unknown field in ${path || 'the frame'}` }]
      : []
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    spoiledMembers(object[name], member, making, `${path}${name}`).map(({ value, why }) => ({
      value: { ...object, [name]: value },
      why,
    })),
  )
  return [...missing, ...further, ...members]
}

function spoiledMembers(value: unknown, schema: SchemaOrBoolean, making: Making, path: string): Variant[] {
  const plain = making.resolve(schema)
  const wrong = strangers.map((stranger) => ({
    value: stranger,
    why: `${path} is ${JSON.stringify(stranger)}`,
  }))
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value)
  const inside =
    isObject && plain.properties
      ? spoiledObjects(value as Record<string, unknown>, plain, making, `${path}.`)
      : []
  return [...wrong, ...beyond(plain, path), ...inside]
}

/** One more, one less than what fits. */
function beyond({ minimum, maximum, minLength, maxLength }: Schema, path: string): Variant[] {
  const variants: Variant[] = []
  if (minimum !== undefined) variants.push({ value: Number(minimum) - 1, why: `${path} below its minimum` })
  if (maximum !== undefined) variants.push({ value: Number(maximum) * 2, why: `${path} above its maximum` })
  if (Number(minLength ?? 0) > 0)
    variants.push({ value: 'x'.repeat(Number(minLength) - 1), why: `${path} too short` })
  if (Number(maxLength ?? Number.POSITIVE_INFINITY) <= 20_000)
    variants.push({ value: 'x'.repeat(Number(maxLength) + 1), why: `${path} too long` })
  return variants
}
