/** A change of a stored message as the devices get it: the `event` frame of the contract. Clients that know no events ignore it. */
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { EventParams, MessageChange } from '#generated/im/realtime-schemas.ts'
import { type PayloadForm, payloadView } from './payload-form.ts'
import { outside, seenBy } from './recv-frames.ts'

/** A message that says what became of another one of its channel; its payload is the present one. */
export interface ChangeMessage extends StoredMessage {
  change: { kind: 'edit' | 'delete'; messageId: number; messageSeq: number }
}

export const isChange = (message: StoredMessage): message is ChangeMessage => 'change' in message

/** What one device of `userId` reads. */
export function eventParams(changed: ChangeMessage, userId: string, form: PayloadForm): EventParams {
  const { id, at, from, channel, payload, change } = changed
  const isEdit = change.kind === 'edit'
  const data: MessageChange = {
    messageId: String(change.messageId),
    messageSeq: change.messageSeq,
    ...seenBy(channel, userId),
    fromUid: outside(from),
    ...(isEdit && { payload: payloadView(payload, form) }),
  }
  return {
    id: String(id),
    type: isEdit ? 'message.edit' : 'message.delete',
    timestamp: at,
    data: JSON.stringify(data),
  }
}
