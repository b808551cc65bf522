/** What a contract over plain WebSocket says of its clients (`x-client`): which events and fields carry what a client does by itself. */
import type { FramingRule } from './framing.ts'

export interface SocketContract {
  readonly framing: FramingRule
  readonly roles: SocketRoles
  /** Events that are answered. */
  readonly answered: readonly string[]
}

export interface SocketRoles {
  /** Sent first on every connection. */
  readonly open?: { readonly event: string }
  /** The push with which the server lets us in. */
  readonly welcome?: { readonly event: string }
  /** How an answer says that it is a success. */
  readonly ack?: { readonly status: string; readonly success: unknown }
  readonly heartbeat?: {
    readonly event: string
    readonly everySeconds: number
    readonly answerSeconds?: number
  }
  /** A delivery that is confirmed by an event with these of its fields. */
  readonly acknowledge?: { readonly push: string; readonly event: string; readonly fields: readonly string[] }
  readonly goAway?: { readonly event: string }
  /** Close codes after which the client does not come back. */
  readonly staysAway?: readonly number[]
  readonly token?: TokenRole
  /** The name of this device, in the address. */
  readonly device?: { readonly query: string }
  readonly reconnect?: ReconnectRule
  /** Pushes that are told once, by the paths of what makes two of them the same. */
  readonly once?: Readonly<Record<string, readonly string[]>>
  /** The event that is sent again after a lost connection, with the field by which the server knows it. */
  readonly again?: { readonly event: string; readonly key: string }
}

/** How the token travels, and the push that says that it is not valid. */
export interface TokenRole {
  readonly query: string
  readonly subprotocol: string
  readonly refused: { readonly event: string; readonly field: string; readonly value: unknown }
}

/** Pauses before each of the tries, and what is done when none of them helped. */
export interface ReconnectRule {
  readonly firstMs: number
  readonly factor: number
  readonly maxMs: number
  readonly tries: number
  readonly afterwards: 'authenticate'
}
