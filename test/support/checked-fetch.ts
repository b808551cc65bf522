/**
 * A `fetch` for the generated clients that holds every call against the contract, both ways: what is sent must fit
 * it, and so must the answer. A test that leaves the contract on purpose uses `offContract(reason)`.
 */
import { routes as adminRoutes } from '#generated/admin/http.ts'
import { routes as chatRoutes } from '#generated/chat/http.ts'
import { routes as imRoutes } from '#generated/im/http.ts'
import type { RouteSpec } from '#generated/runtime/route-table.ts'
import { routes as sdkRoutes } from '#generated/sdk/http.ts'
import { checkAnswer, checkRequest, OffContractError } from './contract-check.ts'
import { noteMet } from './met-operations.ts'

export { OffContractError }

const patternsOf = (routes: Record<string, RouteSpec>) =>
  Object.values(routes).map((route) => ({
    route,
    path: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }))

const platform = patternsOf({ ...sdkRoutes, ...adminRoutes })
const others = { im: patternsOf(imRoutes), chat: patternsOf(chatRoutes) }
const origins = new Map<string, keyof typeof others>()

/** From now on this address serves the contract of the family; one that was never said, that of the platform. */
export function serves(family: keyof typeof others | 'platform', url: string): void {
  if (url === '') return
  const { origin } = new URL(url)
  if (family === 'platform') origins.delete(origin)
  else origins.set(origin, family)
}

/** Sends the request after checking it, and gives the answer after checking it. */
export async function checkedFetch(request: Request): Promise<Response> {
  const found = operationOf(request)
  if (!found) throw new OffContractError(`no operation for ${request.method} ${request.url}`)
  await checkRequest(found.route, request.clone(), found.params)
  return checked(found.route, await fetch(request))
}

/**
 * Sends anything, and still holds the answer against the contract where the path has one.
 * @param reason why the request does not fit the contract
 */
export async function offContract(
  reason: string,
  input: string | Request,
  init: RequestInit = {},
): Promise<Response> {
  if (reason.length < 10) throw new Error('leaving the contract needs a reason')
  const request = new Request(input, init)
  const found = operationOf(request)
  const response = await fetch(request)
  return found ? checked(found.route, response) : response
}

async function checked(route: RouteSpec, response: Response): Promise<Response> {
  await checkAnswer(route, response)
  noteMet(route.operationId, response.status)
  return response
}

function operationOf(request: Request): { route: RouteSpec; params: Record<string, string> } | undefined {
  const { pathname, origin } = new URL(request.url)
  const family = origins.get(origin)
  for (const { route, path } of family ? others[family] : platform) {
    const match = route.method === request.method ? path.exec(pathname) : null
    if (match) return { route, params: decoded(match.groups ?? {}) }
  }
  return undefined
}

const decoded = (groups: Record<string, string>) =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodedText(value)]))

/** A text that was badly encoded on purpose stays as it is. */
function decodedText(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
