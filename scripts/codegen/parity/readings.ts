/** What validators cannot show: how parameters are read from text, what else is read as JSON, what the query lets pass. */
import type { Contract } from '../contract.ts'
import { readingOf } from '../emit/http/reading.ts'
import { aliasesOf, hasOpenQuery, parametersIn } from '../emit/http/route.ts'
import { operationsOf } from '../operations.ts'
import { join } from '../pointer.ts'
import type { RouteSpec, RouteTable } from '../static/route-table.ts'
import { canonicalText } from '../static/schema/equals.ts'
import type { Difference } from './compare.ts'

const groups = { path: 'params', query: 'query', header: 'headers', cookie: 'cookies' } as const

export function comparesReadings(contract: Contract, routes: RouteTable): Difference[] {
  const differences: Difference[] = []
  const expect = (pointer: string, expected: unknown, found: unknown) => {
    if (canonicalText(expected ?? null) !== canonicalText(found ?? null))
      differences.push({ pointer, contract: expected, validator: found })
  }
  for (const operation of operationsOf(contract)) {
    const route: RouteSpec | undefined = routes[operation.operationId]
    for (const [place, group] of Object.entries(groups) as [
      keyof typeof groups,
      (typeof groups)[keyof typeof groups],
    ][]) {
      for (const parameter of parametersIn(operation, place)) {
        const name = parameter.value.name
        expect(
          join(operation.pointer, place, name, 'reading'),
          readingOf(parameter, { document: contract }),
          route?.[group]?.read[name],
        )
      }
    }
    const aliases = operation.body ? aliasesOf(operation.body.value) : []
    expect(
      join(operation.pointer, 'requestBody', 'x-media-type-aliases'),
      aliases,
      route?.body?.aliases ?? [],
    )
    const takesUnknown =
      route?.query?.schema
        .safeParse(unknownParameter)
        .error?.issues.every(({ code }) => code !== 'unrecognized_keys') ?? true
    expect(join(operation.pointer, 'x-open-query'), hasOpenQuery(operation), takesUnknown)
  }
  return differences
}

const unknownParameter = { 'a parameter that no contract declares': '' }
