/** The AsyncAPI fuzzer against a server of a foreign contract, whole and with one fault of each kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventTable, PushTable } from '#codegen/static/realtime.ts'
import { attack } from '#scripts/fuzz/asyncapi/attack.ts'
import { casesOf } from '#scripts/fuzz/asyncapi/cases.ts'
import { type SocketContract, socketContractOf } from '#scripts/fuzz/asyncapi/socket-contract.ts'
import { auctionFiles, type Faults, serveAuction } from '#test/codegen/support/auction.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'

let project: Awaited<ReturnType<typeof makeProject>>
let contract: SocketContract
let tables: { events: EventTable; pushes: PushTable }

beforeAll(async () => {
  project = await makeProject(await auctionFiles())
  await project.generate()
  contract = socketContractOf('auction', project.outputFolder) as SocketContract
  tables = await project.load('auction/realtime.ts')
}, 60_000)

afterAll(() => project.remove())

async function attacked(faults: Faults, count: number, patienceMs = 300) {
  const server = await serveAuction(tables, faults)
  try {
    return await attack(contract, { url: server.url, tokens: ['a', 'b'], seed: 1, count, patienceMs })
  } finally {
    await server.close()
  }
}

it('finds nothing where nothing is wrong, and meets every kind of ending', async () => {
  const { messages, failures, endings } = await attacked({}, 400, 3000)

  expect(failures).toEqual([])
  expect(messages).toBe(400)
  expect(Object.keys(endings)).toEqual(
    expect.arrayContaining(['valid: taken', 'valid: declined', 'invalid: declined', 'unknown: declined']),
  )
}, 30_000)

describe('a planted fault is found', () => {
  it.each<{ what: string; faults: Faults; says: RegExp }>([
    {
      what: 'an answer of another shape',
      faults: { answer: () => ({ kind: 'odd' }) },
      says: /the answer breaks its schema/,
    },
    {
      what: 'an event that is not declared',
      faults: { push: () => ({ event: 'lot.lost', payload: {} }) },
      says: /the event lot\.lost is not declared/,
    },
    {
      what: 'a push of another shape',
      faults: { push: () => ({ event: 'lot.sold', payload: { id: '' } }) },
      says: /the event lot\.sold breaks its schema/,
    },
    {
      what: 'invalid input that is taken',
      faults: { accepts: () => true },
      says: /invalid input was accepted/,
    },
    {
      what: 'valid input that is not',
      faults: { rejects: true },
      says: /valid input was refused as invalid/,
    },
    {
      what: 'a refusal that the event does not have',
      faults: {
        push: (event) => (event === 'leave' ? { event: 'closed', payload: { why: '' } } : undefined),
      },
      says: /closed/,
    },
    {
      what: 'a callback that is never called',
      faults: { forgetsCallback: true },
      says: /the callback was not called/,
    },
    { what: 'an ack that is not sent', faults: { forgetsAckEvent: true }, says: /without its ack/ },
    {
      what: 'an ack that nobody asked for',
      faults: { acksEverything: true },
      says: /an ack that nobody asked for/,
    },
    {
      what: 'a connection that ends',
      faults: { closesOn: (event) => event === 'bid.place' },
      says: /the connection was closed/,
    },
    {
      what: 'a limit that is not kept',
      faults: { maxBytes: 1_000_000 },
      says: /more than 5000 bytes did not end/,
    },
    {
      what: 'a limit that is not kept before the handshake',
      faults: { maxBytes: 1_000_000 },
      says: /a packet larger than declared: /,
    },
    { what: 'a door that stands open', faults: { letsEverybodyIn: true }, says: /somebody was let in/ },
    {
      what: 'a refusal with other words',
      faults: { refusesWith: { message: 'Go away', data: { why: 'x' } } },
      says: /says Go away instead of Not with us/,
    },
    {
      what: 'a refusal of another shape',
      faults: { refusesWith: { message: 'Not with us', data: 'x' } },
      says: /the refusal breaks its schema: "x"/,
    },
    {
      what: 'a namespace that nobody named',
      faults: { opensNamespaces: true },
      says: /a namespace that is none: somebody was let in/,
    },
    {
      what: 'a word to somebody outside',
      faults: { greets: '2["lot.sold",{}]' },
      says: /something was said to somebody outside/,
    },
    {
      what: 'bytes that are taken for a frame',
      faults: { accepts: () => true },
      says: /a frame of bytes: it was not refused with refused/,
    },
  ])(
    '$what',
    async ({ faults, says }) => {
      const { failures } = await attacked(faults, 60)

      expect(failures.join('\n')).toMatch(says)
    },
    40_000,
  )
})

describe('the messages of a run', () => {
  it('are the same for the same seed', () => {
    const options = { count: 200, tokens: ['t'] }

    expect(casesOf(contract, { seed: 7, ...options })).toEqual(casesOf(contract, { seed: 7, ...options }))
    expect(casesOf(contract, { seed: 7, ...options })).not.toEqual(casesOf(contract, { seed: 8, ...options }))
  })

  it('are valid where they promise it, and meet every event', () => {
    const cases = casesOf(contract, { seed: 3, count: 500 })

    for (const { event, args, promise } of cases) {
      const spec = contract.events.find(({ name }) => name === event)
      if (promise === 'valid') expect(spec?.isFrame(args[0]), JSON.stringify(args)).toBe(true)
    }
    expect(new Set(cases.map(({ event }) => event)).size).toBeGreaterThan(contract.events.length)
  })
})
