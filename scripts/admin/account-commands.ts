/** Clients and users. A generated secret or password is printed once and stored only as a digest. */
import { clientView, userView } from '#api/admin/mapping.ts'
import { operator } from '#domain/accounts/model.ts'
import { ClientCreate, ClientUpdate, UserCreate, UserUpdate } from '#generated/admin/schemas.ts'
import { checked, chosenSecret } from './checked.ts'
import type { Call, Command } from './commands.ts'
import { given, optional, required, UsageError, words } from './options.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const page = { limit: 1000 }

function disabledOf({ options }: Call): boolean | undefined {
  if (options.disable && options.enable) throw new UsageError('--disable and --enable exclude each other')
  return options.disable ? true : options.enable ? false : undefined
}

const enabledAs = (disabled: boolean | undefined) =>
  given({ enabled: disabled === undefined ? undefined : !disabled })

export const accountCommands: Record<string, Command> = {
  'client create': {
    options: { id: text, secret: text, name: text, grants: text, scopes: text, public: flag },
    help: '--id ID [--secret S] --grants client_credentials,password,refresh_token --scopes "a b" [--name N] [--public]',
    async run(call) {
      const isPublic = Boolean(call.options.public)
      const { type: _, ...input } = checked<ClientCreate>(ClientCreate, {
        id: required(call, 'id'),
        grants: words(call, 'grants') ?? [isPublic ? 'password' : 'client_credentials'],
        scopes: words(call, 'scopes') ?? [],
        ...given({ name: optional(call, 'name') }),
      })
      const chosen = chosenSecret('secret', optional(call, 'secret'))
      const { client, secret = chosen } = await call.context.accounts.clients.create(
        operator(call.tenantId),
        {
          ...input,
          isPublic,
          ...given({ secret: chosen }),
        },
      )
      return { ...clientView(client), ...given({ secret }) }
    },
  },
  'client list': {
    options: {},
    help: 'the first thousand clients',
    async run({ context, tenantId }) {
      return (await context.accounts.clients.list(operator(tenantId), page)).items.map(clientView)
    },
  },
  'client update': {
    options: { id: text, name: text, grants: text, scopes: text, disable: flag, enable: flag },
    help: '--id ID [--name N] [--grants …] [--scopes "a b"] [--disable|--enable]',
    async run(call) {
      const id = required(call, 'id')
      const { disabled, ...changes } = checked<ClientUpdate>(
        ClientUpdate,
        given({
          name: optional(call, 'name'),
          grants: words(call, 'grants'),
          scopes: words(call, 'scopes'),
          disabled: disabledOf(call),
        }),
      )
      const { clients } = call.context.accounts
      return clientView(
        await clients.update(operator(call.tenantId), id, { ...changes, ...enabledAs(disabled) }),
      )
    },
  },
  'client secret': {
    options: { id: text },
    help: '--id ID   a new secret in place of the old one',
    async run(call) {
      const { clients } = call.context.accounts
      const { client, secret } = await clients.rotateSecret(operator(call.tenantId), required(call, 'id'))
      return { id: client.id, secret }
    },
  },
  'client delete': {
    options: { id: text },
    help: '--id ID',
    async run(call) {
      await call.context.accounts.clients.remove(operator(call.tenantId), required(call, 'id'))
      return { deleted: required(call, 'id') }
    },
  },
  'user create': {
    options: { username: text, password: text, id: text, email: text, name: text, permissions: text },
    help: '--username U [--password P] [--permissions "a b"] [--id ID] [--email E] [--name N]',
    async run(call) {
      const input = checked<UserCreate>(UserCreate, {
        username: required(call, 'username'),
        permissions: words(call, 'permissions') ?? [],
        ...given({ id: optional(call, 'id'), email: optional(call, 'email'), name: optional(call, 'name') }),
      })
      const chosen = chosenSecret('password', optional(call, 'password'))
      const { user, password } = await call.context.accounts.users.create(operator(call.tenantId), {
        ...input,
        ...given({ password: chosen }),
      })
      return { ...userView(user), ...given({ password }) }
    },
  },
  'user list': {
    options: {},
    help: 'the first thousand users',
    async run({ context, tenantId }) {
      return (await context.accounts.users.list(operator(tenantId), page)).items.map(userView)
    },
  },
  'user update': {
    options: { id: text, password: text, permissions: text, disable: flag, enable: flag },
    help: '--id ID [--password P] [--permissions "a b"] [--disable|--enable]',
    async run(call) {
      const id = required(call, 'id')
      const password = chosenSecret('password', optional(call, 'password'))
      const facts = given({ permissions: words(call, 'permissions'), disabled: disabledOf(call) })
      const isOnlyPassword = password !== undefined && Object.keys(facts).length === 0
      const { disabled, ...changes } = isOnlyPassword ? {} : checked<UserUpdate>(UserUpdate, facts)
      const { users } = call.context.accounts
      return userView(
        await users.update(operator(call.tenantId), id, {
          ...changes,
          ...enabledAs(disabled),
          ...given({ password }),
        }),
      )
    },
  },
  'user logout': {
    options: { id: text },
    help: '--id ID   ends every session',
    async run(call) {
      return {
        sessions: await call.context.accounts.users.logout(operator(call.tenantId), required(call, 'id')),
      }
    },
  },
  'user delete': {
    options: { id: text },
    help: '--id ID',
    async run(call) {
      await call.context.accounts.users.remove(operator(call.tenantId), required(call, 'id'))
      return { deleted: required(call, 'id') }
    },
  },
}
