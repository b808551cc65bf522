/**
 * Which client is speaking. A confidential client proves itself with its secret; a public one cannot, and is believed its
 * name. Every failure is the same `invalid_client`.
 */
import type { PasswordHasher } from '#platform/auth/password-hash.ts'
import { digestOf, equalDigests } from '#platform/auth/random-secret.ts'
import { secretMemory } from '#platform/auth/secret-memory.ts'
import type { ClientStore } from './client-store.ts'
import { AccountsError } from './errors.ts'
import type { Client, StoredSecret } from './model.ts'

export interface ClientCredentials {
  clientId: string
  clientSecret?: string
}

export function clientAuthentication(options: {
  clients: Pick<ClientStore, 'findAnywhere'>
  hasher: PasswordHasher
}) {
  const memory = secretMemory()

  async function isRight(stored: StoredSecret, secret: string): Promise<boolean> {
    if (stored.kind === 'sha256') return equalDigests(stored.digest, digestOf(secret))
    if (memory.knows(stored.digest, secret)) return true
    const right = await options.hasher.verify(stored.digest, secret)
    if (right) memory.remember(stored.digest, secret)
    return right
  }

  return {
    /** The client that these credentials belong to. Throws `invalid_client`. */
    async authenticate({ clientId, clientSecret = '' }: ClientCredentials): Promise<Client> {
      const client = await options.clients.findAnywhere(clientId)
      const hasProof =
        client?.secret === undefined ? clientSecret === '' : await isRight(client.secret, clientSecret)
      if (!client?.enabled || !hasProof) {
        throw new AccountsError('invalid_client', 'the client is unknown or did not prove itself')
      }
      return client
    },
  }
}

export type ClientAuthentication = ReturnType<typeof clientAuthentication>
