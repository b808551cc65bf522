/**
 * Whether somebody may change a message (CHAT-2), decided from facts alone; the first line that applies is the answer.
 *
 *   no such message, or not a member of its channel     message_missing: who is outside learns nothing
 *   deleted, and deleted by the same person again       done: nothing is left to do
 *   deleted                                             message_missing
 *   the sender                                          may edit and delete
 *   an admin or the owner of the channel                may delete
 *   anybody else                                        not_allowed
 */
import type { MemberRole } from './channel-model.ts'
import type { MessageChange, StoredMessage } from './model.ts'

export type ChangeRefusal = 'message_missing' | 'not_allowed'

export interface ChangeFacts {
  kind: MessageChange['kind']
  by: string
  message: Pick<StoredMessage, 'from' | 'deletedAt' | 'deletedBy'> | undefined
  isMember: boolean
  role: MemberRole | undefined
}

export function changeVerdict({
  kind,
  by,
  message,
  isMember,
  role,
}: ChangeFacts): 'may' | 'done' | ChangeRefusal {
  if (!message || !isMember) return 'message_missing'
  if (message.deletedAt !== undefined)
    return kind === 'delete' && message.deletedBy === by ? 'done' : 'message_missing'
  if (message.from === by) return 'may'
  return kind === 'delete' && (role === 'owner' || role === 'admin') ? 'may' : 'not_allowed'
}
