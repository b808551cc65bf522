/**
 * Looks after open connections, because what let them in may end: the token expires, the session is revoked, a
 * permission is taken away. One timer for all of them.
 *
 *   token expired ──> `auth_error` ──> the grace passes without `authenticate` ──> disconnected
 *   credential no longer valid ──> `auth_error`, disconnected at once
 *   topic no longer allowed ──> left, `permission_denied` or `channel_not_found`
 */
import type { Authentication } from '#domain/accounts/authenticate.ts'
import { AccountsError } from '#domain/accounts/errors.ts'
import { TopicsError } from '#domain/topics/errors.ts'
import type { TopicService } from '#domain/topics/topic-service.ts'
import { type Session, tellAuthError } from './session.ts'
import type { Subscriptions } from './subscriptions.ts'

export interface WatchOptions {
  sessions(): Iterable<Session>
  authentication: Authentication
  topics: Pick<TopicService, 'authorize'>
  subscriptions: Subscriptions
  graceMs: number
  recheckMs: number
  now(): number
  /** Ends the connection for good: the stock client does not come back by itself. */
  disconnect(session: Session): void
  onError(error: unknown): void
}

const LOOK_MS = 250

/** Gives the function that ends it. */
export function watchSessions(options: WatchOptions): () => void {
  const { sessions, authentication, topics, subscriptions, graceMs, recheckMs, now, disconnect } = options

  function look(session: Session, time: number): void {
    if (session.endsAt !== undefined) {
      if (time >= session.endsAt) disconnect(session)
    } else if (session.principal.expiresAt <= time) {
      session.endsAt = time + graceMs
      tellAuthError(session, 'the token has expired', time)
    } else if (session.recheckAt <= time) {
      session.recheckAt = time + recheckMs
      recheck(session).catch(options.onError)
    }
  }

  async function recheck(session: Session): Promise<void> {
    const { credential } = session
    try {
      const principal = await authentication.authenticate(credential)
      if (session.credential !== credential || session.isClosed) return
      session.principal = principal
    } catch (error) {
      if (!(error instanceof AccountsError)) throw error
      // It brought another one meanwhile, or its time is simply over, which is told elsewhere.
      if (session.credential !== credential || session.principal.expiresAt <= now()) return
      tellAuthError(session, 'the token is no longer valid', now())
      disconnect(session)
      return
    }
    for (const { topic } of [...session.subscriptions.values()]) await recheckTopic(session, topic)
  }

  async function recheckTopic(session: Session, topic: string): Promise<void> {
    try {
      await topics.authorize(session.principal, topic, 'subscribe')
    } catch (error) {
      if (!(error instanceof TopicsError)) throw error
      const { code: type, message } = error
      if (type !== 'permission_denied' && type !== 'channel_not_found') return
      subscriptions.leave(session, topic)
      const refusal = { error: message, topic, timestamp: now() }
      if (type === 'permission_denied') session.push(type, { type, ...refusal })
      else session.push(type, { type, ...refusal })
    }
  }

  const timer = setInterval(() => {
    const time = now()
    for (const session of sessions()) look(session, time)
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}
