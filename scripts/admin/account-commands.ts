/** Clients and users. A generated secret or password is printed once and stored only as a digest. */
import { clientView, userView } from '#api/admin/mapping.ts'
import { type GrantType, grantTypes, operator } from '#domain/accounts/model.ts'
import type { Call, Command } from './commands.ts'
import { given, optional, required, UsageError, words } from './options.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const page = { limit: 1000 }

function grants(call: Call): GrantType[] | undefined {
  return words(call, 'grants')?.map((word) => {
    const grant = grantTypes.find((known) => known === word)
    if (!grant) throw new UsageError(`--grants knows ${grantTypes.join(', ')}, not ${word}`)
    return grant
  })
}

const enabledOf = (call: Call) => (call.options.disable ? false : call.options.enable ? true : undefined)

export const accountCommands: Record<string, Command> = {
  'client create': {
    options: { id: text, secret: text, name: text, grants: text, scopes: text, public: flag },
    help: '--id ID [--secret S] --grants client_credentials,password,refresh_token --scopes "a b" [--name N] [--public]',
    async run(call) {
      const { client, secret } = await call.context.accounts.clients.create(operator(call.tenantId), {
        id: required(call, 'id'),
        grants: grants(call) ?? ['client_credentials'],
        scopes: words(call, 'scopes') ?? [],
        isPublic: Boolean(call.options.public),
        ...given({ secret: optional(call, 'secret'), name: optional(call, 'name') }),
      })
      return { ...clientView(client), ...given({ secret: secret ?? optional(call, 'secret') }) }
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
      const changes = given({
        name: optional(call, 'name'),
        grants: grants(call),
        scopes: words(call, 'scopes'),
        enabled: enabledOf(call),
      })
      const { clients } = call.context.accounts
      return clientView(await clients.update(operator(call.tenantId), required(call, 'id'), changes))
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
      const chosen = optional(call, 'password')
      const { user, password } = await call.context.accounts.users.create(operator(call.tenantId), {
        username: required(call, 'username'),
        permissions: words(call, 'permissions') ?? [],
        ...given({ password: chosen, id: optional(call, 'id') }),
        ...given({ email: optional(call, 'email'), name: optional(call, 'name') }),
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
      const changes = given({
        password: optional(call, 'password'),
        permissions: words(call, 'permissions'),
        enabled: enabledOf(call),
      })
      return userView(
        await call.context.accounts.users.update(operator(call.tenantId), required(call, 'id'), changes),
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
