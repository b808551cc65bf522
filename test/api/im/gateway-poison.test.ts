/** Messages that are made to harm those who get them: every device gets them, and everything behind them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadView } from '#api/im/gateway/payload-form.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openDevice, text, toPerson } from '#test/support/gateway.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const base64 = (json: string) => Buffer.from(json).toString('base64')

describe('a payload', () => {
  it.each([
    { what: 'lists 100,000 deep', json: nested(100_000) },
    { what: 'a key that would poison an object', json: '{"__proto__":{"isAdmin":true}}' },
  ])('of $what is base64 for everybody, and the next message comes behind it', async ({ json }) => {
    const [ann, ben] = [await openDevice(app, 'ann'), await openDevice(app, 'ben')]
    const group = { channelId: 'poisoned', channelType: 2 }
    const { channels } = app.app.context.messaging
    await channels.create({ tenantId: 'default', type: 2, id: 'poisoned' }, { members: ['ann', 'ben'] })

    await ann.request('send', { ...group, payload: base64(json) })
    await ann.request('send', { ...group, payload: base64(JSON.stringify(text('next'))) })
    await ben.untilHeard('recv', 2)

    expect(ben.all('recv').map(({ payload }) => payload)).toEqual([base64(json), text('next')])
  })

  it('as JSON value may not be so deep', async () => {
    const client = await openDevice(app, 'cho')

    const { error } = await client.ask('send', { ...toPerson('ann', ''), payload: JSON.parse(nested(40)) })

    expect(error).toMatchObject({ data: { cause: 'invalid_params' } })
  })
})

it.each(['json', 'base64', undefined] as const)(
  'whatever the form %s, what is shown can be written',
  (form) => {
    for (const depth of [1, 20, 40, 5000, 100_000])
      expect(() => JSON.stringify(payloadView(Buffer.from(nested(depth)), form))).not.toThrow()
  },
)
