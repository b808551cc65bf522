// Copied from codegen/static/socket-config.ts by `npm run generate`. Do not edit.
/** What callers of a generated client over plain WebSocket give and get, whatever the contract. */

export interface SocketClientConfig<Opening = never> {
  url: string
  /** The payload of the opening event; asked before each connection. */
  open?: Opening | (() => Opening | Promise<Opening>)
  /** How long to wait for an answer; 10 seconds. */
  timeoutMs?: number
  /** Pauses between attempts, where the contract names none; from half a second to 30. */
  retry?: { firstMs?: number; longestMs?: number }
  /** Instead of the platform's. */
  WebSocket?: new (
    url: string,
    protocols?: string[],
  ) => WebSocket
}

/** For contracts whose connections carry a token. */
export interface TokenConfig {
  /** The access token, or what gives it before each connection. */
  token: string | (() => string | Promise<string>)
  /** Gives a new token when the old one is refused or does not help; without it `token` is asked again. */
  authenticate?: () => string | Promise<string>
  /** Where the token travels: as a subprotocol unless said otherwise, because addresses are written into logs. */
  tokenIn?: 'subprotocol' | 'query'
  /** Which device this is; without it a new one for each client. */
  device?: string
}

export type SocketState =
  | { state: 'connected' }
  | { state: 'disconnected'; code: number; reason: string }
  /** The next try comes after this time; only where the contract says when. */
  | { state: 'waiting'; ms: number }
  /** The server does not want us; nothing is tried again until `connect` is called. */
  | { state: 'refused'; error: Error }
  /** Every try failed; nothing is tried again until `connect` is called. */
  | { state: 'gave_up' }

/** A frame was not answered in time, or the connection was lost before. Whether it was carried out is not known. */
export class UnansweredError extends Error {
  constructor(event: string) {
    super(`No answer to ${event}.`)
    this.name = 'UnansweredError'
  }
}

/** The server refused the frame. */
export class RefusedError extends Error {
  readonly refusal: unknown
  constructor(event: string, refusal: unknown) {
    super(`${event} was refused: ${JSON.stringify(refusal)}`)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}
