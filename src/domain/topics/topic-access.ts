/**
 * Who may do what with a topic, as one table: kind x operation. The caller is known; what is decided here is only whether that is
 * enough. `realtime:*` permissions belong to back ends and administrators; a private topic asks for a permission of its own besides.
 *
 *               subscribe           publish            presence                      history
 *   public      everybody           everybody          realtime:presence             realtime:read
 *   private     its subscribe one   its publish one    realtime:presence + its       realtime:read + its
 *                                                      subscribe one                 subscribe one
 *   user        that user only      realtime:publish   realtime:presence             realtime:read
 *   system      everybody           realtime:notify    realtime:presence             realtime:read
 */
import type { Principal } from '#domain/accounts/model.ts'
import { covers } from '#domain/accounts/permissions.ts'
import type { PrivateTopic } from './model.ts'
import type { TopicKind, TopicName } from './topic-name.ts'

export const topicOperations = ['subscribe', 'publish', 'presence', 'history'] as const
export type TopicOperation = (typeof topicOperations)[number]

/** What a private topic itself asks for; all that the decision needs of it. */
export type TopicGuard = Pick<PrivateTopic, 'topic' | 'subscribePermission' | 'publishPermission'>

interface Question {
  name: TopicName
  guard: TopicGuard
  principal: Pick<Principal, 'kind' | 'id' | 'permissions'>
}

type Rule = (question: Question) => boolean

const everybody: Rule = () => true

const holder =
  (permission: string): Rule =>
  ({ principal }) =>
    covers(principal.permissions, permission)

/** Not even `*` makes somebody else that user. */
const thatUser: Rule = ({ name, principal }) => principal.kind === 'user' && principal.id === name.name

const guest: Rule = ({ guard, principal }) =>
  covers(principal.permissions, guard.subscribePermission ?? `topic:${guard.topic}:subscribe`)

const speaker: Rule = ({ guard, principal }) =>
  covers(principal.permissions, guard.publishPermission ?? `topic:${guard.topic}:publish`)

const both =
  (one: Rule, other: Rule): Rule =>
  (question) =>
    one(question) && other(question)

const reading = { presence: holder('realtime:presence'), history: holder('realtime:read') }

const table: Record<TopicKind, Record<TopicOperation, Rule>> = {
  public: { subscribe: everybody, publish: everybody, ...reading },
  private: {
    subscribe: guest,
    publish: speaker,
    presence: both(reading.presence, guest),
    history: both(reading.history, guest),
  },
  user: { subscribe: thatUser, publish: holder('realtime:publish'), ...reading },
  system: { subscribe: everybody, publish: holder('realtime:notify'), ...reading },
}

/** Whether the principal may. `guard` is the stored topic where the kind has one, else the name alone. */
export function mayUse(
  operation: TopicOperation,
  name: TopicName,
  principal: Question['principal'],
  guard: TopicGuard = { topic: name.topic },
): boolean {
  return table[name.kind][operation]({ name, guard, principal })
}
