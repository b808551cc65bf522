/** Sends the frames of a run over several connections, and judges each by what came back. */
import type { AttackResult } from '../attack.ts'
import { type PlainCase, type PlainRun, plainCases } from './cases.ts'
import type { PlainContract } from './contract.ts'
import { judgePlain } from './judge.ts'
import { connectPlain, type PlainDoor } from './wire.ts'

export interface PlainAttack extends PlainRun {
  /** The connection of each lane. */
  doors: PlainDoor[]
  /** How long an answer may take; 10 seconds. */
  patienceMs?: number
}

const mostFailures = 50
const TOO_LARGE = 1009

export async function attackPlain(contract: PlainContract, options: PlainAttack): Promise<AttackResult> {
  const { doors, seed, count, known = {}, patienceMs = 10_000 } = options
  const result: AttackResult = { messages: 0, endings: {}, failures: [] }
  await Promise.all(
    doors.map(async (door, lane) => {
      const connect = () => connectPlain({ ...door, patienceMs }, contract)
      let wire = await connect()
      for (const one of plainCases(contract, {
        seed: seed * 1000 + lane,
        count: Math.ceil(count / doors.length),
        known,
      })) {
        if (result.failures.length >= mostFailures) break
        const outcome = await wire.ask(one)
        const findings = judgePlain(contract, one, outcome)
        const refused = outcome.frames.some((frame) => frame.kind === 'answer' && frame.error !== undefined)
        const ending = `${one.promise}: ${refused ? 'refused' : 'taken'}`
        result.messages += 1
        result.endings[ending] = (result.endings[ending] ?? 0) + 1
        result.failures.push(
          ...findings.map((finding) => describe(`seed ${seed}, lane ${lane}`, one, finding)),
        )
        if (!wire.isOpen()) wire = await connect()
      }
      wire.close()
    }),
  )
  result.failures.push(...(await attackWithSize(contract, options)))
  return result
}

/** A frame over the declared size ends the connection with the code for it, and the next connection works. */
async function attackWithSize(
  contract: PlainContract,
  { doors: [door], patienceMs = 10_000 }: PlainAttack,
): Promise<string[]> {
  if (contract.maxBytes === undefined || !door) return []
  const destination = { ...door, patienceMs }
  const large = await connectPlain(destination, contract)
  const [code] = await Promise.all([
    large.ended(patienceMs),
    large.ask({ text: JSON.stringify('x'.repeat(contract.maxBytes * 2)), id: undefined, event: '' }),
  ])
  const next = await connectPlain(destination, contract)
  const { isAlive } = await next.ask({ text: 'no frame', id: undefined, event: '' })
  next.close()
  return [
    ...(code === TOO_LARGE ? [] : [`a frame that is too large ended the connection with ${String(code)}`]),
    ...(isAlive ? [] : ['a connection after a large frame does not work']),
  ]
}

const describe = (name: string, { index, text, why, promise }: PlainCase, finding: string): string =>
  `${name}, message ${index}: ${finding}\n    ${text.slice(0, 400)} (${why}, ${promise})`
