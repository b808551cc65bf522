/** Turns an emitted route table into what `registerPath` takes. */
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import * as z from 'zod'
import type { ParameterGroup, ResponseSpec, RouteSpec, RouteTable } from '../static/route-table.ts'

export const routeConfigs = (routes: RouteTable): RouteConfig[] => Object.values(routes).map(routeConfig)

function routeConfig(route: RouteSpec): RouteConfig {
  const { params, query, headers, cookies, body } = route
  return {
    method: route.method.toLowerCase() as RouteConfig['method'],
    path: route.path,
    operationId: route.operationId,
    tags: route.tags,
    security: route.security,
    request: {
      ...group('params', params),
      ...group('query', query),
      ...group('headers', headers),
      ...group('cookies', cookies),
      ...(body ? { body: { required: body.required, content: contents(body.contents) } } : {}),
    },
    responses: Object.fromEntries(
      Object.entries(route.responses).map(([status, spec]) => [status, response(spec)]),
    ),
  }
}

const group = (name: string, parameters: ParameterGroup | undefined) =>
  parameters ? { [name]: parameters.schema as z.ZodObject } : {}

function response({ contents: declared, headers }: ResponseSpec) {
  const shape = Object.entries(headers).map(([name, { required, schema }]) => [
    name,
    required ? schema : schema.optional(),
  ])
  return {
    description: '',
    ...(shape.length > 0 ? { headers: z.object(Object.fromEntries(shape)) } : {}),
    ...(Object.keys(declared).length > 0 ? { content: contents(declared) } : {}),
  }
}

const contents = (declared: Record<string, z.ZodType | undefined>) =>
  Object.fromEntries(
    Object.entries(declared).map(([mediaType, schema]) => [mediaType, schema ? { schema } : { schema: {} }]),
  )
