/** Who may connect: the holder of a token or an API key (RT-1). */
import type { Socket } from 'socket.io'
import type { Authentication } from '#domain/accounts/authenticate.ts'
import { AccountsError } from '#domain/accounts/errors.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { bareCredential } from './credential.ts'

/** What the handshake leaves for the session. */
export interface Introduction {
  principal: Principal
  credential: string
}

export interface HandshakeOptions {
  authentication: Authentication
  now(): number
  onError(error: unknown): void
}

/** Socket.IO middleware: lets in, or answers `connect_error`. While nobody can be checked it ends the transport. */
export function introduce({ authentication, now, onError }: HandshakeOptions) {
  return async (socket: Socket, next: (error?: Error) => void): Promise<void> => {
    try {
      const credential = bareCredential(socket.handshake.auth.token)
      if (credential === undefined) throw new AccountsError('invalid_token', 'a token is needed')
      const introduction: Introduction = {
        principal: await authentication.authenticate(credential),
        credential,
      }
      socket.data = introduction
      next()
    } catch (error) {
      if (error instanceof AccountsError) return next(refused(error.message, now()))
      onError(error)
      // The stock client does not come back after a refusal, but it does after a lost transport.
      socket.conn.close()
    }
  }
}

/** The seed's words, with the reason as data. */
function refused(reason: string, timestamp: number): Error {
  const data = { type: 'auth_error', error: reason, timestamp }
  return Object.assign(new Error('Authentication failed'), { data })
}
