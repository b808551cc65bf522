/** Builders for clients and people, made through the services by the operator. */

import type { NewClient } from '#domain/accounts/client-service.ts'
import { operator } from '#domain/accounts/model.ts'
import type { NewUser } from '#domain/accounts/user-service.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import type { Accounts } from './accounts.ts'

export const aPassword = 'correct horse battery staple'

type Services = Pick<Accounts, 'clients' | 'users' | 'tokens'>

/** A confidential client with all grants, its secret at hand. */
export async function aClient(accounts: Services, fields: Partial<NewClient> = {}, tenantId?: string) {
  const grants: NewClient['grants'] = fields.isPublic
    ? ['password', 'refresh_token']
    : ['client_credentials', 'password', 'refresh_token']
  const input = { id: makeId('app'), grants, scopes: ['telemetry:read', 'telemetry:write'], ...fields }
  const { client, secret } = await accounts.clients.create(operator(tenantId), input)
  const clientSecret = secret ?? fields.secret
  return { client, credentials: { clientId: client.id, ...(clientSecret && { clientSecret }) } }
}

/** A person who may do all that clients of these tests may ask for. */
export async function aUser(accounts: Services, fields: NewUser = {}, tenantId?: string) {
  const username = makeId('person')
  const input = { username, password: aPassword, permissions: ['telemetry:*'], ...fields }
  return (await accounts.users.create(operator(tenantId), input)).user
}

/** A person signed in through a client: both, and the tokens. */
export async function aSignIn(
  accounts: Services,
  fields: { client?: Partial<NewClient>; user?: NewUser; scope?: string } = {},
) {
  const { client, credentials } = await aClient(accounts, fields.client)
  const user = await aUser(accounts, fields.user)
  const tokens = await signIn(accounts, credentials, user.username, fields.scope)
  return { client, credentials, user, ...tokens }
}

export async function signIn(
  accounts: Pick<Accounts, 'tokens'>,
  credentials: { clientId: string; clientSecret?: string },
  username = '',
  scope?: string,
) {
  const issued = await accounts.tokens.issue({
    ...credentials,
    grantType: 'password',
    username,
    password: aPassword,
    receivedAt: Date.now(),
    ...(scope && { scope }),
  })
  return { ...issued, refreshToken: issued.refreshToken ?? '' }
}
