/**
 * A `fetch` for the generated clients that holds every call against the contract, both ways: what is sent must fit
 * it, and so must the answer. A test that leaves the contract on purpose uses `offContract(reason)`.
 */
import { routes as adminRoutes } from '#generated/admin/http.ts'
import type { ResponseSpec, RouteSpec } from '#generated/runtime/route-table.ts'
import { routes as sdkRoutes } from '#generated/sdk/http.ts'

const routes: RouteSpec[] = [...Object.values(sdkRoutes), ...Object.values(adminRoutes)]
const patterns = routes.map((route) => ({
  route,
  path: new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** Operations that answered in this test process, with the statuses that were seen. */
export const seen = new Map<string, Set<number>>()

export class OffContractError extends Error {}

/** Sends the request after checking it, and gives the answer after checking it. */
export async function checkedFetch(request: Request): Promise<Response> {
  const route = routeOf(request)
  if (!route) throw new OffContractError(`no operation for ${request.method} ${request.url}`)
  await checkRequest(route, request.clone())
  return checkedAnswer(route, await fetch(request))
}

/**
 * Sends anything, and still holds the answer against the contract where the path has one.
 * @param reason why the request does not fit the contract
 */
export async function offContract(reason: string, url: string, init: RequestInit = {}): Promise<Response> {
  if (reason.length < 10) throw new Error('leaving the contract needs a reason')
  const request = new Request(url, init)
  const route = routeOf(request)
  const response = await fetch(request)
  return route ? checkedAnswer(route, response) : response
}

function routeOf(request: Request): RouteSpec | undefined {
  const { pathname } = new URL(request.url)
  return patterns.find(({ route, path }) => route.method === request.method && path.test(pathname))?.route
}

async function checkRequest(route: RouteSpec, request: Request): Promise<void> {
  const query = [...new URL(request.url).searchParams.keys()]
  const unknown = query.filter((name) => !(name in (route.query?.read ?? {})))
  if (unknown.length > 0) throw new OffContractError(`${route.operationId} has no query parameter ${unknown}`)
  const type = mediaType(request.headers.get('content-type'))
  if (!route.body || type === undefined) return
  const schema = route.body.contents[type]
  if (type !== 'application/json' || !schema) return
  const result = schema.safeParse(await request.json())
  if (!result.success) throw new OffContractError(`${route.operationId} body: ${result.error.message}`)
}

async function checkedAnswer(route: RouteSpec, response: Response): Promise<Response> {
  const spec: ResponseSpec | undefined = route.responses[response.status]
  const name = `${route.operationId} answered ${response.status}`
  if (!spec) throw new OffContractError(`${name}, which its contract does not declare`)
  seen.set(route.operationId, (seen.get(route.operationId) ?? new Set()).add(response.status))
  for (const [header, { required }] of Object.entries(spec.headers)) {
    if (required && !response.headers.has(header)) throw new OffContractError(`${name} without ${header}`)
  }
  const type = mediaType(response.headers.get('content-type'))
  const declared = Object.keys(spec.contents)
  if (declared.length === 0) return response
  if (type === undefined || !declared.includes(type)) throw new OffContractError(`${name} as ${type}`)
  const schema = spec.contents[type]
  if (!schema || !type.endsWith('json')) return response
  const result = schema.safeParse(await response.clone().json())
  if (!result.success) throw new OffContractError(`${name}: ${result.error.message}`)
  return response
}

const mediaType = (header: string | null) => header?.split(';')[0]?.trim()
