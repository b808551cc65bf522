/**
 * The promise of CHAT-3 under fire. A few members of a large chat talk; meanwhile the worker is killed with SIGKILL and Redis forgets
 * everything. Then each of the others connects: he must get all that was said, once and in order, over whichever process he comes; and
 * the endpoint for notices must have been told of each of them for each message.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { numberService } from '#domain/messaging/number-service.ts'
import { numberStore } from '#domain/messaging/number-store.ts'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { AUDIENCE, type Guest, openGuest, SECRET, tokenOf } from './inbox-guest.ts'
import {
  chatNumber,
  isAll,
  makeTeam,
  readAll,
  refusedOf,
  TEAM,
  unnamedIn,
  unreadOf,
  type Whole,
} from './inbox-scenery.ts'
import { layEndpoint } from './laid-endpoint.ts'
import { ledgerServices } from './ledger-services.ts'
import { until } from './until.ts'
import { startReceiver } from './webhook-receiver.ts'

export interface InboxLedgerOptions {
  members: number
  /** Of them, who are connected all the while, and talk. */
  online: number
  messages: number
  /** A folder that is removed by the caller. */
  folder: string
}

export interface InboxLedgerReport {
  stored: number
  /** Members who got something else than all of it, once and in order. */
  wrong: string[]
  /** Members who got something again when they came back. */
  repeated: string[]
  /** Members away whom no notice named for some message. */
  unnamed: string[]
  /** Posts that the receiver's kit refused. */
  refused: number
  /** Members whose unread count was not the number of messages, before and after they got them, or not zero after reading. */
  miscounted: string[]
  kills: number
  flushes: number
  /** From the last message to the last notice. */
  namedMs: number
  /** From the first of the others who connected to the last who had everything. */
  caughtUpMs: number
}

/** What is reported when the promise was kept. */
export const keptInbox = (messages: number): Partial<InboxLedgerReport> => ({
  stored: messages,
  wrong: [],
  repeated: [],
  unnamed: [],
  refused: 0,
  miscounted: [],
  kills: 1,
  flushes: 1,
})

const TOGETHER = 50
const CAUGHT_UP_WITHIN_MS = 60_000
/** What the killed worker had leased has to run out too. */
const NAMED_WITHIN_MS = 300_000
const nameOf = (member: number) => `member${member}`

export async function inboxLedger(options: InboxLedgerOptions): Promise<InboxLedgerReport> {
  const { members, online, messages } = options
  const quiet = () => undefined
  const [services, receiver] = await Promise.all([ledgerServices(options.folder), startReceiver()])
  const settings = {
    ...services.settings,
    PARLEY_OUTGOING_ALLOWED_NETWORKS: '127.0.0.0/8',
    PARLEY_LIMITS_CONNECTIONS_PER_MINUTE: '0',
    PARLEY_LIMITS_SENDS_PER_MINUTE: '0',
    PARLEY_TOKEN_AUTH_ON: 'false',
    PARLEY_CHAT_ISSUERS: JSON.stringify([{ issuer: AUDIENCE, audience: AUDIENCE, secret: SECRET }]),
  }
  const startServer = () => startProgram({ ...settings, PARLEY_ROLE: 'api' })
  const startWorker = () => startProgram({ ...settings, PARLEY_ROLE: 'worker' })
  const servers: Program[] = []
  let worker: Program | undefined
  const mongo = new MongoClient(services.mongod.uri)
  const redis = new Redis(services.redis.uri)
  const faults = { kills: 0, flushes: 0 }
  const everybody = Array.from({ length: members }, (_, member) => nameOf(member))
  const away = everybody.slice(online)
  let sent = 0
  /** The talk stops here until what has to happen in its middle has happened. */
  let allowed = messages / 3

  const serverOf = (member: string) => servers[Number(member.slice(6)) % servers.length] as Program
  const come = (member: string, device?: string) =>
    openGuest({
      url: serverOf(member).listeners.chat ?? '',
      token: tokenOf(member),
      ...(device !== undefined && { device }),
    })

  async function mustCome(member: string, device?: string): Promise<Guest> {
    let guest: Guest | undefined
    const isHere = async () => {
      guest = await come(member, device)
      return guest !== undefined
    }
    await until(`${member} connects`, isHere, CAUGHT_UP_WITHIN_MS)
    return guest as Guest
  }

  /** Says the next one until it is stored; a message sent again is stored once. */
  async function talk(guest: Guest, chatId: number): Promise<void> {
    while (sent < messages) {
      await until('the talk may go on', () => sent < allowed || sent >= messages, 120_000)
      if (sent >= messages) return
      const number = sent
      sent += 1
      const text = `message ${number}`
      while ((await guest.send(chatId, text, `ledger-${number}`)) === undefined) await pause(50)
    }
  }

  const talkReaches = (count: number) => until('the talk goes on', () => sent >= count, 120_000)

  async function chaos(): Promise<void> {
    await talkReaches(messages / 3)
    await worker?.kill()
    faults.kills += 1
    allowed = messages / 2
    await talkReaches(messages / 2)
    await redis.flushall()
    faults.flushes += 1
    allowed = (messages * 2) / 3
    await talkReaches((messages * 2) / 3)
    worker = await startWorker()
    allowed = messages
  }

  try {
    servers.push(await startServer(), await startServer())
    worker = await startWorker()
    await mongo.connect()
    const db = mongo.db()
    const secret = await layEndpoint(db, {
      tenantId: 'default',
      url: receiver.url,
      eventTypes: ['chat.message.offline'],
    })
    await makeTeam(servers[0] as Program, everybody)
    const talkers = await Promise.all(everybody.slice(0, online).map((member) => mustCome(member, 'phone')))
    const numbers = numberService({ numbers: numberStore(db) })
    const chatId = await chatNumber(numbers)

    await Promise.all([chaos(), ...talkers.map((guest) => talk(guest, chatId))])

    const log = await db
      .collection<{ _id: number; c: string; s: number }>('messages')
      .find({ c: `default:2:${TEAM}` }, { projection: { _id: 1 } })
      .sort({ s: 1 })
      .toArray()
    const ids = log.map(({ _id }) => _id)
    // Whoever comes before he is named has the message, and is not.
    const numberOf = await numbers.of('default', 'user', away)
    const whoIsUnnamed = () => unnamedIn(receiver.posts, ids, numberOf)
    const saidAt = performance.now()
    await until('all are named', () => whoIsUnnamed().length === 0, NAMED_WITHIN_MS).catch(quiet)
    const unnamed = whoIsUnnamed()
    const namedMs = Math.round(performance.now() - saidAt)
    const edited = await mustChange(talkers, ids[1] as number, 'edit', { content: 'said better' })
    const deleted = await mustChange(talkers, ids[2] as number, 'delete')
    const changes = [`edit ${edited} said better`, `delete ${deleted}`]
    await until('the talkers have everything', () =>
      talkers.every((talker) => isAll(talker, { ids, changes })),
    ).catch(quiet)
    const wrong = everybody.filter((_, index) => talkers[index] && !isAll(talkers[index], { ids, changes }))
    const missed = { ids: ids.filter((id) => id !== deleted), changes }
    const some = away.slice(0, 20)
    const miscounted = await countedWrong(some, ids.length)
    const startedAt = performance.now()
    for (let first = 0; first < away.length; first += TOGETHER) {
      const some = away.slice(first, first + TOGETHER)
      const found = await Promise.all(some.map((member) => catchUp(member, missed)))
      wrong.push(...some.filter((_, index) => !found[index]))
    }
    const caughtUpMs = Math.round(performance.now() - startedAt)
    const repeated = await whoGetsAgain(some, chatId)
    miscounted.push(...(await countedWrong(some, ids.length + 1)))
    await Promise.all(some.map((member) => readAll(serverOf(member), member, chatId)))
    miscounted.push(...(await countedWrong(some, 0)))
    await Promise.all(talkers.map((guest) => guest.close()))
    return {
      stored: ids.length,
      wrong,
      repeated,
      unnamed,
      refused: await refusedOf(receiver.posts, secret),
      miscounted,
      namedMs,
      caughtUpMs,
      ...faults,
    }
  } finally {
    redis.disconnect()
    await mongo.close()
    await Promise.all([...servers, ...(worker ? [worker] : [])].map((program) => program.stop()))
    await Promise.all([receiver.close(), services.stop()])
  }

  /** Comes, and goes when everything is there and the server was told so. */
  async function catchUp(member: string, missed: Whole): Promise<boolean> {
    const guest = await mustCome(member, 'phone')
    const isThere = () => guest.changes.length >= missed.changes.length && guest.pingsSince() > 0
    await until(`${member} has everything`, isThere, CAUGHT_UP_WITHIN_MS).catch(quiet)
    await guest.close()
    return isAll(guest, missed)
  }

  /** After one more word: whose first message it is not. */
  async function whoGetsAgain(some: readonly string[], chatId: number): Promise<string[]> {
    const talker = await mustCome(nameOf(0))
    const last = await talker.send(chatId, 'one more', 'ledger-last')
    await talker.close()
    const found = await Promise.all(
      some.map(async (member) => {
        const guest = await mustCome(member, 'phone')
        await until(`${member} hears`, () => guest.messages.length > 0).catch(quiet)
        await guest.close()
        return guest.messages.length === 1 && guest.messages[0]?.id === last
      }),
    )
    return some.filter((_, index) => !found[index])
  }

  /** One of the talkers has written it. */
  async function mustChange(talkers: Guest[], id: number, kind: 'edit' | 'delete', more: object = {}) {
    const answers = talkers.map((talker) => talker.ask(`message.${kind}`, { message_id: id, ...more }, kind))
    if (!(await Promise.all(answers)).includes(id)) throw new Error(`nobody could ${kind} ${id}`)
    return id
  }

  async function countedWrong(some: readonly string[], count: number): Promise<string[]> {
    const counts = await Promise.all(some.map((member) => unreadOf(serverOf(member), member)))
    return some.filter((_, index) => counts[index] !== count)
  }
}
