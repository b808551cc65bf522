/** What the chat listener says where no operation answers: at the address of the socket, that it speaks WebSocket only. */
import { type Fault, fault } from '#api/fault.ts'
import type { OutsideAnswer } from '#platform/http/outside.ts'
import { chatOutside } from './refusals.ts'

export const CHAT_PATH = '/ws'

const UPGRADE = { Upgrade: 'websocket', Connection: 'Upgrade' }

export function chatWords(found: Fault, { url }: { url: string }): OutsideAnswer {
  if (found.status !== 404 || url.split('?')[0] !== CHAT_PATH) return chatOutside(found)
  return chatOutside({ ...fault('invalid_request', 426, 'this address speaks WebSocket'), headers: UPGRADE })
}
