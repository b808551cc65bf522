/** A request and an answer held against the contract of the operation that they belong to. */
import { readDeclared, readTexts } from '#generated/runtime/coerce.ts'
import type { ParameterGroup, ResponseSpec, RouteSpec } from '#generated/runtime/route-table.ts'

export class OffContractError extends Error {}

type Texts = Record<string, string | string[]>

/** @throws OffContractError where the contract does not allow such a request */
export async function checkRequest(route: RouteSpec, request: Request, params: Texts): Promise<void> {
  hold(route, 'path', route.params, params)
  hold(route, 'query', route.query, textsOf(new URL(request.url).searchParams))
  const { headers } = route
  if (headers) {
    const sent = readDeclared(Object.fromEntries(request.headers), headers.read, (name) => name.toLowerCase())
    holdValue(route, 'headers', headers.schema, sent)
  }
  await checkBody(route, request)
}

async function checkBody(route: RouteSpec, request: Request): Promise<void> {
  const type = mediaType(request.headers.get('content-type'))
  if (!route.body) return
  if (type === undefined) {
    if (route.body.required) throw new OffContractError(`${route.operationId} without a body`)
    return
  }
  const schema = contentOf(route.body.contents, type)
  if (schema === undefined) throw new OffContractError(`${route.operationId} does not take ${type}`)
  const text = await request.text()
  const value = type.endsWith('json')
    ? JSON.parse(text)
    : readTexts(textsOf(new URLSearchParams(text)), route.body.read ?? {})
  holdValue(route, 'body', schema, value)
}

/** @throws OffContractError where the contract does not declare such an answer */
export async function checkAnswer(route: RouteSpec, response: Response): Promise<void> {
  const spec: ResponseSpec | undefined = route.responses[response.status]
  const name = `${route.operationId} answered ${response.status}`
  if (!spec) throw new OffContractError(`${name}, which its contract does not declare`)
  for (const [header, { required }] of Object.entries(spec.headers)) {
    if (required && !response.headers.has(header)) throw new OffContractError(`${name} without ${header}`)
  }
  if (Object.keys(spec.contents).length === 0) return
  const type = mediaType(response.headers.get('content-type'))
  const schema = type === undefined ? undefined : contentOf(spec.contents, type)
  if (type === undefined || schema === undefined) throw new OffContractError(`${name} as ${type}`)
  if (!type.endsWith('json')) return
  holdValue(route, `answer ${response.status}`, schema, await response.clone().json())
}

function hold(route: RouteSpec, place: string, group: ParameterGroup | undefined, texts: Texts): void {
  if (group) holdValue(route, place, group.schema, readTexts(texts, group.read))
  else if (Object.keys(texts).length > 0) throw new OffContractError(`${route.operationId} has no ${place}`)
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { message: string } | undefined }
}

function holdValue(route: RouteSpec, place: string, schema: Schema, value: unknown): void {
  const { success, error } = schema.safeParse(value)
  if (!success) throw new OffContractError(`${route.operationId}, ${place}: ${error?.message}`)
}

/** A content by its media type, whose parameters (`version=0.0.4`) do not count. */
function contentOf<Schema>(contents: Record<string, Schema>, type: string): Schema | undefined {
  return Object.entries(contents).find(([declared]) => mediaType(declared) === type)?.[1]
}

function textsOf(pairs: URLSearchParams): Texts {
  const names = [...new Set(pairs.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const [one = '', ...more] = pairs.getAll(name)
      return [name, more.length === 0 ? one : [one, ...more]]
    }),
  )
}

const mediaType = (header: string | null) => header?.split(';')[0]?.trim()
