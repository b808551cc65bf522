/** Who may come in: the holder of a token of ours or of a trusted issuer, who is a person and not shut out (CHAT-1). */
import { AccountsError } from '#domain/accounts/errors.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { isUsableId } from '#domain/messaging/channel-key.ts'
import { DeviceRefusedError } from '#domain/messaging/device-errors.ts'
import { within } from '#platform/within.ts'
import type { Context } from '../../../context.ts'

export interface Guest {
  principal: Principal
  /** The user's number. */
  number: number
}

/** The database and an issuer have so long to say who it is. */
const ENTRANCE_MS = 10_000

export type Entrance = ReturnType<typeof entrance>

export function entrance({ chat, messaging }: Pick<Context, 'chat' | 'messaging'>) {
  async function check(token: string | undefined): Promise<Principal> {
    if (token === undefined) throw new AccountsError('invalid_token', 'a token is needed')
    const principal = await chat.authentication.authenticate(token)
    if (principal.kind !== 'user' || !isUsableId(principal.id)) {
      throw new AccountsError('invalid_token', 'this token is not one of a person who can chat')
    }
    const bar = await messaging.access.barred(principal.tenantId, principal.id)
    if (bar) throw new DeviceRefusedError(bar === 'banned' ? 'user_banned' : 'user_disbanded')
    return principal
  }

  async function letIn(token: string | undefined): Promise<Guest> {
    const principal = await check(token)
    const { tenantId, id } = principal
    const person = (await chat.people.of(tenantId, [id])).get(id)
    return { principal, number: person?.number as number }
  }

  return {
    /** Who holds the token, as of now. @throws AccountsError, DeviceRefusedError; others when nobody can say */
    check,
    letIn: (token: string | undefined): Promise<Guest> => within(ENTRANCE_MS, letIn(token)),
  }
}
