/** One connection and the person behind it. Handlers get this and never see the transport. */

import type { Signal } from '#domain/messaging/signal-feed.ts'
import type { Pushes } from '#generated/chat/realtime.ts'
import type { DisconnectReason } from './goodbye.ts'

export interface Session {
  /** Of the connection, unique over all processes. */
  readonly id: string
  readonly tenantId: string
  readonly userId: string
  /** The user's number. */
  readonly userNumber: number
  /** Chosen by the client, empty where it has none. */
  readonly device: string
  readonly isClosed: boolean
  /** Works with the same key do not overtake each other. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Says something to this client. */
  push<Name extends keyof Pushes & string>(name: Name, payload: Pushes[Name]): void
  /** Writes what `encode` has made for several. */
  write(frame: Buffer): void
  /** Says why, and closes. */
  end(why: DisconnectReason, refusal?: Pushes['error']): void
}

/** The connections of this process. */
export interface Sessions {
  of(tenantId: string, userId: string): Iterable<Session>
  /** Everybody of a tenant who is connected to this process. */
  users(tenantId: string): Iterable<string>
  /** Whom a signal names, of those who are here. */
  named(signal: Signal): Session[]
  /** A frame, once for everybody who gets it. */
  encode<Name extends keyof Pushes & string>(name: Name, payload: Pushes[Name]): Buffer
}
