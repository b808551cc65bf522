/** API keys as administrators manage them. The key itself is shown once, when it is made. */
import { digestOf, makeId, makeSecret } from '#platform/auth/random-secret.ts'
import type { ApiKeyStore } from './api-key-store.ts'
import { mustBeOther, mustHold, mustNotLose, unchanged } from './authority.ts'
import { AccountsError } from './errors.ts'
import type { Actor, ApiKey, Page, PageRequest } from './model.ts'
import { pageOf, startOf } from './page.ts'

export const apiKeyPrefix = 'parley_key'

export interface NewApiKey {
  name: string
  permissions: string[]
  /** Without one the key works until it is removed. */
  expiresAt?: Date
}

export interface ApiKeyChanges {
  name?: string
  permissions?: string[]
  enabled?: boolean
}

export function apiKeyService({ apiKeys, now }: { apiKeys: ApiKeyStore; now: () => number }) {
  async function get(actor: Actor, id: string): Promise<ApiKey> {
    const apiKey = await apiKeys.find(actor.tenantId, id)
    if (apiKey === undefined) throw new AccountsError('api_key_not_found', 'there is no such API key')
    return apiKey
  }

  return {
    get,

    async list(actor: Actor, request: PageRequest): Promise<Page<ApiKey>> {
      return pageOf(await apiKeys.list(actor.tenantId, startOf(request), request.limit + 1), request.limit)
    },

    /** `key` is the credential; it comes only here. */
    async create(actor: Actor, input: NewApiKey): Promise<{ apiKey: ApiKey; key: string }> {
      mustHold(actor, input.permissions)
      const key = makeSecret(apiKeyPrefix)
      const at = new Date(now())
      const apiKey: ApiKey = {
        id: makeId('key'),
        tenantId: actor.tenantId,
        name: input.name,
        permissions: [...new Set(input.permissions)],
        digest: digestOf(key),
        hint: key.slice(-4),
        enabled: true,
        createdBy: actor.id,
        ...(input.expiresAt === undefined ? {} : { expiresAt: input.expiresAt }),
        createdAt: at,
        updatedAt: at,
      }
      await apiKeys.insert(apiKey)
      return { apiKey, key }
    },

    async update(actor: Actor, id: string, changes: ApiKeyChanges): Promise<ApiKey> {
      const seen = await get(actor, id)
      const own = isOwn(actor, seen)
      mustHold(actor, [...seen.permissions, ...(changes.permissions ?? [])])
      mustNotLose(own, seen.permissions, changes.permissions)
      if (changes.enabled === false) mustBeOther(own)
      return unchanged(await apiKeys.update(seen, { ...changes, updatedAt: new Date(now()) }))
    },

    /** Removes the key; it is refused from now on. */
    async remove(actor: Actor, id: string): Promise<void> {
      const seen = await get(actor, id)
      mustBeOther(isOwn(actor, seen))
      mustHold(actor, seen.permissions)
      unchanged((await apiKeys.remove(seen)) || undefined)
    },
  }
}

const isOwn = (actor: Actor, apiKey: ApiKey) => actor.kind === 'apiKey' && actor.id === apiKey.id
