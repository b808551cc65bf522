import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Contract } from '../contract.ts'
import type { RouteTable } from '../static/route-table.ts'
import type { Facts } from '../static/schema/facts.ts'
import { type Comparison, compareContracts } from './compare.ts'
import { comparesReadings } from './readings.ts'
import { rebuildContract } from './rebuild.ts'
import { routeConfigs } from './routes.ts'

/** Holds the validators in `<outputFolder>/<family>` against the contract that lies beside them. */
export async function compareFamily(outputFolder: string, family: string): Promise<Comparison> {
  const contract = JSON.parse(await readFile(join(outputFolder, family, 'openapi.json'), 'utf8')) as Contract
  const load = (path: string) => import(pathToFileURL(join(outputFolder, path)).href)
  const schemas = (await load(`${family}/schemas.ts`)) as Record<string, unknown>
  // A contract of webhooks alone has nothing to serve.
  const { routes } = contract.paths
    ? ((await load(`${family}/http.ts`)) as { routes: RouteTable })
    : { routes: {} }
  const { factsOf } = (await load('runtime/schema/facts.ts')) as {
    factsOf: (id: string) => Facts | undefined
  }
  const rebuilt = rebuildContract({ schemas, routes: routeConfigs(routes), factsOf })
  const comparison = compareContracts(contract, rebuilt)
  comparison.differences.push(...comparesReadings(contract, routes))
  return comparison
}
