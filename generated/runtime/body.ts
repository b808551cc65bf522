// Copied from codegen/static/body.ts by `npm run generate`. Do not edit.
/**
 * From the bytes of a request body to what the handler is given: media type, characters, JSON or form, unsafe JSON,
 * schema. A reader is made once for each route, and its schemas are compiled then: a good body, the usual case, passes
 * eight times as fast. What the compiled form does not take, zod's own parser judges and explains.
 */
import { isUtf8 } from 'node:buffer'
import * as z from 'zod'
import { readBatch } from './batch.ts'
import { readTexts } from './coerce.ts'
import { covers, isForm, isJson, isText, readMediaType } from './media-type.ts'
import { explain } from './messages.ts'
import { problemsOf } from './problems.ts'
import { Refusal } from './refusal.ts'
import type { BodySpec } from './route-table.ts'
import { type BatchParts, batchParts } from './schema/arrays.ts'
import { findUnsafe } from './unsafe-json.ts'

export interface BodyRead {
  value: unknown
  contentType: string | undefined
}

interface Content {
  declared: string
  schema: z.ZodType | undefined
  batch: BatchParts | undefined
}

const parseOptions = { error: explain }

export function bodyReader(spec: BodySpec, maxDepth: number) {
  const contents = Object.entries(spec.contents).map(([declared, schema]): Content => {
    if (!schema) return { declared, schema, batch: undefined }
    const batch = batchParts(schema)
    return { declared, schema: z.compile(schema), batch: batch && { ...batch, item: z.compile(batch.item) } }
  })
  const json = contents.find((content) => isJson(content.declared))
  const aliases = new Set(spec.aliases ?? [])
  const takesAnyType = aliases.has('*/*')
  const accepted = [...contents.map((content) => content.declared), ...aliases].join(', ')

  /** Which declared content a request names; a refusal where it names none. Runs before the body is read. */
  function choose(header: string | undefined, hasBody: boolean): Content | undefined {
    if (takesAnyType && json) return hasBody ? json : undefined
    if (header === undefined) {
      if (!hasBody) return undefined
      if (aliases.size > 0 && json) return json
      throw unsupported('The request has a body but no Content-Type.')
    }
    const sent = readMediaType(header)
    if (!sent) throw unsupported('The Content-Type cannot be read.')
    const content = contents.find(({ declared }) => covers(declared, sent.mediaType))
    const chosen = content ?? (aliases.has(sent.mediaType) ? json : undefined)
    if (!chosen) throw unsupported(`The Content-Type must be one of ${accepted}.`)
    const isCharacters = isJson(chosen.declared) || isForm(chosen.declared) || isText(chosen.declared)
    if (isCharacters && sent.charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(sent.charset)) {
      throw unsupported('The charset must be utf-8.')
    }
    return chosen
  }

  function read(content: Content | undefined, bytes: Buffer | undefined): BodyRead {
    if (!content || !bytes || (bytes.length === 0 && !isText(content.declared))) {
      if (spec.required) throw new Refusal('malformed', 'The request needs a body.')
      return { value: undefined, contentType: undefined }
    }
    return { value: decode(content, bytes), contentType: content.declared }
  }

  function decode(content: Content, bytes: Buffer): unknown {
    if (isJson(content.declared)) return readJson(content, bytes)
    if (isForm(content.declared)) return validated(content.schema, safe(readForm(textOf(bytes), spec)))
    if (isText(content.declared)) return validated(content.schema, textOf(bytes))
    return bytes
  }

  function readJson(content: Content, bytes: Buffer): unknown {
    const value = parseJson(textOf(bytes))
    return content.batch ? readBatch(content.batch, value, maxDepth) : validated(content.schema, safe(value))
  }

  function safe(value: unknown): unknown {
    const unsafe = findUnsafe(value, maxDepth)
    if (unsafe) throw new Refusal('invalid', 'The request body is not valid.', { details: [unsafe] })
    return value
  }

  const unsupported = (message: string) =>
    new Refusal('unsupported_media_type', message, { headers: { Accept: accepted } })

  return { choose, read, takesAnyType }
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refusal('malformed', 'The request body is not valid UTF-8.')
  return bytes.toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Refusal('malformed', 'The request body is not valid JSON.', { cause })
  }
}

/** Fields by name; a repeated one is a list. */
function readForm(text: string, spec: BodySpec): Record<string, unknown> {
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = fields[name]
    if (Array.isArray(earlier)) earlier.push(value)
    else fields[name] = earlier === undefined ? value : [earlier, value]
  }
  return readTexts(fields, spec.read ?? {})
}

/** The value itself, as it came: validators test bodies, they never change them. */
function validated(schema: z.ZodType | undefined, value: unknown): unknown {
  const result = schema?.safeParse(value, parseOptions)
  if (result && !result.success) {
    throw new Refusal('invalid', 'The request body is not valid.', { details: problemsOf(result.error) })
  }
  return value
}
