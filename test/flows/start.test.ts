/** Design §7: the first start, the second one on the same data, and two side by side; on services that the program starts. */
import { expect, it } from 'vitest'
import { createSdkClient } from '#generated/sdk/client.ts'
import type { Program } from '#scripts/start-program.ts'
import { dataFolder } from '#test/services/scenery.ts'
import { signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { checkedFetch } from '#test/support/checked-fetch.ts'
import { program, readyLine } from '#test/support/program.ts'

const sdkOf = ({ url }: Program, token?: string) =>
  createSdkClient({ baseUrl: url, fetch: checkedFetch, ...(token && { token }) })

const FIRST = /^First administrator \(shown once\): username (\S+), password (\S+), client_id (\S+)$/

/** What the first start printed of the administrator. */
function administratorOf({ output }: Program) {
  const [, username = '', password = '', client_id = ''] =
    output.map((line) => FIRST.exec(line)).find(Boolean) ?? []
  return { person: { id: '', username, password }, client: { client_id } }
}

it('a second start on the same data keeps events, accounts and keys, and shows no administrator again', async () => {
  const settings = { PARLEY_DATA_DIR: await dataFolder() }
  const batch = [telemetryEvent({ app: 'restart' }), telemetryEvent({ app: 'restart' })]

  const first = await program(settings)
  const { person, client } = administratorOf(first)
  const { access_token } = await signIn(sdkOf(first), person, client)
  await dataOf(sdkOf(first).sendEvents({ body: batch }))
  expect(await first.stop()).toBe(0)
  const second = await program(settings)

  const receipt = await dataOf(
    sdkOf(second).sendEvents({ body: batch, params: { query: { results: true } } }),
  )
  expect(receipt).toMatchObject({
    received: 2,
    processed: 2,
    results: [{ outcome: 'duplicate' }, { outcome: 'duplicate' }],
  })
  const query = { app: 'restart' }
  const { items } = await dataOf(sdkOf(second, access_token).searchEvents({ params: { query } }))
  expect(items).toHaveLength(2)
  expect(second.output.filter((line) => FIRST.test(line))).toEqual([])
  expect(first.output.filter((line) => FIRST.test(line))).toHaveLength(1)
})

it('the ready line is JSON, with the address that answers; standard output holds nothing else but what a person needs', async () => {
  const started = await program({ PARLEY_DATA_DIR: await dataFolder() })

  const { event, listeners } = readyLine(started)

  expect(event).toBe('ready')
  expect(Object.keys(listeners)).toEqual(expect.arrayContaining(['platform', 'im']))
  expect(listeners.platform).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${listeners.platform}/readyz`)).status).toBe(200)
  expect(started.output).toHaveLength(3)
  expect(started.output[1]).toBe(`Documentation: ${listeners.platform}/docs/`)
})

it('two instances with data folders of their own know nothing of each other', async () => {
  const [one, other] = await Promise.all([
    program({ PARLEY_DATA_DIR: await dataFolder() }),
    program({ PARLEY_DATA_DIR: await dataFolder() }),
  ])
  const event = telemetryEvent()

  const receipts = await Promise.all(
    [one, other].map((on) =>
      dataOf(sdkOf(on).sendEvents({ body: [event], params: { query: { results: true } } })),
    ),
  )

  expect(receipts.map(({ results }) => results?.[0]?.outcome)).toEqual(['accepted', 'accepted'])
  expect(administratorOf(one).person.password).not.toBe(administratorOf(other).person.password)
})
