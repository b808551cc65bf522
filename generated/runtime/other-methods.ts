// Copied from codegen/static/other-methods.ts by `npm run generate`. Do not edit.
import { METHODS } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { Refusal } from './refusal.ts'
import { toRouterPath } from './route-path.ts'
import type { RouteSpec } from './route-table.ts'

type ErrorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => unknown

/** Every method that a known path does not declare is a 405 that names those it does, whatever the method. */
export function refuseOtherMethods(
  scope: FastifyInstance,
  routes: RouteSpec[],
  errorHandlerOf: (route: RouteSpec) => ErrorHandler,
): void {
  const everyMethod = knownMethods(scope)
  for (const [url, ofPath] of groupByUrl(routes)) {
    const first = ofPath[0]
    if (!first) continue
    const declared = new Set(ofPath.map((route) => route.method))
    if (declared.has('GET')) declared.add('HEAD')
    const headers = { Allow: [...declared].sort().join(', ') }
    scope.route({
      method: everyMethod.filter((method) => !declared.has(method)) as HTTPMethods[],
      url,
      config: { contract: first },
      exposeHeadRoute: false,
      onRequest: async (request) => {
        throw new Refusal('method_not_allowed', `${request.method} is not supported here.`, { headers })
      },
      handler: async () => undefined,
      errorHandler: errorHandlerOf(first) as never,
    })
  }
}

/** Paths that differ only in the names of their parameters are one path to the router. */
function groupByUrl(routes: RouteSpec[]): Map<string, RouteSpec[]> {
  const groups = new Map<string, RouteSpec[]>()
  for (const route of routes) {
    const { url } = toRouterPath(route.path)
    groups.set(url, [...(groups.get(url) ?? []), route])
  }
  return groups
}

function knownMethods(scope: FastifyInstance): string[] {
  for (const method of METHODS) {
    if (method !== 'CONNECT' && !scope.supportedMethods.includes(method)) scope.addHttpMethod(method)
  }
  return scope.supportedMethods
}
