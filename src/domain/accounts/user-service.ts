/** People as administrators manage them. What takes away somebody's way in also ends their sessions. */
import type { PasswordHasher } from '#platform/auth/password-hash.ts'
import { makeId, makeSecret } from '#platform/auth/random-secret.ts'
import { mustBeOther, mustHold, mustNotLose, unchanged } from './authority.ts'
import { AccountsError } from './errors.ts'
import type { Actor, Page, PageRequest, User } from './model.ts'
import { pageOf, startOf } from './page.ts'
import type { ProfileStore } from './profile-store.ts'
import type { SessionService } from './session-service.ts'
import type { SessionStore } from './session-store.ts'
import type { UserStore } from './user-store.ts'

export interface NewUser {
  /** Chosen by whoever knows the person by another name already; generated otherwise. */
  id?: string
  username?: string
  /** Without one it is generated, if there is a user name to sign in with. */
  password?: string
  email?: string
  name?: string
  permissions?: string[]
}

export interface UserChanges {
  username?: string
  password?: string
  /** Null takes it away. */
  email?: string | null
  name?: string | null
  permissions?: string[]
  enabled?: boolean
}

export interface UserServiceOptions {
  users: UserStore
  sessions: Pick<SessionStore, 'revokeAllOf' | 'moveToEpoch'>
  sessionService: Pick<SessionService, 'endAllOf'>
  profiles: Pick<ProfileStore, 'remove'>
  hasher: PasswordHasher
  now: () => number
}

export function userService(options: UserServiceOptions) {
  const { users, sessions, sessionService, profiles, hasher, now } = options

  async function get(actor: Actor, id: string): Promise<User> {
    const user = await users.find(actor.tenantId, id)
    if (user === undefined) throw new AccountsError('user_not_found', 'there is no such user')
    return user
  }

  return {
    get,

    async list(actor: Actor, request: PageRequest): Promise<Page<User>> {
      return pageOf(await users.list(actor.tenantId, startOf(request), request.limit + 1), request.limit)
    },

    /** `password` comes only when it was generated, and only here. */
    async create(actor: Actor, input: NewUser): Promise<{ user: User; password?: string }> {
      const { id = makeId('usr'), password: chosen, permissions = [], ...facts } = input
      mustHold(actor, permissions)
      if (chosen !== undefined && input.username === undefined) throw needsUsername()
      const generated = chosen === undefined && input.username !== undefined ? makeSecret() : undefined
      const password = chosen ?? generated
      const at = new Date(now())
      const user: User = {
        id,
        tenantId: actor.tenantId,
        ...facts,
        ...(password === undefined ? {} : { passwordDigest: await hasher.hash(password) }),
        permissions: [...new Set(permissions)],
        enabled: true,
        sessionEpoch: makeId('epoch'),
        createdAt: at,
        updatedAt: at,
      }
      const outcome = await users.insert(user)
      if (outcome === 'id_taken') throw new AccountsError('user_exists', 'this user id is taken')
      if (outcome === 'username_taken') throw usernameTaken()
      return { user, ...(generated === undefined ? {} : { password: generated }) }
    },

    /** A new password and being disabled end all sessions; only the one that asks for its own new password stays. */
    async update(actor: Actor, id: string, changes: UserChanges): Promise<User> {
      const { password, ...fields } = changes
      const seen = await get(actor, id)
      const own = isOwn(actor, seen)
      mustHold(actor, [...seen.permissions, ...(changes.permissions ?? [])])
      mustNotLose(own, seen.permissions, changes.permissions)
      if (changes.enabled === false) mustBeOther(own)
      if (password !== undefined && (changes.username ?? seen.username) === undefined) throw needsUsername()

      const endsSessions = password !== undefined || changes.enabled === false
      const sessionEpoch = endsSessions ? makeId('epoch') : undefined
      const passwordDigest = password === undefined ? undefined : await hasher.hash(password)
      const updated = unchanged(
        await users.update(seen, {
          ...fields,
          ...(passwordDigest && { passwordDigest }),
          ...(sessionEpoch && { sessionEpoch }),
          updatedAt: new Date(now()),
        }),
      )
      if (updated === 'username_taken') throw usernameTaken()
      if (sessionEpoch === undefined) return updated
      const kept = own ? actor.sessionId : undefined
      if (kept !== undefined) await sessions.moveToEpoch(kept, sessionEpoch)
      await sessions.revokeAllOf(seen, new Date(now()), kept)
      return updated
    },

    /** Removes the user with how they show themselves, and ends their sessions. */
    async remove(actor: Actor, id: string): Promise<void> {
      const seen = await get(actor, id)
      mustBeOther(isOwn(actor, seen))
      mustHold(actor, seen.permissions)
      unchanged((await users.remove(seen)) || undefined)
      await Promise.all([sessions.revokeAllOf(seen, new Date(now())), profiles.remove(seen.tenantId, id)])
    },

    /** Signs the user out on all devices; says how many sessions were open. */
    async logout(actor: Actor, id: string): Promise<number> {
      const seen = await get(actor, id)
      mustBeOther(isOwn(actor, seen))
      mustHold(actor, seen.permissions)
      return sessionService.endAllOf(seen)
    },
  }
}

const isOwn = (actor: Actor, user: User) => actor.kind === 'user' && actor.id === user.id

const usernameTaken = () => new AccountsError('username_taken', 'this user name is taken')
const needsUsername = () =>
  new AccountsError('password_needs_username', 'a password is for users with a user name')
