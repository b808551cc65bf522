/**
 * What members may do with a group that they run themselves, by their role alone:
 *
 *              change   add   remove          appoint   end   leave
 *   owner      yes      yes   anybody else    yes       yes   no: hands the group over first
 *   admin      yes      yes   mere members    no        no    yes
 *   member     no       no    nobody          no        no    yes
 */
import type { MemberRole } from './channel-model.ts'

export type GroupAct = 'change' | 'add' | 'appoint' | 'end'

const rights: Record<MemberRole, readonly GroupAct[]> = {
  owner: ['change', 'add', 'appoint', 'end'],
  admin: ['change', 'add'],
  member: [],
}

export const mayDo = (role: MemberRole, act: GroupAct): boolean => rights[role].includes(act)

/** Whether somebody may take another one out. */
export function mayRemove(role: MemberRole, other: MemberRole): boolean {
  return role === 'owner' || (role === 'admin' && other === 'member')
}

export const mayLeave = (role: MemberRole): boolean => role !== 'owner'
