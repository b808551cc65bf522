// Copied from codegen/static/coerce.ts by `npm run generate`. Do not edit.
/**
 * Parameters and form fields arrive as text. A `Reading` says, per name, which JSON the contract expects, so that the
 * validator meets numbers and lists. Text that is no such thing stays text, and the validator says so.
 */

export type Scalar = 'string' | 'number' | 'boolean' | 'null'

export interface Reading {
  /** The scalar types that the contract allows; for lists and objects those of the members. */
  as: Scalar[]
  /** A list: the name repeated, or one text with this between the items. */
  list?: 'repeated' | ',' | ' ' | '|'
  /** An object written as `name[key]=value`, with the reading of its keys. */
  deep?: Record<string, Reading>
  /** JSON text. */
  json?: true
  /** An empty text means that nothing was sent. */
  emptyIsAbsent?: true
}

const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function readScalar(text: string, as: Scalar[]): unknown {
  for (const type of as) {
    if (type === 'number' && numberText.test(text)) return Number(text)
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
    if (type === 'null' && (text === '' || text === 'null')) return null
  }
  return text
}

function readList(value: string | string[], reading: Reading): unknown {
  if (reading.list === 'repeated') return [value].flat().map((text) => readScalar(text, reading.as))
  if (Array.isArray(value)) return value
  return value === '' ? [] : value.split(reading.list ?? ',').map((text) => readScalar(text, reading.as))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export function readValue(value: string | string[], reading: Reading): unknown {
  if (reading.list) return readList(value, reading)
  if (Array.isArray(value)) return value
  return reading.json ? readJson(value) : readScalar(value, reading.as)
}

type Texts = Record<string, string | string[] | undefined>

/** Every text that came, read as declared. What is not declared stays as it is, for the validator to refuse. */
export function readTexts(texts: Texts, readings: Record<string, Reading>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name in texts) {
    const text = texts[name]
    if (text === undefined) continue
    const reading = Object.hasOwn(readings, name) ? readings[name] : undefined
    if (reading?.emptyIsAbsent && text === '') continue
    if (reading) define(values, name, readValue(text, reading))
    else if (!readDeep(values, name, text, readings)) define(values, name, text)
  }
  return values
}

/** Only what is declared: headers and cookies, of which a request carries many that are nobody's business. */
export function readDeclared(
  texts: Texts,
  readings: Record<string, Reading>,
  keyOf = (name: string) => name,
) {
  const values: Record<string, unknown> = {}
  for (const name in readings) {
    const reading = readings[name]
    const text = texts[keyOf(name)]
    if (reading && text !== undefined) define(values, name, readValue(text, reading))
  }
  return values
}

function readDeep(
  values: Record<string, unknown>,
  name: string,
  text: string | string[],
  readings: Record<string, Reading>,
) {
  const [, base, key] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name) ?? []
  const deep = base !== undefined && Object.hasOwn(readings, base) ? readings[base]?.deep : undefined
  if (base === undefined || key === undefined || !deep) return false
  const target = (values[base] ?? {}) as Record<string, unknown>
  const reading = Object.hasOwn(deep, key) ? deep[key] : deep['*']
  define(target, key, reading ? readValue(text, reading) : text)
  define(values, base, target)
  return true
}

/** Assigns without ever touching a prototype. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
  else target[name] = value
}

/** The cookies of a request by name; the first of two with one name counts. */
export function cookiesOf(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null)
  for (const pair of header?.split(';') ?? []) {
    const [name = '', ...rest] = pair.split('=')
    if (name.trim() !== '' && cookies[name.trim()] === undefined) cookies[name.trim()] = rest.join('=').trim()
  }
  return cookies
}
