// Copied from codegen/static/parameters.ts by `npm run generate`. Do not edit.
import type { FastifyRequest } from 'fastify'
import { cookiesOf, readDeclared, readTexts } from './coerce.ts'
import { explain } from './messages.ts'
import { problemsOf } from './problems.ts'
import { Refusal } from './refusal.ts'
import { namedParameters } from './route-path.ts'
import type { ParameterGroup, RouteSpec } from './route-table.ts'

const parseOptions = { error: explain }
const none = Object.freeze({})

export interface CallParts {
  params: unknown
  query: unknown
  headers: unknown
  cookies: unknown
  body: unknown
  contentType: string | undefined
  principal: unknown
  request: unknown
}

/** Reads and tests the declared parameters of a request; the other parts of the call are filled in later. */
export function parameterReader(route: RouteSpec, names: string[]) {
  const { params, query, headers, cookies } = route
  const lowerCase = (name: string) => name.toLowerCase()
  return (request: FastifyRequest): CallParts => ({
    params: params
      ? valid(params, readTexts(namedParameters(request.params, names), params.read), 'path')
      : none,
    query: query
      ? valid(query, readTexts(request.query as Record<string, string>, query.read), 'query')
      : none,
    headers: headers
      ? valid(headers, readDeclared(request.headers, headers.read, lowerCase), 'header')
      : none,
    cookies: cookies
      ? valid(cookies, readDeclared(cookiesOf(request.headers.cookie), cookies.read), 'cookie')
      : none,
    body: undefined,
    contentType: undefined,
    principal: undefined,
    request: undefined,
  })
}

function valid(group: ParameterGroup, values: unknown, place: string): unknown {
  const result = group.schema.safeParse(values, parseOptions)
  if (result.success) return result.data
  throw new Refusal('invalid', `The ${place} parameters are not valid.`, {
    details: problemsOf(result.error, place),
  })
}
