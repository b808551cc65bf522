/** What the hooks of the application read from a mounted route's contract. */
import type { FastifyRequest } from 'fastify'

/** The part of a generated route that hooks look at. */
export interface RouteContract {
  operationId: string
  method: string
  path: string
  extensions: Record<string, unknown>
  /** What it reads as its body; undefined where it reads none. */
  body?: unknown
}

/** The contract of the route that took the request; undefined for unknown paths and static pages. */
export function contractOf(request: FastifyRequest): RouteContract | undefined {
  return (request.routeOptions.config as { contract?: RouteContract }).contract
}
