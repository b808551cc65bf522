import { block, docComment } from '../code.ts'
import type { Contract, OperationObject, PathItem, RequestBody } from '../contract.ts'
import { propertyKey, quote } from '../names.ts'
import { follow } from '../operations.ts'
import { join } from '../pointer.ts'
import { CannotExpressError } from '../problem.ts'
import { schemaIdentifiers } from './schemas.ts'

/** `webhooks.ts`: every event of the contract with its validator, and the receiver that knows them. */
export function emitWebhooks(document: Contract, banner: string): string {
  const identifiers = schemaIdentifiers(document)
  const events = Object.entries(document.webhooks ?? {}).map(([name, item]) => {
    const pointer = join('#/webhooks', name)
    const { post } = follow<PathItem>(document, item, pointer).value as { post?: OperationObject }
    const body = post?.requestBody && follow<RequestBody>(document, post.requestBody, pointer).value
    const schema = Object.values(body?.content ?? {})[0]?.schema
    const $ref = typeof schema === 'object' ? schema.$ref : undefined
    if ($ref === undefined) throw new CannotExpressError(pointer, 'a webhook is a post of a named schema')
    const component = $ref.split('/').at(-1) ?? ''
    return { name, summary: post?.summary, identifier: identifiers.get(component) ?? component }
  })
  return [
    `${banner}import { createReceiver, type ReceiverOptions, type WebhookTable } from '../runtime/webhook-receiver.ts'`,
    "import * as schemas from './schemas.ts'",
    '',
    `/** Every event, by its type. */\nexport const events = ${block(
      events.map(({ name, summary, identifier }) => ({
        above: docComment(summary),
        text: `${propertyKey(name)}: schemas.${identifier}`,
      })),
    )} as const satisfies WebhookTable`,
    '',
    '/** What arrives with each type. */',
    `export interface WebhookEvents {\n${events.map(({ name, identifier }) => `  ${quote(name)}: schemas.${identifier}`).join('\n')}\n}`,
    '',
    '/** Receives these events: checks signatures and bodies, and hands each event to the function for its type. */',
    'export const webhookReceiver = (options: ReceiverOptions<WebhookEvents>) => createReceiver(events, options)',
    '',
  ].join('\n')
}
