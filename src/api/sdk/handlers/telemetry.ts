/** Taking events in (TEL-1 to TEL-5). No credential is needed, so events go to the default tenant. */
import type { Caller } from '#api/sdk/index.ts'
import { defaultTenantId } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'
import { receiptOf, validEvents } from '../receipt.ts'

export function telemetryHandlers({ telemetry, metrics }: Context): Pick<Handlers<Caller>, 'sendEvents'> {
  return {
    async sendEvents({ body, query, request }) {
      const outcomes = await telemetry.events.recordEvents({
        tenantId: defaultTenantId,
        events: validEvents(body),
        receivedAt: request.receivedAt,
        requestId: request.id,
        ...(query.sentAt !== undefined && { sentAt: query.sentAt }),
      })
      const { receipt, counts } = receiptOf(body, outcomes, query.results)
      for (const [outcome, count] of counts) metrics.events.inc({ outcome }, count)
      return receipt.processed > 0
        ? { status: 200, body: receipt }
        : {
            status: 400,
            body: { success: false, error: 'invalid_request', details: noneValid(receipt.errors) },
          }
    },
  }
}

const noneValid = (errors: string[] = []) =>
  errors.map((text) => {
    const [path = '', ...message] = text.split(': ')
    return { path, message: message.join(': ') }
  })
