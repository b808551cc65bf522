/** Domain words to the contract's: times become RFC 3339, what may not be seen stays behind. */
import type { ApiKey, Client, SigningKey, User } from '#domain/accounts/model.ts'
import type { PrivateTopic } from '#domain/topics/model.ts'
import type { components } from '#generated/admin/types.ts'

type Schemas = components['schemas']

/** Answers that show a secret are never kept by a cache. */
export const NO_STORE = { 'Cache-Control': 'no-store' } as const

export function clientView(client: Client): Schemas['Client'] {
  const { id, name, secret, grants, scopes, enabled, createdAt, updatedAt } = client
  return {
    id,
    ...(name !== undefined && { name }),
    type: secret ? 'confidential' : 'public',
    grants,
    scopes,
    disabled: !enabled,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export function userView(user: User): Schemas['User'] {
  const { id, username, email, name, permissions, enabled, createdAt, updatedAt } = user
  return {
    id,
    ...(username !== undefined && { username }),
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name }),
    permissions,
    disabled: !enabled,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export function apiKeyView(apiKey: ApiKey): Schemas['ApiKey'] {
  const { id, name, hint, permissions, createdAt, expiresAt } = apiKey
  return {
    id,
    name,
    hint,
    permissions,
    createdAt: createdAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  }
}

export function signingKeyView(key: SigningKey): Schemas['SigningKey'] {
  const { kid, state, createdAt, activatedAt, retiredAt, verifiesUntil } = key
  return {
    kid,
    algorithm: 'ES256',
    state,
    createdAt: createdAt.toISOString(),
    ...(activatedAt && { activatedAt: activatedAt.toISOString() }),
    ...(retiredAt && { retiredAt: retiredAt.toISOString() }),
    ...(verifiesUntil && { expiresAt: verifiesUntil.toISOString() }),
  }
}

export function topicView(stored: PrivateTopic): Schemas['Topic'] {
  const { topic, subscribePermission, publishPermission, createdAt } = stored
  return {
    topic,
    subscribePermission: subscribePermission ?? `topic:${topic}:subscribe`,
    publishPermission: publishPermission ?? `topic:${topic}:publish`,
    createdAt: createdAt.toISOString(),
  }
}
