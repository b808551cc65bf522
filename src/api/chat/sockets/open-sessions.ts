/** The sessions of this process, by person. */
import type { Signal } from '#domain/messaging/signal-feed.ts'
import type { Pushes } from '#generated/chat/realtime.ts'
import type { Session, Sessions } from './session.ts'

export type OpenSessions<Member extends Session> = ReturnType<typeof openSessions<Member>>

export function openSessions<Member extends Session>(encode: Sessions['encode']) {
  const byUser = new Map<string, Map<string, Set<Member>>>()
  const all = new Set<Member>()
  const none: ReadonlySet<Member> = new Set()
  const of = (tenantId: string, userId: string): ReadonlySet<Member> =>
    byUser.get(tenantId)?.get(userId) ?? none
  const users = (tenantId: string): Iterable<string> => byUser.get(tenantId)?.keys() ?? []

  return {
    encode: encode as <Name extends keyof Pushes & string>(name: Name, payload: Pushes[Name]) => Buffer,

    add(session: Member): void {
      const { tenantId, userId } = session
      all.add(session)
      const tenant = byUser.get(tenantId) ?? new Map<string, Set<Member>>()
      byUser.set(tenantId, tenant)
      const mine = tenant.get(userId) ?? new Set()
      tenant.set(userId, mine.add(session))
    },

    remove(session: Member): void {
      const { tenantId, userId } = session
      all.delete(session)
      const tenant = byUser.get(tenantId)
      const mine = tenant?.get(userId)
      mine?.delete(session)
      if (mine?.size === 0) tenant?.delete(userId)
      if (tenant?.size === 0) byUser.delete(tenantId)
    },

    of,
    isHere: (tenantId: string, userId: string): boolean => byUser.get(tenantId)?.has(userId) ?? false,
    users,
    named({ tenantId, userIds, only, except }: Signal): Member[] {
      const named = userIds === 'all' ? users(tenantId) : userIds
      return [...named]
        .flatMap((userId) => [...of(tenantId, userId)])
        .filter(({ id }) => id !== except && (only === undefined || id === only))
    },
    all: (): Iterable<Member> => all,
  }
}
