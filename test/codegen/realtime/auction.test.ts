/** A foreign AsyncAPI contract: generated, compiled, held against its validators (GEN-3, GEN-5). */
import { cp } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareRealtime } from '#codegen/parity/realtime.ts'
import { auctionFiles } from '#test/codegen/support/auction.ts'
import { makeProject } from '#test/codegen/support/contract-project.ts'

let project: Awaited<ReturnType<typeof makeProject>>

beforeAll(async () => {
  project = await makeProject(await auctionFiles())
  await project.generate()
}, 60_000)

afterAll(() => project.remove())

const good = `
  async 'bid.place'({ lot, cents, note }, session) {
    const said: [string, number, string | null | undefined, string] = [lot, cents, note, session.name]
    return said[1] > 5 ? { kind: 'taken' } : { kind: 'declined', why: 'too low' }
  },
  async ping() { return { kind: 'taken' } },
  async leave() {},`

const withHandlers = (handlers: string): string => `
import { createAuctionDispatcher } from '../generated/auction/realtime.ts'
import type { RealtimeFace } from '../generated/runtime/realtime.ts'
import type { RealtimeHandlers } from '../generated/auction/realtime.ts'
declare const face: RealtimeFace<{ name: string }>
export const handlers: RealtimeHandlers<{ name: string }> = {${handlers}
}
export const dispatch = createAuctionDispatcher<{ name: string }>(handlers, face)
`

const calling = (call: string): string => `
import { createAuctionRealtimeClient } from '../generated/auction/realtime-client.ts'
const client = createAuctionRealtimeClient({ url: 'http://localhost' })
${call}
`

const refused: [what: string, code: string, message: RegExp][] = [
  ['a handler is missing', withHandlers(good.replace('async leave() {},', '')), /'leave' is missing/],
  ['a handler that no event names', withHandlers(`${good}\n  async sing() {},`), /'sing' does not exist/],
  [
    'an answer of another shape',
    withHandlers(good.replace("why: 'too low'", 'because: 1')),
    /not assignable/,
  ],
  [
    'an answer to what is not answered',
    withHandlers(good.replace('async leave() {}', "async leave() { return 'bye' }")),
    /not assignable/,
  ],
  [
    'handlers put together with one too many',
    `${withHandlers(good)}
createAuctionDispatcher<{ name: string }, typeof more>(more, face)
const more = { ...handlers, async sing() {} }`,
    /not assignable|never/,
  ],
  [
    'a frame of another shape',
    calling(`await client.bidPlace({ lot: 'a', cents: 'many' })`),
    /not assignable/,
  ],
  ['an event that clients do not send', calling('client.sing()'), /'sing' does not exist/],
  ['a push that the server does not send', calling('client.onSung(() => {})'), /'onSung' does not exist/],
]

test('the compiler knows every event and every push', async () => {
  const files = Object.fromEntries([
    ['uses/good.ts', withHandlers(good)],
    [
      'uses/client.ts',
      calling(`
const answer = await client.bidPlace({ lot: 'a', cents: 5 })
export const why: string = answer.kind === 'declined' ? answer.why : ''
await client.ping()
client.onLotSold(({ id }) => id.length)
client.onRefused((push) => push.why)`),
    ],
    ...refused.map(([, code], index) => [`uses/refused-${index}.ts`, code]),
  ])

  const said = await project.compile(files)

  const of = (name: string) => said.filter((line) => line.includes(name))
  expect(said.filter((line) => !line.includes('refused-'))).toEqual([])
  for (const [index, [what, , message]] of refused.entries())
    expect(of(`refused-${index}.ts`).join('\n'), what).toMatch(message)
}, 60_000)

test('validators and tables say what the contract says', async () => {
  expect(await compareRealtime(project.outputFolder, 'auction')).toEqual({
    counts: { events: 3, pushes: 4, components: 10 },
    differences: [],
  })
})

test('a changed table and a changed validator are found', async () => {
  const planted = project.outputFolder.replace(/generated$/, 'planted')
  await cp(project.outputFolder, planted, { recursive: true })
  const spoil = async (file: string, from: string, to: string) => {
    const text = await project.read(`generated/auction/${file}`)
    expect(text).toContain(from)
    await project.write(`planted/auction/${file}`, text.replace(from, to))
  }
  await spoil('realtime.ts', "refusals: ['refused', 'closed']", "refusals: ['refused']")
  await spoil('realtime-schemas.ts', 'note: z.string().max(100)', 'note: z.string().max(101)')

  const compared = await compareRealtime(planted, 'auction')

  expect(compared?.differences.map(({ pointer }) => pointer).sort()).toEqual([
    '#/components/schemas/BidPayload/properties/note/anyOf/0/maxLength',
    '#/events/bid.place',
  ])
})

test('generating twice gives the same files', async () => {
  const { written, removed } = await project.generate()

  expect([...written, ...removed]).toEqual([])
}, 60_000)
