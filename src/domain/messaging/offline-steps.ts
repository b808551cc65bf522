/** The steps of the offline decision (IM-7): who is away, part by part for large channels, and who did not acknowledge in time. */

import { logKey } from './channel-key.ts'
import { deviceLevels } from './device-model.ts'
import {
  type AnnouncedEvent,
  eventTypes,
  type Notice,
  type NoticeWords,
  offlineEvent,
  offlineNoticeEvent,
  wordedOfflineEvent,
} from './effect-events.ts'
import type { EventSink } from './effect-service.ts'
import type { ConfirmWork, DecideWork, EffectWorkStore, ExpandWork, Work } from './effect-work-store.ts'
import type { LogRange } from './message-document.ts'
import type { ChannelRef, StoredMessage } from './model.ts'
import { decideOffline, nextPart } from './offline-decision.ts'
import type { OnlineDevice } from './presence-entries.ts'
import type { RecentMessages } from './recent-messages.ts'

/** A notice with its message. */
interface Told {
  notice: Notice
  message: StoredMessage
}

type UserRef = { tenantId: string; userId: string }

export interface OfflineStepsNeeds {
  events: EventSink
  works: Pick<EffectWorkStore, 'change'>
  recent: Pick<RecentMessages, 'read'>
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  presence: { online(users: readonly UserRef[]): Promise<Map<UserRef, OnlineDevice[]>> }
  acks: {
    isAnyKnown(messageIds: readonly number[]): Promise<boolean>
    haveIt(messageId: number, userIds: readonly string[]): Promise<Set<string>>
  }
  /** Faces with notices of their own. */
  faces?: readonly NoticeWords[]
  now: () => number
  /** How long a master device has for its acknowledgement. */
  handoverMs: number
  /** Recipients that are decided, and named in one notice, at a time. */
  partSize?: number
  observe?: { named?(when: 'at_once' | 'after_window', users: number): void }
}

const PART_SIZE = 1000

export function offlineSteps(needs: OfflineStepsNeeds) {
  const { events, works, recent, recipientsOf, presence, acks, handoverMs, faces = [], observe = {} } = needs
  const partSize = needs.partSize ?? PART_SIZE
  const sortedOf = new WeakMap<ReadonlySet<string>, string[]>()

  function sorted(users: ReadonlySet<string>): string[] {
    const known = sortedOf.get(users)
    if (known?.length === users.size) return known
    const list = [...users].sort()
    sortedOf.set(users, list)
    return list
  }

  /** Nobody is told of a message that was deleted meanwhile. */
  const read = async (ranges: readonly LogRange[]) =>
    (await recent.read(ranges)).filter(({ deletedAt }) => deletedAt === undefined)

  async function recipientsOfAll(messages: readonly StoredMessage[]): Promise<ReadonlySet<string>[]> {
    const byChannel = new Map<string, Promise<ReadonlySet<string>>>()
    return Promise.all(
      messages.map(({ recipients, channel, log }) => {
        if (recipients) return new Set(recipients)
        const key = logKey(channel, log)
        const known = byChannel.get(key) ?? recipientsOf(channel)
        byChannel.set(key, known)
        return known
      }),
    )
  }

  /** Users with a master device online, as `tenant:user`. */
  async function mastersAmong(asked: Iterable<{ message: StoredMessage; users: Iterable<string> }>) {
    const refs = new Map<string, UserRef>()
    for (const { message, users } of asked) {
      const { tenantId } = message.channel
      for (const userId of users) refs.set(`${tenantId}:${userId}`, { tenantId, userId })
    }
    const online = await presence.online([...refs.values()])
    const masters = new Set<string>()
    for (const [{ tenantId, userId }, devices] of online) {
      if (devices.some(({ level }) => level === deviceLevels.master)) masters.add(`${tenantId}:${userId}`)
    }
    return masters
  }

  async function decide(asked: readonly { message: StoredMessage; users: readonly string[] }[]) {
    const masters = await mastersAmong(asked)
    const notices: Told[] = []
    const waiting: Notice[] = []
    for (const { message, users } of asked) {
      const { tenantId } = message.channel
      const hasMaster = (userId: string) => masters.has(`${tenantId}:${userId}`)
      const verdict = decideOffline({ recipients: users, from: message.from, hasMaster })
      const named = (userIds: string[]): Notice => ({
        id: message.id,
        key: logKey(message.channel, message.log),
        seq: message.seq,
        at: message.at,
        userIds,
      })
      if (verdict.announce.length > 0) notices.push({ notice: named(verdict.announce), message })
      if (verdict.lookAgain.length > 0) waiting.push(named(verdict.lookAgain))
    }
    return { notices: await withoutAcknowledged(notices), waiting }
  }

  /** Who acknowledged and went away before we looked has the message. */
  async function withoutAcknowledged(notices: Told[]): Promise<Told[]> {
    if (!(await acks.isAnyKnown(notices.map(({ notice }) => notice.id)))) return notices
    const left = await Promise.all(
      notices.map(async ({ notice, message }) => ({ notice: await missingOf(notice), message })),
    )
    return left.filter(({ notice }) => notice.userIds.length > 0)
  }

  async function announce(notices: readonly Told[], when: 'at_once' | 'after_window'): Promise<void> {
    const announced: AnnouncedEvent[] = []
    for (const { notice, message } of notices) {
      const { tenantId } = message.channel
      observe.named?.(when, notice.userIds.length)
      if (await events.isWanted(tenantId, eventTypes.offlineNotice))
        announced.push(offlineNoticeEvent(notice))
      if (await events.isWanted(tenantId, eventTypes.offline)) announced.push(offlineEvent(notice, message))
      announced.push(...(await inWordsOfFaces(notice, message)))
    }
    if (announced.length > 0) await events.announce(announced)
  }

  async function inWordsOfFaces(notice: Notice, message: StoredMessage): Promise<AnnouncedEvent[]> {
    const announced: AnnouncedEvent[] = []
    for (const { type, dataOf } of faces) {
      if (!(await events.isWanted(message.channel.tenantId, type))) continue
      const data = await dataOf(notice, message)
      if (data !== undefined) announced.push(wordedOfflineEvent(type, notice, data))
    }
    return announced
  }

  function confirmLater(id: string, order: number, waiting: Notice[]): ConfirmWork[] {
    if (waiting.length === 0) return []
    const dueAt = Math.max(...waiting.map(({ at }) => at)) + handoverMs
    return [{ id: `late.${id}`, stage: 'confirm', order, dueAt, waiting }]
  }

  return {
    /** Whole messages with few recipients; those with many become work of their own. */
    async decide(due: DecideWork[]): Promise<void> {
      const add: Work[] = []
      for (const { id, order, dueAt, ranges } of due) {
        const messages = await read(ranges)
        const recipients = await recipientsOfAll(messages)
        const few: { message: StoredMessage; users: string[] }[] = []
        messages.forEach((message, index) => {
          const users = recipients[index] as ReadonlySet<string>
          if (users.size <= partSize) few.push({ message, users: [...users] })
          else add.push(expansionOf(message, order, dueAt))
        })
        const { notices, waiting } = await decide(few)
        await announce(notices, 'at_once')
        add.push(...confirmLater(id, order, waiting))
      }
      await works.change({ add, remove: due.map(({ id }) => id) })
    },

    /** The next part of one message's recipients. */
    async expand(due: ExpandWork[]): Promise<void> {
      for (const work of due) {
        const [message] = await read([work.place])
        const [recipients] = message ? await recipientsOfAll([message]) : []
        const { part, isLast } = nextPart(sorted(recipients ?? new Set()), work.after, partSize)
        const asked = message && part.length > 0 ? [{ message, users: part }] : []
        const { notices, waiting } = await decide(asked)
        await announce(notices, 'at_once')
        const add = confirmLater(`${work.id}.${work.after}`, work.order, waiting)
        const after = part.at(-1) ?? work.after
        await works.change(isLast ? { add, remove: [work.id] } : { add, keep: [{ ...work, after }] })
      }
    },

    /** Whoever has not acknowledged by now is told. */
    async confirm(due: ConfirmWork[]): Promise<void> {
      for (const { waiting } of due) {
        const missing = await Promise.all(waiting.map(missingOf))
        const notices = missing.filter(({ userIds }) => userIds.length > 0)
        const messages = await read(notices.map(({ key, seq }): LogRange => [key, seq, seq]))
        const byId = new Map(messages.map((message) => [message.id, message]))
        const left = notices.flatMap((notice) => {
          const message = byId.get(notice.id)
          return message ? [{ notice, message }] : []
        })
        await announce(left, 'after_window')
      }
      await works.change({ remove: due.map(({ id }) => id) })
    },
  }

  async function missingOf(notice: Notice): Promise<Notice> {
    const have = await acks.haveIt(notice.id, notice.userIds)
    return { ...notice, userIds: notice.userIds.filter((userId) => !have.has(userId)) }
  }
}

function expansionOf({ id, channel, log, seq }: StoredMessage, order: number, dueAt: number): ExpandWork {
  const key = logKey(channel, log)
  return { id: `part.${id}`, stage: 'expand', order, dueAt, place: [key, seq, seq], after: '' }
}
