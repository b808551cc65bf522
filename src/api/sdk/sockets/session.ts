/** One connection and the person or program behind it. Handlers get this and never see the transport. */
import type { Principal } from '#domain/accounts/model.ts'
import type { Pushes } from '#generated/sdk/realtime.ts'

export interface Session {
  /** Of the connection. */
  readonly id: string
  principal: Principal
  /** What it proves itself with, looked at again from time to time. */
  credential: string
  /** By topic. */
  readonly subscriptions: Map<string, OpenSubscription>
  /** When the credential is looked at again, ms. */
  recheckAt: number
  /** Set when its token has ended: the connection is closed then unless it brings a new one, ms. */
  endsAt: number | undefined
  readonly isClosed: boolean
  /** Says something to the client that is no answer. */
  push<Name extends keyof Pushes & string>(name: Name, body: Pushes[Name]): void
  /** Runs when the answer to the present frame has been sent; only for frames that run alone. */
  afterAnswer(then: () => void): void
}

export interface OpenSubscription {
  topic: string
  room: string
  leave(): void
}

/** Of the refusals that come without a frame. */
export function tellAuthError(session: Pick<Session, 'push'>, error: string, timestamp: number): void {
  session.push('auth_error', { type: 'auth_error', error, timestamp })
}
