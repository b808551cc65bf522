/**
 * A small world around the cursor, in which everything that takes time takes as long as a test says: a word of a stored message is
 * heard later or never, a read answers later, a change stands in its log before its message shows it, a process dies.
 */
import { channelKey } from '#domain/messaging/channel-key.ts'
import { type CursorState, inboxCursor } from '#domain/messaging/inbox-cursor.ts'
import type { Reach } from '#domain/messaging/inbox-model.ts'
import type { InboxPage } from '#domain/messaging/inbox-pages.ts'
import type { InboxGap } from '#domain/messaging/inbox-place.ts'
import { beginningOf } from '#domain/messaging/inbox-plan.ts'
import { inboxReading } from '#domain/messaging/inbox-reading.ts'
import { placed } from '#domain/messaging/message-document.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { aDraft, group } from './log.ts'

export const PAGE = 3

interface Room {
  messages: StoredMessage[]
  changes: StoredMessage[]
  /** Stored, and not heard yet by our process. */
  words: StoredMessage[]
  /** Stored changes that their messages do not show yet. */
  unshown: StoredMessage[]
}

interface Session {
  cursor: CursorState
  /** What was written to the connection, in order. */
  got: StoredMessage[]
  marks: number[]
  isReading: boolean
  /** Reads of the log that were not answered yet. */
  reads: (() => void)[]
}

const TEXT = 'as sent'
const ended = new Error('the connection is gone')

export function inboxWorld(roomNames: readonly string[]) {
  const rooms = new Map(
    roomNames.map((name): [string, Room] => [
      channelKey(group(name)),
      { messages: [], changes: [], words: [], unshown: [] },
    ]),
  )
  const keys = [...rooms.keys()]
  const roomOf = (key: string) => rooms.get(key) as Room
  /** Confirmed in the process, and written to the database; undefined until the device was there. */
  let confirmed = new Map<string, Reach>()
  let stored: Map<string, Reach> | undefined
  /** What the device shows: it keeps it when its connection ends. */
  const device = new Map<string, string>()
  const got: StoredMessage[][] = []
  let session: Session | undefined
  let ids = 0

  function store(key: string, log: 'messages' | 'changes', fields: Partial<StoredMessage>): StoredMessage {
    const room = roomOf(key)
    const seq = room[log].length + 1
    const draft = aDraft({ channel: group(roomNames[keys.indexOf(key)]), log, payload: Buffer.from(TEXT) })
    const message = { ...placed(draft, { id: ++ids, seq, at: ids }), ...fields }
    room[log].push(message)
    room.words.push(message)
    return message
  }

  function page(key: string, { log, from, to }: InboxGap): InboxPage {
    const found = roomOf(key)
      [log].filter(({ seq }) => seq >= from && seq <= to)
      .slice(0, PAGE)
    return {
      messages: found.map((one) => ({ ...one })),
      upTo: found.length === PAGE ? (found.at(-1)?.seq ?? to) : to,
    }
  }

  function write(to: Session, message: StoredMessage): void {
    to.got.push(message)
    const { channel, seq, change, payload } = message
    const place = (of: number) => `${channelKey(channel)} ${of}`
    if (!change) device.set(place(seq), payload.toString())
    else if (change.kind === 'edit') device.set(place(change.messageSeq), payload.toString())
    else device.delete(place(change.messageSeq))
    to.cursor.pushed(message)
  }

  async function read(to: Session, missed: () => AsyncGenerator<StoredMessage[], void>): Promise<void> {
    if (to.isReading) throw new Error('told twice that a channel is behind')
    to.isReading = true
    try {
      for await (const some of missed()) for (const message of some) write(to, message)
    } catch (error) {
      if (error !== ended) throw error
    }
    to.isReading = false
  }

  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  const world = {
    keys,
    got,
    device,
    isOpen: () => session !== undefined,

    send: (key: string) => void store(key, 'messages', {}),

    /** A change is stored; its message shows it when `show` is called. */
    change(key: string, nth: number, kind: 'edit' | 'delete'): void {
      const room = roomOf(key)
      const target = room.messages[nth % room.messages.length]
      const isGone = room.changes.some(
        ({ change }) => change?.kind === 'delete' && change.messageId === target?.id,
      )
      if (!target || isGone) return
      const change = { kind, messageId: target.id, messageSeq: target.seq, messageAt: target.at }
      const payload = Buffer.from(kind === 'edit' ? `edited by ${room.changes.length + 1}` : '')
      room.unshown.push(store(key, 'changes', { change, payload }))
    },

    show(key: string): void {
      const { unshown, messages } = roomOf(key)
      const one = unshown.shift()
      const target = one?.change && messages[one.change.messageSeq - 1]
      if (!one || !target) return
      target.payload = one.payload
      target.changeSeq = one.seq
      if (one.change?.kind === 'delete') target.deletedAt = one.at
    },

    /** The next word is heard, or lost. */
    hear(key: string, isLost = false): void {
      const word = roomOf(key).words.shift()
      if (word && session && !isLost && session.cursor.heard(word)) write(session, word)
    },

    async connect(): Promise<void> {
      if (session) return
      const given = stored && new Map([...stored, ...confirmed])
      const mine: Session = { got: [], marks: [], isReading: false, reads: [], cursor: undefined as never }
      let isFirst = given === undefined
      mine.cursor = inboxCursor({
        onBehind: () => void read(mine, missed),
        isNamed: () => false,
        onConfirmed({ positions }) {
          confirmed = new Map([...confirmed, ...positions])
        },
      })
      const missed = inboxReading({
        cursor: mine.cursor,
        page: (key, gap) =>
          new Promise((resolve, reject) => {
            mine.reads.push(() => (session === mine ? resolve(page(key, gap)) : reject(ended)))
          }),
        async starts(only) {
          const wanted = only === undefined ? keys : [only]
          const starts = wanted.map((key) => {
            const { messages, changes } = roomOf(key)
            const heads = { messages: messages.length, changes: changes.length }
            const facts = { since: 0, read: 0, given: given?.get(key), isFirst, heads }
            return { key, heads, beginning: beginningOf(facts) }
          })
          if (isFirst) stored = new Map(starts.map(({ key, beginning }) => [key, beginning.at]))
          isFirst = false
          return starts
        },
        isMember: async () => true,
      })
      session = mine
      got.push(mine.got)
      void read(mine, missed)
      await settle()
    },

    /** The oldest read that was asked for is answered with what the log holds now. */
    async answer(): Promise<void> {
      session?.reads.shift()?.()
      await settle()
    },

    ping: () => void session?.marks.push(session.cursor.mark()),
    pong(): void {
      const mark = session?.marks.shift()
      if (mark) session?.cursor.confirm(mark)
    },
    save(): void {
      if (stored) stored = new Map([...stored, ...confirmed])
    },

    /** The connection is gone; where the process is gone too, what was not saved is lost. */
    async leave({ isCrash }: { isCrash: boolean }): Promise<void> {
      if (!session) return
      const gone = session
      session = undefined
      for (const read of gone.reads.splice(0)) read()
      await settle()
      if (isCrash) confirmed = new Map()
      else world.save()
      gone.cursor.close()
    },

    /** Nothing is under way any more, and everything was confirmed. */
    async calm(): Promise<void> {
      await world.connect()
      for (const key of keys) {
        while (roomOf(key).unshown.length > 0) world.show(key)
        while (roomOf(key).words.length > 0) world.hear(key)
        // The word after a lost one; in an installation the ends of the logs are looked up too.
        session?.cursor.reaches(key, {
          messages: roomOf(key).messages.length,
          changes: roomOf(key).changes.length,
        })
      }
      while (session?.isReading) await world.answer()
      world.ping()
      while ((session?.marks.length ?? 0) > 0) world.pong()
    },

    /** What the device must show: every message that is not deleted, in its present form. */
    truth(): Map<string, string> {
      const shown = new Map<string, string>()
      for (const [key, { messages }] of rooms) {
        for (const { seq, payload, deletedAt } of messages)
          if (deletedAt === undefined) shown.set(`${key} ${seq}`, payload.toString())
      }
      return shown
    },
  }
  return world
}

export type InboxWorld = ReturnType<typeof inboxWorld>
