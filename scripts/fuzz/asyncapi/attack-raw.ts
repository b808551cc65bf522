/**
 * Attacks the handshake and the packets below the events: each case has a connection of its own. Afterwards a proper client must get in
 * and be answered, so that a process that died or hangs is noticed.
 */
import { judgePush } from './judge.ts'
import { randomFrom } from './random.ts'
import { connectPacket, type RawCase, rawCasesOf } from './raw-cases.ts'
import { openRawWire, type RawWire } from './raw-wire.ts'
import type { SocketContract } from './socket-contract.ts'
import { signOfLifeOf } from './wire.ts'

export interface RawOptions {
  url: string
  seed: number
  token: string | undefined
  patienceMs: number
}

export interface RawResult {
  endings: Record<string, number>
  failures: string[]
}

const LANES = 8

export async function attackRaw(contract: SocketContract, options: RawOptions): Promise<RawResult> {
  const { seed, token = '' } = options
  const waiting = rawCasesOf(contract, randomFrom(seed), token)
  const result: RawResult = { endings: {}, failures: [] }
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await tried(contract, options, next, result)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const proper: RawCase = { why: 'a proper client afterwards', packets: [], promise: 'survived', isIn: true }
  await tried(contract, options, proper, result)
  return result
}

async function tried(
  contract: SocketContract,
  options: RawOptions,
  rawCase: RawCase,
  result: RawResult,
): Promise<void> {
  const findings = await findingsOf(contract, options, rawCase, result).catch((error) => [String(error)])
  const shown = rawCase.packets.map((packet) => JSON.stringify(packet).slice(0, 200)).join(', ')
  result.failures.push(...findings.map((finding) => `${rawCase.why}: ${finding}\n    ${shown}`))
}

async function findingsOf(
  contract: SocketContract,
  { url, token, patienceMs }: RawOptions,
  rawCase: RawCase,
  { endings }: RawResult,
): Promise<string[]> {
  const wire = await openRawWire(url, patienceMs)
  const credential = connectPacket(contract.handshake && { [contract.handshake.field]: token })
  try {
    if (rawCase.isIn) {
      wire.send(credential)
      if (!(await wire.until(isConnect)) || wire.isClosed()) return ['a proper client is not let in']
    }
    for (const packet of rawCase.packets) wire.send(packet)
    const isOver = await settled(contract, wire, rawCase, credential)
    const ending = `${rawCase.promise}: ${wire.isClosed() ? 'ended' : 'lives'}`
    endings[ending] = (endings[ending] ?? 0) + 1
    return isOver
      ? judgeRaw(contract, rawCase, wire.heard, wire.isClosed())
      : ['the server neither ends the connection nor goes on']
  } finally {
    wire.close()
  }
}

/** Waits for what shows that the server has dealt with it all. */
function settled(
  contract: SocketContract,
  wire: RawWire,
  { promise, isIn }: RawCase,
  credential: string,
): Promise<boolean> {
  if (promise === 'ended') return wire.until(() => false)
  if (promise === 'outside') return wire.until((packet) => /^4[04]/.test(packet))
  if (!isIn) {
    wire.send(credential)
    return wire.until(isConnect)
  }
  wire.send(`42987654["${signOfLifeOf(contract)}",{}]`)
  return wire.until((packet) => packet.startsWith('43987654['))
}

/** Everything that breaks the contract, in sentences. Pure. */
export function judgeRaw(
  contract: SocketContract,
  { promise, isIn }: Pick<RawCase, 'promise' | 'isIn'>,
  heard: string[],
  isClosed: boolean,
): string[] {
  const { handshake, words } = contract
  const firstIn = heard.findIndex(isConnect)
  const events = heard.flatMap((packet, index) => (packet.startsWith('42') ? [{ index, packet }] : []))
  const pushes = events.map(({ packet }) => eventIn(packet))
  return [
    ...events.flatMap(({ index, packet }) =>
      firstIn < 0 || index < firstIn
        ? [`something was said to somebody outside: ${packet.slice(0, 200)}`]
        : [],
    ),
    ...pushes.flatMap((push) =>
      push ? judgePush(contract, push.event, push.payload) : ['an event is no JSON'],
    ),
    ...(promise === 'outside' && firstIn >= 0 ? ['somebody was let in'] : []),
    ...(promise === 'outside' && handshake ? heard.flatMap((packet) => judgeRefusal(contract, packet)) : []),
    ...(promise === 'ended' && !isClosed ? ['the connection did not end'] : []),
    ...(promise === 'invalid' && isClosed ? ['the connection was closed'] : []),
    ...(promise === 'invalid' && !pushes.some((push) => push?.event === words.invalid)
      ? [`it was not refused with ${words.invalid}`]
      : []),
    ...(isIn || promise !== 'survived' || isClosed || firstIn >= 0 ? [] : ['a proper client is not let in']),
  ]
}

/** A refusal of the main namespace says what the contract says; those of others are Socket.IO's. */
function judgeRefusal({ handshake, pushes }: SocketContract, packet: string): string[] {
  const text = /^44(\{.*)$/s.exec(packet)?.[1]
  if (text === undefined || !handshake) return []
  const { message, data } = JSON.parse(text) as { message?: string; data?: unknown }
  const { refused } = handshake
  if (message !== refused.message) return [`the refusal says ${message} instead of ${refused.message}`]
  return pushes.get(refused.event)?.(data) ? [] : [`the refusal breaks its schema: ${JSON.stringify(data)}`]
}

const isConnect = (packet: string): boolean => packet.startsWith('40')

function eventIn(packet: string): { event: string; payload: unknown } | undefined {
  try {
    const [event, payload] = JSON.parse(packet.slice(2)) as unknown[]
    return { event: String(event), payload }
  } catch {
    return undefined
  }
}
