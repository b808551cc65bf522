/**
 * What clients are told of calls (CHAT-4): facts that come from the calls area, here or through another process, to the connections
 * that they name; in order for each call, and each thing once.
 */
import { heardCalls } from '#domain/calls/heard-calls.ts'
import type { CallFact } from '#domain/calls/model.ts'
import type { Signal, SignalFact } from '#domain/messaging/signal-feed.ts'
import { turns } from '#domain/messaging/turns.ts'
import type { Context } from '../../../context.ts'
import { type CallFrame, callFrame } from './call-frames.ts'
import type { Session, Sessions } from './session.ts'

export function callTelling({ calls, messaging, logger }: Context, sessions: Sessions) {
  const inTurn = turns()
  const heardBy = new WeakMap<Session, ReturnType<typeof heardCalls>>()
  const onError = (error: unknown) => logger.error({ err: error }, 'calls on the chat socket')

  function isNews(session: Session, fact: CallFact): boolean {
    const heard = heardBy.get(session) ?? heardCalls()
    heardBy.set(session, heard)
    return heard.isNews(fact)
  }

  const encode = <Name extends CallFrame['name']>({ name, payload }: CallFrame<Name>): Buffer =>
    sessions.encode(name, payload)

  async function write(tenantId: string, fact: CallFact, to: readonly Session[]): Promise<void> {
    const numbers = await messaging.numbers.of(tenantId, 'user', [fact.from, fact.to])
    const frame = callFrame(fact, (userId) => numbers.get(userId) ?? 0)
    const here = to.filter(({ isClosed }) => !isClosed)
    let encoded: Buffer | undefined
    for (const session of here) {
      if (!isNews(session, fact)) continue
      encoded ??= encode(frame)
      session.write(encoded)
    }
    if (fact.what === 'ended' && here.length > 0) calls.heard(fact, here)
  }

  function tell(tenantId: string, facts: readonly CallFact[], to: readonly Session[]): void {
    if (to.length === 0) return
    for (const fact of facts) inTurn(fact.callId, () => write(tenantId, fact, to)).catch(onError)
  }

  return {
    hear(signal: Signal): void {
      if (isCallFact(signal.fact)) tell(signal.tenantId, [signal.fact], sessions.named(signal))
    },

    /** The session is there: it rings, or goes on with a call. */
    came(session: Session): void {
      calls.join(session).then((facts) => tell(session.tenantId, facts, [session]), onError)
    },

    /** It has the messages that it missed; the calls come after them. */
    opened(session: Session): void {
      calls.missed(session).then((facts) => tell(session.tenantId, facts, [session]), onError)
    },

    closed: ({ id }: Session): void => calls.gone(id),
  }
}

const isCallFact = (fact: SignalFact): fact is CallFact => fact.kind === 'call'
