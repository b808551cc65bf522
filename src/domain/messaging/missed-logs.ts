/**
 * Logs that this process does not follow and that grew while it could not hear: found through the people who are connected to it.
 *
 *   people here ──> their channels ──> ends of the logs ──> those with something since ──> the place before it, by halving
 *              └──> commands that came into their inboxes since
 *
 * Each question is about many and one is asked at a time: an interruption costs one look into an index for each channel of the people
 * here, whatever was sent meanwhile.
 */
import { channelKey, channelOf, logKey } from './channel-key.ts'
import { lastBefore } from './inbox-since.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, LogName } from './model.ts'

export interface Person {
  tenantId: string
  userId: string
}

export interface MissedLogsNeeds {
  reader: Pick<MessageReader, 'heads' | 'range' | 'find'>
  /** Keys of the channels that these people are in; one that several are in may be named again. */
  channelsOf(people: readonly Person[]): Promise<string[]>
  /** Ids of commands for these people, from that time on. */
  commandsOf(people: readonly Person[], since: number): Promise<number[]>
}

/** Places up to `last`, of which those from `first` on may not have been heard. */
export interface MissedLog {
  channel: ChannelRef
  log: LogName
  first: number
  last: number
}

export interface MissedQuestion {
  people: Iterable<Person>
  since: number
  /** By log key. */
  isFollowed(key: string): boolean
}

export type MissedLogs = (question: MissedQuestion) => AsyncGenerator<MissedLog>

const PEOPLE_TOGETHER = 500
/** Channels that one search remembers to have looked at. */
const REMEMBERED = 100_000

export function missedLogs({ reader, channelsOf, commandsOf }: MissedLogsNeeds): MissedLogs {
  async function* grown(channels: ChannelRef[], log: 'messages' | 'changes', since: number) {
    const heads = await reader.heads(channels, log)
    for (const channel of channels) {
      const head = heads.get(channelKey(channel))
      if (!head || (head.at ?? 0) < since) continue
      const before = await lastBefore(reader, channel, log, { head: head.seq, time: since })
      yield { channel, log, first: before + 1, last: head.seq }
    }
  }

  async function* commands(people: readonly Person[], since: number): AsyncGenerator<MissedLog> {
    const found = await reader.find(await commandsOf(people, since))
    for (const { channel, log, seq } of found.sort((one, other) => one.seq - other.seq)) {
      yield { channel, log, first: seq, last: seq }
    }
  }

  return async function* ({ people, since, isFollowed }) {
    const looked = new Set<string>()
    for (const some of inParts(people)) {
      const keys = (await channelsOf(some)).filter((key) => !looked.has(key))
      if (looked.size > REMEMBERED) looked.clear()
      for (const key of keys) looked.add(key)
      const channels = [...new Set(keys)].map(channelOf)
      for (const log of ['messages', 'changes'] as const) {
        yield* grown(
          channels.filter((channel) => !isFollowed(logKey(channel, log))),
          log,
          since,
        )
      }
      yield* commands(some, since)
    }
  }
}

function* inParts(people: Iterable<Person>): Generator<Person[]> {
  let some: Person[] = []
  for (const person of people) {
    some.push(person)
    if (some.length === PEOPLE_TOGETHER) {
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}
