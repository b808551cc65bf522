/** What a frame is refused with: the `error` of the answer, and for what has a reason the result too. */
import { DeviceRefusedError } from '#domain/messaging/device-errors.ts'
import type { RpcError } from '#generated/im/realtime-schemas.ts'
import type { Refused } from '#generated/runtime/realtime.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { DEVICE_REFUSALS } from '../reasons.ts'

type Cause = NonNullable<RpcError['data']>['cause']

/** A frame that is fit and may not be sent now. */
export class FrameRefusedError extends Error {
  override readonly name = 'FrameRefusedError'
  readonly refusedFor: Cause
  /** Where the refusal has a reason of the surface's table. */
  readonly reasonCode: number | undefined

  constructor(refusedFor: Cause, message: string, reasonCode?: number) {
    super(message)
    this.refusedFor = refusedFor
    this.reasonCode = reasonCode
  }
}

/** In the words of the protocol. Clients of one kind look at the result, those of the other at the error. */
export function refusalOf(error: unknown): Refused {
  const { code, ...rest } = wordsFor(error)
  const push = { event: 'error', payload: { code: code ?? 0, ...rest } satisfies RpcError }
  return code === undefined ? { push } : { ack: { reasonCode: code }, push }
}

/** Whether the error is one that a caller causes; others belong into the log. */
export const isForeseen = (error: unknown): boolean => wordsFor(error).data.cause !== 'failed'

/** The payload of an `error`, for a frame that nobody could read. */
export const frameError = (cause: Cause, message: string): RpcError => ({ code: 0, message, data: { cause } })

function wordsFor(error: unknown): { code?: number; message: string; data: { cause: Cause } } {
  if (error instanceof DeviceRefusedError) {
    return { code: DEVICE_REFUSALS[error.code], message: error.message, data: { cause: 'refused' } }
  }
  if (error instanceof FrameRefusedError) {
    const { reasonCode: code, message, refusedFor: cause } = error
    return { ...(code !== undefined && { code }), message, data: { cause } }
  }
  if (error instanceof Refusal) {
    const [first] = error.details
    const where = first ? `: ${first.path || 'it'} ${first.message}` : ''
    const cause = error.kind === 'not_found' ? 'unknown_method' : 'invalid_params'
    return { message: `${error.message.replace(/\.$/, '')}${where}`.slice(0, 1000), data: { cause } }
  }
  return { message: 'something went wrong on the server', data: { cause: 'failed' } }
}
