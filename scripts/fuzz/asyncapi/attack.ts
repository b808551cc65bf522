/** Sends the messages of a run over several connections, and judges each by what came back. */
import { attackRaw } from './attack-raw.ts'
import { type CaseOptions, casesOf, type FuzzCase } from './cases.ts'
import { judge, type Outcome } from './judge.ts'
import type { SocketContract } from './socket-contract.ts'
import { connectWire, type Wire } from './wire.ts'

export interface AttackOptions extends Pick<CaseOptions, 'seed' | 'count'> {
  url: string
  /** One for each connection. */
  tokens: string[]
  /** How long an answer may take; 5 seconds. */
  patienceMs?: number
}

export interface AttackResult {
  messages: number
  /** How many messages were promised what, and how they ended. */
  endings: Record<string, number>
  failures: string[]
}

const mostFailures = 50

export async function attack(contract: SocketContract, options: AttackOptions): Promise<AttackResult> {
  const { url, tokens, seed, count, patienceMs = 5_000 } = options
  const result: AttackResult = { messages: 0, endings: {}, failures: [] }
  await Promise.all(
    tokens.map(async (token, lane) => {
      const share = Math.ceil(count / tokens.length)
      const cases = casesOf(contract, { seed: seed * 1000 + lane, count: share, tokens: [token] })
      await attackOver(
        contract,
        () => connectWire({ url, token, patienceMs }, contract),
        cases,
        result,
        `seed ${seed}, lane ${lane}`,
      )
    }),
  )
  result.failures.push(...(await attackWithSize(contract, options)))
  const raw = await attackRaw(contract, { url, seed, token: tokens[0], patienceMs })
  result.failures.push(...raw.failures)
  return { ...result, endings: { ...result.endings, ...raw.endings } }
}

async function attackOver(
  contract: SocketContract,
  connect: () => Promise<Wire>,
  cases: FuzzCase[],
  result: AttackResult,
  name: string,
): Promise<void> {
  let wire = await connect()
  for (const fuzzCase of cases) {
    if (result.failures.length >= mostFailures) break
    const outcome = await wire.ask(fuzzCase)
    count(contract, fuzzCase, outcome, result)
    for (const finding of judge(contract, fuzzCase, outcome))
      result.failures.push(describe(name, fuzzCase, finding))
    if (!wire.isOpen()) wire = await connect()
  }
  wire.close()
}

function count(
  { words }: SocketContract,
  { promise }: FuzzCase,
  outcome: Outcome,
  result: AttackResult,
): void {
  const told = outcome.pushes.find(({ event }) => event === words.ack)?.payload
  const status = ((outcome.answer ?? told) as Record<string, unknown> | undefined)?.[words.status]
  const ending = `${promise}: ${status === undefined ? 'silent' : String(status)}`
  result.messages += 1
  result.endings[ending] = (result.endings[ending] ?? 0) + 1
}

/** A message over the declared size ends the connection, and the next connection works. */
async function attackWithSize(
  contract: SocketContract,
  { url, tokens, patienceMs = 5_000 }: AttackOptions,
): Promise<string[]> {
  const { maxBytes, events, words } = contract
  const [token] = tokens
  const [event] = events
  if (maxBytes === undefined || token === undefined || event === undefined) return []
  const large = await connectWire({ url, token, patienceMs }, contract)
  const [reason] = await Promise.all([
    large.ended(patienceMs),
    large.ask({ event: event.name, args: ['x'.repeat(maxBytes + 1)], hasCallback: false }),
  ])
  large.close()
  const next = await connectWire({ url, token, patienceMs }, contract)
  const { pushes } = await next.ask({ event: event.name, args: [null], hasCallback: false })
  next.close()
  return [
    ...(reason === undefined ? [`a message of more than ${maxBytes} bytes did not end the connection`] : []),
    ...(pushes.some((push) => push.event === words.invalid)
      ? []
      : ['a connection after a large message does not work']),
  ]
}

const describe = (name: string, { index, event, args, why, promise }: FuzzCase, finding: string): string =>
  `${name}, message ${index}: ${finding}\n    ${event} ${JSON.stringify(args)?.slice(0, 400)} (${why}, ${promise})`
