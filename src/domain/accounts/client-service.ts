/** Applications as administrators manage them. */
import type { PasswordHasher } from '#platform/auth/password-hash.ts'
import { digestOf, makeSecret } from '#platform/auth/random-secret.ts'
import { mustBeOther, mustHold, mustNotLose, unchanged } from './authority.ts'
import type { ClientStore } from './client-store.ts'
import { AccountsError } from './errors.ts'
import type { Actor, Client, GrantType, Page, PageRequest, StoredSecret } from './model.ts'
import { pageOf, startOf } from './page.ts'
import type { SessionStore } from './session-store.ts'

export interface NewClient {
  id: string
  name?: string
  /** A public client has no secret. */
  isPublic?: boolean
  /** A secret of the administrator's choice; without one it is generated. */
  secret?: string
  grants: GrantType[]
  scopes: string[]
}

export interface ClientChanges {
  /** Null takes the name away. */
  name?: string | null
  grants?: GrantType[]
  scopes?: string[]
  enabled?: boolean
}

export interface ClientServiceOptions {
  clients: ClientStore
  sessions: Pick<SessionStore, 'revokeAllOfClient'>
  hasher: PasswordHasher
  now: () => number
}

export function clientService({ clients, sessions, hasher, now }: ClientServiceOptions) {
  async function get(actor: Actor, id: string): Promise<Client> {
    const client = await clients.find(actor.tenantId, id)
    if (client === undefined) throw new AccountsError('client_not_found', 'there is no such client')
    return client
  }

  async function makeStored(chosen?: string): Promise<{ stored: StoredSecret; generated?: string }> {
    if (chosen !== undefined) return { stored: { kind: 'argon2id', digest: await hasher.hash(chosen) } }
    const generated = makeSecret('parley_secret')
    return { stored: { kind: 'sha256', digest: digestOf(generated) }, generated }
  }

  return {
    get,

    async list(actor: Actor, request: PageRequest): Promise<Page<Client>> {
      return pageOf(await clients.list(actor.tenantId, startOf(request), request.limit + 1), request.limit)
    },

    /** `secret` comes only when it was generated, and only here. */
    async create(actor: Actor, input: NewClient): Promise<{ client: Client; secret?: string }> {
      mustHold(actor, input.scopes)
      const isPublic = input.isPublic ?? false
      if (isPublic && input.secret !== undefined) throw isPublicClient()
      mustProve(isPublic, input.grants)
      const made = isPublic ? undefined : await makeStored(input.secret)
      const at = new Date(now())
      const client: Client = {
        id: input.id,
        tenantId: actor.tenantId,
        ...(input.name === undefined ? {} : { name: input.name }),
        grants: [...new Set(input.grants)],
        scopes: [...new Set(input.scopes)],
        ...(made && { secret: made.stored }),
        enabled: true,
        createdAt: at,
        updatedAt: at,
      }
      if (!(await clients.insert(client))) throw new AccountsError('client_exists', 'this client id is taken')
      return { client, ...(made?.generated !== undefined && { secret: made.generated }) }
    },

    async update(actor: Actor, id: string, changes: ClientChanges): Promise<Client> {
      const seen = await get(actor, id)
      const own = isOwn(actor, seen)
      mustHold(actor, [...seen.scopes, ...(changes.scopes ?? [])])
      mustNotLose(own, seen.scopes, changes.scopes)
      mustNotLose(own, seen.grants, changes.grants)
      if (changes.enabled === false) mustBeOther(own)
      mustProve(seen.secret === undefined, changes.grants ?? [])
      return unchanged(await clients.update(seen, { ...changes, updatedAt: new Date(now()) }))
    },

    /** Puts a new secret in place of the old one, which is worth nothing from now on. */
    async rotateSecret(
      actor: Actor,
      id: string,
      chosen?: string,
    ): Promise<{ client: Client; secret?: string }> {
      const seen = await get(actor, id)
      mustHold(actor, seen.scopes)
      if (seen.secret === undefined) throw isPublicClient()
      const { stored, generated } = await makeStored(chosen)
      const client = unchanged(await clients.update(seen, { secret: stored, updatedAt: new Date(now()) }))
      return { client, ...(generated !== undefined && { secret: generated }) }
    },

    /** Removes the client; its tokens, and the sessions opened through it, end at once. */
    async remove(actor: Actor, id: string): Promise<void> {
      const seen = await get(actor, id)
      mustBeOther(isOwn(actor, seen))
      mustHold(actor, seen.scopes)
      unchanged((await clients.remove(seen)) || undefined)
      await sessions.revokeAllOfClient(id, new Date(now()))
    },
  }
}

/** The client itself, or a person who works through it. */
const isOwn = (actor: Actor, client: Client) =>
  actor.clientId === client.id || (actor.kind === 'client' && actor.id === client.id)

function mustProve(isPublic: boolean, grants: GrantType[]): void {
  if (isPublic && grants.includes('client_credentials')) {
    throw new AccountsError('grant_needs_secret', 'client_credentials is for clients with a secret')
  }
}

const isPublicClient = () => new AccountsError('client_is_public', 'a public client has no secret')
