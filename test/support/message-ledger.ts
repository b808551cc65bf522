/**
 * The promise of the message log under fire. Senders write down what was acknowledged; meanwhile servers, mongod and redis-server are
 * killed in turn with SIGKILL and started again. A message without an answer is sent again with the same number, as a business server
 * would. In the end every acknowledged message is stored once, no channel has a gap, and nobody is owed anything.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { ledgerReceiver } from './ledger-receiver.ts'
import { httpSend, httpSender, rpcSender, type SenderNeeds } from './ledger-senders.ts'
import { ledgerServices } from './ledger-services.ts'
import { seededRandom } from './random.ts'
import { until } from './until.ts'

export interface MessageLedgerOptions {
  /** Stop when so many messages are acknowledged. */
  messages: number
  /** How often each of the four (two servers, mongod, redis) is killed. */
  rounds: number
  senders: number
  seed: number
  /** Whether every acknowledged message must come by the webhook too. */
  webhook: boolean
  /** A folder that is removed by the caller. */
  folder: string
}

export interface MessageLedgerReport {
  acknowledged: number
  stored: number
  /** Acknowledged and not stored. */
  lost: string[]
  /** Acknowledged, and the webhook has not told of them. */
  untold: string[]
  /** Stored more than once. */
  twice: string[]
  /** Channels whose numbers are not one after the other from one. */
  gaps: string[]
  /** Commit records that are left when everything has settled. */
  owed: number
  kills: Record<string, number>
  /** Sends that ended without an answer or with a request to try again. */
  retried: number
  /** Answers that should not exist: neither 200 nor 503. */
  strange: string[]
  /** The last errors that each of the programs logged, also those that were killed: for whoever reads a failure. */
  errors: string[]
}

const CHANNELS = 8
const PAYLOAD = Buffer.from(JSON.stringify({ type: 1, content: 'hello' })).toString('base64')

/** Runs the scene and counts. */
export async function messageLedger(options: MessageLedgerOptions): Promise<MessageLedgerReport> {
  const services = await ledgerServices(options.folder)
  const { mongod, redis } = services
  const receiver = await ledgerReceiver()
  const settings = {
    ...services.settings,
    PARLEY_LIMITS_IM_PER_MINUTE: '0',
    PARLEY_LIMITS_SENDS_PER_MINUTE: '0',
    PARLEY_LIMITS_MESSAGES_PER_SECOND: '10000',
    PARLEY_TOKEN_AUTH_ON: 'false',
    ...(options.webhook && {
      PARLEY_WEBHOOK_HTTP_ADDR: receiver.url,
      PARLEY_WEBHOOK_FOCUS_EVENTS: 'msg.notify',
    }),
  }
  const programs: Program[] = []
  const started: Program[] = []
  const start = async () => {
    const program = await startProgram(settings)
    started.push(program)
    return program
  }
  const acknowledged = new Set<string>()
  const kills = { servers: 0, mongod: 0, redis: 0 }
  const strange: string[] = []
  let retried = 0
  let chaosOver = false
  const untold = () => [...acknowledged].filter((message) => !receiver.told.has(message))
  const done = () => chaosOver && acknowledged.size >= options.messages

  const needsOf = (sender: number): SenderNeeds => ({
    program: () => programs[sender % programs.length] as Program,
    strange: (what) => void strange.push(what),
  })

  async function sender(number: number): Promise<void> {
    const random = seededRandom(options.seed * 1000 + number)
    const from = `user${number}`
    const rpc = isClient(number) ? rpcSender(from, needsOf(number)) : undefined
    const send = rpc ?? httpSender(needsOf(number))
    for (let count = 0; !done(); count++) {
      const isRepeat = count > 0 && random() < 0.1
      const clientNo = `${options.seed}-${number}-${isRepeat ? count - 1 : count}`
      const message = isPerson(number)
        ? { channelId: `user${(number + 1) % options.senders}`, channelType: 1 }
        : { channelId: channelOf(clientNo), channelType: 2 }
      while (!(await send({ from, clientNo, payload: PAYLOAD, ...message }))) {
        retried += 1
        await pause(20)
      }
      acknowledged.add(`${from} ${clientNo}`)
    }
    rpc?.close()
  }

  /** The same message always goes to the same channel. */
  function channelOf(clientNo: string): string {
    const random = seededRandom(
      [...clientNo].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), options.seed),
    )
    return `group${Math.floor(random() * CHANNELS)}`
  }

  async function chaos(): Promise<void> {
    const share = options.messages / (options.rounds * 4 + 1)
    for (let round = 0; round < options.rounds * 4; round++) {
      await until('the senders go on', () => acknowledged.size >= share * (round + 1), 300_000)
      if (round % 2 === 0) {
        const index = (round / 2) % 2
        await programs[index]?.kill()
        kills.servers += 1
        programs[index] = await start()
      } else {
        const service = round % 4 === 1 ? mongod : redis
        await service.kill('SIGKILL')
        kills[round % 4 === 1 ? 'mongod' : 'redis'] += 1
        await service.restart()
      }
    }
    chaosOver = true
  }

  try {
    programs.push(await start(), await start())
    const subscribers = Array.from({ length: options.senders }, (_, number) => `user${number}`)
    for (let number = 0; number < CHANNELS; number++) {
      const group = { channel_id: `group${number}`, channel_type: 2, subscribers }
      if (!(await httpSend(needsOf(0))('/channel', group))) throw new Error(`no channel: ${strange}`)
    }
    await Promise.all([chaos(), ...subscribers.map((_, number) => sender(number))])
    if (options.webhook) {
      await until('all webhooks have come', () => untold().length === 0, TOLD_WITHIN_MS).catch(
        () => undefined,
      )
    }
    return {
      ...(await compare(mongod.uri, acknowledged)),
      untold: options.webhook ? untold() : [],
      acknowledged: acknowledged.size,
      kills,
      retried,
      strange,
      errors: started.flatMap(lastErrors),
    }
  } finally {
    await Promise.all(programs.map((program) => program.stop()))
    await services.stop()
    receiver.close()
  }
}

const ERROR_LEVEL = 50

const lastErrors = ({ pid, log }: Program): string[] =>
  log
    .filter((line) => line.includes(`"level":${ERROR_LEVEL}`))
    .slice(-3)
    .map((line) => `${pid} ${line}`)

/** Every second sender is a client of the gateway. */
const isClient = (sender: number) => sender % 4 >= 2
/** Every fourth sender writes to a person. */
const isPerson = (sender: number) => sender % 4 === 3

/** Longer than the sweeper waits for a record that stays incomplete. */
const SETTLED_WITHIN_MS = 100_000
/** The webhook's schedule of quick tries and what was under way when its process died. */
const TOLD_WITHIN_MS = 150_000

async function compare(uri: string, acknowledged: Set<string>) {
  const mongo = new MongoClient(uri)
  try {
    const log = mongo.db().collection('messages')
    const owed = () => log.countDocuments({ c: { $gte: '#', $lt: '$' } })
    await until('nobody is owed anything', async () => (await owed()) === 0, SETTLED_WITHIN_MS).catch(
      () => undefined,
    )
    const counts = new Map<string, number>()
    const lasts = new Map<string, number>()
    const gaps = new Set<string>()
    for await (const { c, s, f, no } of log.find({ no: { $exists: true } }).sort({ c: 1, s: 1 })) {
      if (s !== (lasts.get(c) ?? 0) + 1) gaps.add(`${c} ${lasts.get(c)} ${s}`)
      lasts.set(c, s)
      counts.set(`${f} ${no}`, (counts.get(`${f} ${no}`) ?? 0) + 1)
    }
    return {
      stored: counts.size,
      lost: [...acknowledged].filter((message) => !counts.has(message)),
      twice: [...counts].filter(([, count]) => count > 1).map(([message]) => message),
      gaps: [...gaps],
      owed: await owed(),
    }
  } finally {
    await mongo.close()
  }
}
