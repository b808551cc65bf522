/**
 * What stored messages owe to others: webhooks, offline notices, copies of commands. Called after the senders have their answers,
 * with messages whose commit record stays until this is done (HOOK-1). A whole call costs a few writes, however many messages it
 * has: an event for up to a hundred of them, and one piece of work.
 *
 *   messages ─> gather ─> older ones of the same channels first ─> events and work, each unique by its content ─> the record goes
 */
import { setTimeout as pause } from 'node:timers/promises'
import { bundlesOf, digest, placesOf } from './effect-bundle.ts'
import {
  type AnnouncedEvent,
  changedEvent,
  type NoticeWords,
  storedBundleEvent,
  storedEvent,
} from './effect-events.ts'
import { frontier, olderFirst, oldestOf, wholeAmong } from './effect-frontier.ts'
import { effectGathering, type GatherRule } from './effect-gathering.ts'
import { effectWants, type TenantWants } from './effect-wants.ts'
import type { EffectWorkStore, Work } from './effect-work-store.ts'
import { type CommitRecord, type LogRange, messageOf } from './message-document.ts'
import { type ChangeEntry, type ChannelRef, isChange, PERSON_CHANNEL, type StoredMessage } from './model.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { RecentMessages } from './recent-messages.ts'

export interface EventSink {
  /** Durable when it resolves; an event announced again changes nothing. */
  announce(events: readonly AnnouncedEvent[]): Promise<void>
  isWanted(tenantId: string, type: string): Promise<boolean>
}

export interface EffectServiceNeeds {
  events: EventSink
  works: Pick<EffectWorkStore, 'takeOrder' | 'change'>
  records: Pick<OutboxStore, 'touching' | 'messagesOf' | 'complete'>
  recent: Pick<RecentMessages, 'remember'>
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  /** Faces with offline notices of their own. */
  faces?: readonly NoticeWords[]
  /** Brings changes into the messages that they change, where that is not done. */
  applyChanges(changes: readonly ChangeEntry[]): Promise<void>
  /** There is work to do. */
  wake(): void
  now: () => number
  gather: GatherRule
  observe?: { told?(kind: 'event' | 'work', count: number): void }
}

/** A record this old is not told by the process that made it any more. */
const OLD_AFTER_MS = 5000
/** Commands for so many users at most are copied before their sender is answered. */
const COPIED_AT_ONCE = 100
const POLL_MS = 100
/** Messages of dead processes that are told in one go. */
const TOLD_TOGETHER = 1000
/** Messages in one piece of work, so that a step of the worker is short. */
const WORK_MESSAGES = 100

export function effectService(needs: EffectServiceNeeds) {
  const { events, works, records, recent, now, gather, observe = {} } = needs
  const told = frontier()
  const wants = effectWants({ events, faces: needs.faces ?? [] })
  const gathering = effectGathering(needs)

  /**
   * Who tells older messages of these logs may be another process: they are told when this resolves.
   * @param seen records that are being told for somebody further up
   */
  async function tellOlder(ranges: readonly LogRange[], seen: Set<number>): Promise<void> {
    for (;;) {
      const gaps = told.gaps(ranges)
      if (gaps.length === 0) return
      const found = await records.touching(gaps.map(([key]) => key))
      const outstanding = found.filter(({ _id }) => !seen.has(_id))
      const verdict = olderFirst({ gaps, outstanding, now: now(), oldAfterMs: OLD_AFTER_MS })
      if (verdict.kind === 'go') return
      if (verdict.kind === 'wait') await pause(POLL_MS)
      else await tellRecords(oldestOf(verdict.records, TOLD_TOGETHER), seen)
    }
  }

  /** Tells together what other processes should have told. A record of which something is missing is left to the sweeper. */
  async function tellRecords(old: readonly CommitRecord[], seen: Set<number>): Promise<void> {
    for (const { _id } of old) seen.add(_id)
    const messages = (await records.messagesOf(old.flatMap(({ r }) => r))).map(messageOf)
    if (messages.length === 0) return
    await tell(messages, seen)
    await records.complete(wholeAmong(old, placesOf(messages)))
  }

  async function tell(messages: readonly StoredMessage[], seen = new Set<number>()): Promise<void> {
    const ranges = placesOf(messages)
    await tellOlder(ranges, seen)
    await writeDown(messages, await wants.of(messages))
    told.advance(ranges)
  }

  /** Commands that the sender's answer did not wait for, and old ones: their process may have died before it copied them. */
  async function uncopied(commands: readonly StoredMessage[]): Promise<StoredMessage[]> {
    const owed = await Promise.all(
      commands.map(async ({ channel, recipients, at }) => {
        if (now() - at >= OLD_AFTER_MS) return true
        if (recipients) return recipients.length > COPIED_AT_ONCE
        return channel.type !== PERSON_CHANNEL && (await needs.recipientsOf(channel)).size >= COPIED_AT_ONCE
      }),
    )
    return commands.filter((_, index) => owed[index])
  }

  async function writeDown(
    messages: readonly StoredMessage[],
    wantsOfTenants: ReadonlyMap<string, TenantWants>,
  ): Promise<void> {
    const changes = messages.filter(isChange)
    if (changes.length > 0) await needs.applyChanges(changes)
    const isWanted = (what: keyof TenantWants, { channel }: StoredMessage) =>
      wantsOfTenants.get(channel.tenantId)?.[what] === true
    const wanted = (what: Exclude<keyof TenantWants, 'change'>) =>
      messages.filter((message) => !isChange(message) && isWanted(what, message))
    const commands = await uncopied(messages.filter(({ log }) => log === 'commands'))
    const bundles = bundlesOf(wanted('bundle'), gather.messages)
    const away = wanted('offline')
    if (bundles.length + away.length > 0) recent.remember(messages)
    const order =
      bundles.length + away.length + commands.length > 0 ? await works.takeOrder(bundles.length + 1) : 0
    const announced = [
      ...bundles.map((bundle, index) => storedBundleEvent(bundle, order + index)),
      ...wanted('single').map(storedEvent),
      ...changes.filter((change) => isWanted('change', change)).map(changedEvent),
    ]
    const add = worksOf({ away, commands, order: order + bundles.length, dueAt: now() })
    await Promise.all([announced.length > 0 && events.announce(announced), works.change({ add })])
    if (add.length > 0) needs.wake()
    observe.told?.('event', announced.length)
    observe.told?.('work', add.length)
  }

  return {
    /**
     * Writes down everything that these messages owe. Given the same messages again it changes nothing.
     * @throws when it is not known to be written down
     */
    async materialise(messages: readonly StoredMessage[]): Promise<void> {
      if (messages.length === 0) return
      const wanted = await wants.of(messages)
      const isOwed = [...wanted.values()].some((one) => one.single || one.bundle || one.change || one.offline)
      if (!isOwed) return writeDown(messages, wanted)
      await gathering.more(messages)
      await tell(messages)
    },
    isAwayAskedFor: wants.isAwayAskedFor,
    /** From now on nothing waits for company. */
    stop: gathering.stop,
  }
}

interface Owed {
  away: readonly StoredMessage[]
  commands: readonly StoredMessage[]
  order: number
  dueAt: number
}

function worksOf({ away, commands, order, dueAt }: Owed): Work[] {
  const works: Work[] = []
  if (commands.length > 0) {
    const ids = commands.map(({ id }) => id)
    works.push({ id: `copy.${digest(ids.join())}`, stage: 'copy', order, dueAt, commands: ids })
  }
  for (let start = 0; start < away.length; start += WORK_MESSAGES) {
    const ranges = placesOf(away.slice(start, start + WORK_MESSAGES))
    const id = `away.${digest(JSON.stringify(ranges))}`
    works.push({ id, stage: 'decide', order: order + start / away.length, dueAt, ranges })
  }
  return works
}
