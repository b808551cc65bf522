/**
 * Offline commands (IM-1, `sync_once`): every user concerned has the command in his inbox until he says that he has it.
 *
 *   stored ──> up to a hundred users: into their inboxes, before the sender is answered
 *         └──> more: page by page, by a job that may stop and go on anywhere (`expandCommand`)
 *   sync ──> the oldest ones, and a durable note which these were ──> ack ──> exactly these are gone
 *
 * So nothing is skipped that came in between, and what is not acknowledged is given again.
 */
import { channelKey, personMembers } from './channel-key.ts'
import type { CommandMark, CommandStore, InboxOwner } from './command-store.ts'
import type { MemberStore } from './member-store.ts'
import type { MessageReader } from './message-reader.ts'
import { PERSON_CHANNEL, type StoredMessage } from './model.ts'
import { orUnavailable } from './or-unavailable.ts'
import { readBudget } from './read-budget.ts'

export interface CommandServiceOptions {
  commands: CommandStore
  members: Pick<MemberStore, 'page'>
  reader: Pick<MessageReader, 'find'>
  now: () => number
}

const BEFORE_THE_ANSWER = 100
const PAGE = 1000
/** Commands that are read in one go. */
const TOGETHER = 50

export function commandService({ commands, members, reader, now }: CommandServiceOptions) {
  /** A page of those whom the command concerns; its sender is not, unless named. */
  async function concerned(message: StoredMessage, cursor: string, limit: number) {
    const { channel, from, recipients } = message
    if (recipients) {
      const sorted = [...new Set(recipients)].sort()
      const rest = sorted.filter((userId) => userId > cursor)
      return { userIds: rest.slice(0, limit), next: rest.length > limit ? rest[limit - 1] : undefined }
    }
    const all =
      channel.type === PERSON_CHANNEL
        ? personMembers(channel)
        : (await members.page(channelKey(channel), cursor, limit)).map(({ userId }) => userId)
    return {
      userIds: all.filter((userId) => userId !== from),
      next: channel.type !== PERSON_CHANNEL && all.length === limit ? all[limit - 1] : undefined,
    }
  }

  const copy = (message: StoredMessage, userIds: readonly string[]) =>
    commands.add(message.channel.tenantId, userIds, { id: message.id, at: new Date(message.at) })

  async function takeSome(message: StoredMessage): Promise<boolean> {
    const { userIds, next } = await concerned(message, '', BEFORE_THE_ANSWER)
    if (next !== undefined) return false
    await copy(message, userIds)
    return true
  }

  return {
    /**
     * Before the sender is answered. Undefined for what is no stored command; false when it concerns more users than can wait for:
     * then `expandCommand` does it all.
     */
    take(message: StoredMessage): Promise<boolean> | undefined {
      if (message.log !== 'commands' || message.seq === 0) return undefined
      return orUnavailable(takeSome(message))
    },

    /**
     * One page of the copies; call it again with `next` until there is none. May be done again from any place, and for commands
     * that were copied already. A command that is gone needs nothing.
     */
    async expandCommand(command: { id: number }, cursor = ''): Promise<{ next?: string }> {
      const [message] = await reader.find([command.id])
      if (message?.log !== 'commands') return {}
      const { userIds, next } = await concerned(message, cursor, PAGE)
      await copy(message, userIds)
      return next === undefined ? {} : { next }
    },

    /**
     * The oldest commands of the user, until they are acknowledged; fewer than `limit` where they are more than one answer may hold.
     * Those that expired are left out, and out of the inbox.
     */
    async sync(owner: InboxOwner, limit: number): Promise<StoredMessage[]> {
      const found: StoredMessage[] = []
      let after: CommandMark | undefined
      const budget = readBudget()
      while (found.length < limit && !budget.isSpent()) {
        const wanted = Math.min(limit - found.length, TOGETHER)
        const marks = await commands.oldest(owner, wanted, after)
        const messages = await reader.find(marks.map(({ id }) => id))
        found.push(...messages)
        for (const { payload } of messages) budget.allows(payload.length)
        const present = new Set(messages.map(({ id }) => id))
        const gone = marks.map(({ id }) => id).filter((id) => !present.has(id))
        await commands.acknowledge(owner, gone, now())
        after = marks.at(-1)
        if (marks.length < wanted) break
      }
      if (found.length > 0) {
        const ids = found.map(({ id }) => id)
        await commands.noteGiven(owner, ids, now())
      }
      return found
    },

    /** The user has what the last `sync` gave. */
    async acknowledge(owner: InboxOwner): Promise<void> {
      await commands.acknowledge(owner, await commands.given(owner), now())
    },
  }
}
