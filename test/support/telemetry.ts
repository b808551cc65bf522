/** Sending events and reading them back through the front door. */
import { operator } from '#domain/accounts/model.ts'
import type { SdkClient } from '#generated/sdk/client.ts'
import { newApiKey } from './accounts.ts'
import { dataOf } from './answers.ts'
import type { TestApp } from './app.ts'
import { telemetryEvent } from './builders.ts'

/** Sends events of the given fields in batches of a hundred. */
export async function sendAll(
  sdk: SdkClient,
  events: Record<string, unknown>[],
  query: { sentAt?: number } = {},
): Promise<void> {
  for (let at = 0; at < events.length; at += 100) {
    const body = mixedBatch(events.slice(at, at + 100).map((fields) => telemetryEvent(fields)))
    const { processed } = await dataOf(sdk.sendEvents({ body, params: { query } }))
    if (processed !== body.length) throw new Error(`${processed} of ${body.length} events were processed`)
  }
}

type Batch = Parameters<SdkClient['sendEvents']>[0]['body']

/** Anything beside valid events: the contract takes it, the client's type wants only valid ones. */
export const mixedBatch = (items: unknown[]) => items as Batch

/** A client of the SDK family that may read what the default tenant's applications sent. */
export async function reader(app: TestApp): Promise<SdkClient> {
  return app.sdk(await newApiKey(app, ['telemetry:read']))
}

/** Every event of a search, page by page. */
export async function searchAll(sdk: SdkClient, query: Record<string, unknown> = {}) {
  const found: Awaited<ReturnType<typeof firstPage>>['items'] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof firstPage>> = await firstPage(sdk, {
      ...query,
      ...(cursor && { cursor }),
    })
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

function firstPage(sdk: SdkClient, query: Record<string, unknown>) {
  return dataOf(sdk.searchEvents({ params: { query } }))
}

/** Sends one event and gives it back beside what is stored of it. */
export async function sendAndFind(app: TestApp, fields: Record<string, unknown>, sentAt?: number) {
  const event = telemetryEvent(fields)
  const query = sentAt === undefined ? {} : { sentAt }
  await dataOf(app.sdk().sendEvents({ body: mixedBatch([event]), params: { query } }))
  const found = await searchAll(await reader(app))
  return { event, stored: found.find(({ id }) => id === event.id) }
}

/** An API key that may read the telemetry of another tenant, made as the operator of that tenant would. */
export async function keyOfTenant(app: TestApp, tenantId: string): Promise<string> {
  const { apiKeys } = app.app.context.accounts
  return (await apiKeys.create(operator(tenantId), { name: 'other', permissions: ['telemetry:read'] })).key
}
