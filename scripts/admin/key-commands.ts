/** API keys (`key`) and the keys that sign access tokens (`keys`). */
import { apiKeyView, signingKeyView } from '#api/admin/mapping.ts'
import { operator } from '#domain/accounts/model.ts'
import { ApiKeyCreate } from '#generated/admin/schemas.ts'
import { checked } from './checked.ts'
import type { Call, Command } from './commands.ts'
import { given, optional, required, UsageError, words } from './options.ts'

const text = { type: 'string' } as const
const DAY_MS = 24 * 60 * 60 * 1000

function daysOf(call: Call): number | undefined {
  const text = optional(call, 'days')
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new UsageError('--days must be a whole number')
  return Number(text)
}

export const keyCommands: Record<string, Command> = {
  'key create': {
    options: { name: text, permissions: text, days: text },
    help: '[--name N] --permissions "a b" [--days 90]   an API key, shown once',
    async run(call) {
      const { expiresInDays, ...input } = checked<ApiKeyCreate>(ApiKeyCreate, {
        name: optional(call, 'name') ?? 'command line',
        permissions: words(call, 'permissions') ?? [],
        ...given({ expiresInDays: daysOf(call) }),
      })
      const expiresAt =
        expiresInDays === undefined ? undefined : new Date(call.context.now() + expiresInDays * DAY_MS)
      const { apiKey, key } = await call.context.accounts.apiKeys.create(operator(call.tenantId), {
        ...input,
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
