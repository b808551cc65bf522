/**
 * The clients and the user that the examples of the sign-in operations name. With them the examples are accepted,
 * and what fuzzing derives from them reaches further than the first refusal.
 */
import { createAdminClient } from '#generated/admin/client.ts'
import type { FuzzedContract } from './contract.ts'
import type { Target } from './target.ts'

export interface ExampleClient {
  id: string
  /** A public client has none. */
  secret?: string
}

/**
 * Makes them where the contract signs somebody in.
 * @param isPublic the client of the password grant has no secret, so that it needs no credential
 * @returns the client of the password grant
 */
export async function makeExampleAccounts(
  contract: FuzzedContract,
  { url, token }: Target,
  isPublic: boolean,
): Promise<ExampleClient | undefined> {
  if (!contract.operations.some(({ operationId }) => operationId === 'issueToken')) return undefined
  const backEnd = contract.exampleBody('issueToken', 'clientCredentials') as Record<string, string>
  const person = contract.exampleBody('issueToken', 'password') as Record<string, string>
  const { client_id: id = '', username = '', password = '' } = person
  const admin = createAdminClient({ baseUrl: url, token })
  const made = await Promise.all([
    admin.createClient({
      body: {
        id: backEnd.client_id ?? '',
        secret: backEnd.client_secret ?? '',
        grants: ['client_credentials'],
        scopes: ['*'],
      },
    }),
    admin.createClient({
      body: isPublic
        ? { id, type: 'public', grants: ['password', 'refresh_token'], scopes: ['*'] }
        : { id, grants: ['client_credentials', 'password', 'refresh_token'], scopes: ['*'] },
    }),
    admin.createUser({ body: { username, password, permissions: ['telemetry:read'] } }),
  ])
  const refused = made.find(({ response }) => !response.ok)
  if (refused) throw new Error(`an example account was refused: ${JSON.stringify(refused.error)}`)
  const secret = made[1].data?.secret
  return { id, ...(secret !== undefined && { secret }) }
}
