/** What the chat face needs beside the areas: who may come in, how people look to others, what is said between processes. */

import { chatNotices } from '#api/chat/webhooks.ts'
import { SYSTEM_USER } from '#api/im/reasons.ts'
import type { Config } from '#config/schema.ts'
import { AccountsError } from '#domain/accounts/errors.ts'
import { foreignAuthentication } from '#domain/accounts/foreign-authentication.ts'
import { operator } from '#domain/accounts/model.ts'
import { isUsableId } from '#domain/messaging/channel-key.ts'
import { type SignalFact, signalFeed } from '#domain/messaging/signal-feed.ts'
import { foreignTokens } from '#platform/auth/foreign-token.ts'
import type { Bus } from '#platform/bus/bus.ts'
import type { Logger } from '#platform/logger.ts'
import type { composeAccounts } from './compose-accounts.ts'
import { composeActivity } from './compose-activity.ts'
import type { Messages } from './compose-messages.ts'

export interface ChatNeeds {
  /** Its connection stands. */
  bus: Bus
  config: Pick<Config, 'redisPrefix' | 'chat' | 'jwt' | 'auth'>
  accounts: Pick<ReturnType<typeof composeAccounts>, 'authentication' | 'users' | 'people'>
  devices: Messages['devices']
  messaging: Messages['messaging']
  effects: Pick<Messages['effects'], 'tellIn'>
  now: () => number
  logger: Logger
}

/** Resolves when words of other processes are heard; closes with `close`. */
export async function composeChat(needs: ChatNeeds) {
  const { bus, config, accounts, devices, messaging, effects, now, logger } = needs
  const prefix = config.redisPrefix
  const onError = (error: unknown) => logger.warn({ reason: (error as Error).message }, 'chat')
  const people = accounts.people({
    numbersOf: (tenantId, userIds) => messaging.numbers.of(tenantId, 'user', userIds),
    bus,
    prefix,
  })
  await people.listen()
  const { numbers, channels } = messaging
  effects.tellIn(chatNotices({ numbers, people, profileOf: channels.profileOf, systemUser: SYSTEM_USER }))
  const signals = signalFeed<SignalFact>({ bus, prefix, onError })
  const activity = composeActivity({ devices, messaging, people, signals, now, onError })
  const { secret } = config.jwt
  const shared = secret === undefined ? [] : [{ audience: config.auth.audience, secret }]
  return {
    people,
    /** Small facts of the moment, to whoever is connected anywhere. */
    signals,
    activity,
    /** Its messages are shown as nobody's. */
    systemUser: SYSTEM_USER,
    authentication: foreignAuthentication({
      own: accounts.authentication,
      tokens: foreignTokens({ issuers: [...config.chat.issuers, ...shared], now }),
      findUser: (tenantId, id) => accounts.users.get(operator(tenantId), id).catch(undefinedWhereMissing),
      ensureUser: devices.users.ensure,
      isUsable: isUsableId,
    }),
    async close(): Promise<void> {
      activity.close()
      signals.close()
      people.close()
    },
  }
}

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof AccountsError && error.code === 'user_not_found') return undefined
  throw error
}
