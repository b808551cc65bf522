/** API keys (`key`) and the keys that sign access tokens (`keys`). */
import { apiKeyView, signingKeyView } from '#api/admin/mapping.ts'
import { operator } from '#domain/accounts/model.ts'
import type { Command } from './commands.ts'
import { given, optional, required, UsageError, words } from './options.ts'

const text = { type: 'string' } as const
const DAY_MS = 24 * 60 * 60 * 1000

export const keyCommands: Record<string, Command> = {
  'key create': {
    options: { name: text, permissions: text, days: text },
    help: '[--name N] --permissions "a b" [--days 90]   an API key, shown once',
    async run(call) {
      const permissions = words(call, 'permissions')
      if (!permissions?.length) throw new UsageError('--permissions is missing')
      const days = optional(call, 'days')
      if (days !== undefined && !(Number(days) > 0)) throw new UsageError('--days must be a number above 0')
      const expiresAt = days === undefined ? undefined : new Date(call.context.now() + Number(days) * DAY_MS)
      const { apiKey, key } = await call.context.accounts.apiKeys.create(operator(call.tenantId), {
        name: optional(call, 'name') ?? 'command line',
        permissions,
        ...given({ expiresAt }),
      })
      return { ...apiKeyView(apiKey), key }
    },
  },
  'key list': {
    options: {},
    help: 'the first thousand API keys',
    async run({ context, tenantId }) {
      return (await context.accounts.apiKeys.list(operator(tenantId), { limit: 1000 })).items.map(apiKeyView)
    },
  },
  'key delete': {
    options: { id: text },
    help: '--id ID',
    async run(call) {
      await call.context.accounts.apiKeys.remove(operator(call.tenantId), required(call, 'id'))
      return { deleted: required(call, 'id') }
    },
  },
  'keys list': {
    options: {},
    help: 'the keys that sign access tokens',
    run: async ({ context }) => (await context.accounts.keys.list()).map(signingKeyView),
  },
  'keys rotate': {
    options: {},
    help: 'lets the next key sign; tokens of the old one are good until they expire',
    run: async ({ context }) => (await context.accounts.keys.rotate()).map(signingKeyView),
  },
  'keys revoke': {
    options: { kid: text },
    help: '--kid KID   for a key that leaked: its tokens are refused from now on',
    run: async (call) =>
      (await call.context.accounts.keys.revokeKey(required(call, 'kid'))).map(signingKeyView),
  },
}
