/** The sessions of this process, by person and by connection. */
import type { Pushes } from '#generated/chat/realtime.ts'
import type { Session, Sessions } from './session.ts'

export type OpenSessions<Member extends Session> = ReturnType<typeof openSessions<Member>>

export function openSessions<Member extends Session>(encode: Sessions['encode']) {
  const byUser = new Map<string, Map<string, Set<Member>>>()
  const byId = new Map<string, Member>()
  const none: ReadonlySet<Member> = new Set()

  return {
    encode: encode as <Name extends keyof Pushes & string>(name: Name, payload: Pushes[Name]) => Buffer,

    add(session: Member): void {
      const { id, tenantId, userId } = session
      byId.set(id, session)
      const tenant = byUser.get(tenantId) ?? new Map<string, Set<Member>>()
      byUser.set(tenantId, tenant)
      const mine = tenant.get(userId) ?? new Set()
      tenant.set(userId, mine.add(session))
    },

    remove(session: Member): void {
      const { id, tenantId, userId } = session
      byId.delete(id)
      const tenant = byUser.get(tenantId)
      const mine = tenant?.get(userId)
      mine?.delete(session)
      if (mine?.size === 0) tenant?.delete(userId)
      if (tenant?.size === 0) byUser.delete(tenantId)
    },

    of: (tenantId: string, userId: string): ReadonlySet<Member> => byUser.get(tenantId)?.get(userId) ?? none,
    isHere: (tenantId: string, userId: string): boolean => byUser.get(tenantId)?.has(userId) ?? false,
    users: (tenantId: string): Iterable<string> => byUser.get(tenantId)?.keys() ?? [],
    byId: (id: string): Member | undefined => byId.get(id),
    all: (): Iterable<Member> => byId.values(),
  }
}
