/** A change of a stored message as the devices get it: the `event` frame of the contract. Clients that know no events ignore it. */
import type { ChangeEntry } from '#domain/messaging/model.ts'
import type { EventParams, MessageChange } from '#generated/im/realtime-schemas.ts'
import { type PayloadForm, payloadView } from './payload-form.ts'
import { outside, seenBy } from './recv-frames.ts'

/** What one device of `userId` reads. */
export function eventParams(changed: ChangeEntry, userId: string, form: PayloadForm): EventParams {
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
