/** Events whose areas are not there yet. */
import type { RealtimeHandlers } from '#generated/chat/realtime.ts'
import { ChatError } from '../errors.ts'
import type { Session } from './session.ts'

const later = (): never => {
  throw new ChatError('SERVICE_UNAVAILABLE', 'this is not served yet')
}

export const laterHandlers = {
  'message.edit': async () => later(),
  'message.delete': async () => later(),
} satisfies Partial<RealtimeHandlers<Session>>
