/** Holds the validators and the tables of `<outputFolder>/<family>/realtime*.ts` against the AsyncAPI contract beside them. */
import { access, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { join } from '../pointer.ts'
import type { AsyncDocument } from '../realtime/document.ts'
import { modelOf } from '../realtime/events.ts'
import { schemaDocument } from '../realtime/payloads.ts'
import type { EventTable, PushTable } from '../static/realtime.ts'
import { canonicalText } from '../static/schema/equals.ts'
import type { Facts } from '../static/schema/facts.ts'
import { compareContracts, type Difference } from './compare.ts'
import { rebuildContract } from './rebuild.ts'

export interface RealtimeComparison {
  counts: { events: number; pushes: number; components: number }
  differences: Difference[]
}

/** Nothing for a family without an AsyncAPI contract. */
export async function compareRealtime(
  outputFolder: string,
  family: string,
): Promise<RealtimeComparison | undefined> {
  const file = joinPath(outputFolder, family, 'asyncapi.json')
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  const document = JSON.parse(await readFile(file, 'utf8')) as AsyncDocument
  const load = (path: string) => import(pathToFileURL(joinPath(outputFolder, path)).href)
  const schemas = (await load(`${family}/realtime-schemas.ts`)) as Record<string, unknown>
  const tables = (await load(`${family}/realtime.ts`)) as { events: EventTable; pushes: PushTable }
  const { factsOf } = (await load('runtime/schema/facts.ts')) as {
    factsOf: (id: string) => Facts | undefined
  }
  const rebuilt = rebuildContract({ schemas, routes: [], factsOf })
  const { counts, differences } = compareContracts(schemaDocument(document).document, rebuilt)
  return {
    counts: {
      events: Object.keys(tables.events).length,
      pushes: Object.keys(tables.pushes).length,
      components: counts.components,
    },
    differences: [...differences, ...differencesOfTables(document, tables)],
  }
}

function differencesOfTables(
  document: AsyncDocument,
  { events, pushes }: { events: EventTable; pushes: PushTable },
): Difference[] {
  const model = modelOf(document)
  const declared = {
    events: Object.fromEntries(
      model.events.map(({ name, operationId, component, acks, refusals, extensions }) => [
        name,
        { operationId, payload: [component], acks: [...acks].sort(), refusals, extensions },
      ]),
    ),
    pushes: Object.fromEntries(model.pushes.map(({ name, components }) => [name, [...components].sort()])),
  }
  const found = {
    events: mapValues(events, ({ operationId, payload, ack, refusals, extensions }) => ({
      operationId,
      payload: idsOf(payload),
      acks: ack ? idsOf(ack) : [],
      refusals,
      extensions,
    })),
    pushes: mapValues(pushes, idsOf),
  }
  return (['events', 'pushes'] as const).flatMap((table) => {
    const names = new Set([...Object.keys(declared[table]), ...Object.keys(found[table])])
    return [...names].flatMap((name): Difference[] => {
      const contract: unknown = declared[table][name]
      const validator: unknown = found[table][name]
      const isSame = canonicalText(contract ?? null) === canonicalText(validator ?? null)
      return isSame ? [] : [{ pointer: join('#', table, name), contract, validator }]
    })
  })
}

/** The components that a validator is, or is a choice of. */
function idsOf(schema: z.ZodType): string[] {
  const id = schema.meta()?.id
  if (id !== undefined) return [id]
  return schema instanceof z.ZodUnion
    ? schema.options.flatMap((option) => idsOf(option as z.ZodType)).sort()
    : ['?']
}

const mapValues = <Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))
