import type { FastifyRequest } from 'fastify'
import { Refusal } from '#generated/runtime/refusal.ts'
import { bearerToken } from '#platform/auth/credentials-header.ts'
import { digestOf, equalDigests } from '#platform/auth/random-secret.ts'

/** Lets everybody in where no `metricsToken` is configured. @throws Refusal `unauthenticated` */
export function requireMetricsToken(request: FastifyRequest, expected: string | undefined): undefined {
  if (expected === undefined) return undefined
  const given = bearerToken(request.headers.authorization) ?? ''
  if (!equalDigests(digestOf(expected), digestOf(given))) {
    throw new Refusal('unauthenticated', 'the metrics token is missing or wrong')
  }
  return undefined
}
