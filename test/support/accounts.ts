/** Users, clients and API keys made through the administration, for tests that need somebody to act as. */
import { randomUUID } from 'node:crypto'
import type { components } from '#generated/admin/types.ts'
import type { SdkClient } from '#generated/sdk/client.ts'
import { dataOf } from './answers.ts'
import type { TestApp } from './app.ts'

type Schemas = components['schemas']
type ClientFields = Partial<Schemas['ClientCreate']>

export interface Person {
  id: string
  username: string
  password: string
}

export const PASSWORD = 'a long enough password'

/** A user with a name of their own; may read telemetry unless the fields say otherwise. */
export async function newUser(app: TestApp, fields: Partial<Schemas['UserCreate']> = {}): Promise<Person> {
  const username = fields.username ?? `user-${randomUUID()}`
  const password = fields.password ?? PASSWORD
  const body = { permissions: ['telemetry:read'], ...fields, username, password }
  const { id } = await dataOf(app.admin().createUser({ body }))
  return { id, username, password }
}

/** A client of every grant that may carry any permission, confidential with a generated secret. */
export async function newClient(app: TestApp, fields: ClientFields = {}) {
  const body: Schemas['ClientCreate'] = {
    id: `client-${randomUUID()}`,
    grants: ['client_credentials', 'password', 'refresh_token'],
    scopes: ['*'],
    ...fields,
  }
  const { id, secret = '' } = await dataOf(app.admin().createClient({ body }))
  return { id, secret, body: { client_id: id, ...(secret && { client_secret: secret }) } }
}

/** A client without a secret, as a browser application has it. */
export function newPublicClient(app: TestApp, fields: ClientFields = {}) {
  return newClient(app, { type: 'public', grants: ['password', 'refresh_token'], ...fields })
}

/** The credential of a new API key. */
export async function newApiKey(app: TestApp, permissions: string[]): Promise<string> {
  return (await dataOf(app.admin().createApiKey({ body: { name: 'test', permissions } }))).key
}

/** Signs in with the password grant through a client that may refresh; the first administrator's unless another is given. */
export async function signIn(sdk: SdkClient, who: Person, client: object = { client_id: 'console' }) {
  const { username, password } = who
  const body = { grant_type: 'password', ...client, username, password }
  const { refresh_token, ...grant } = await dataOf(sdk.issueToken({ body }))
  if (refresh_token === undefined) throw new Error('the client may not refresh')
  return { ...grant, refresh_token }
}

/** An access token that a client got for itself. */
export async function clientToken(sdk: SdkClient, client: { body: object }): Promise<string> {
  const grant = await dataOf(sdk.issueToken({ body: { grant_type: 'client_credentials', ...client.body } }))
  return grant.access_token
}
