/** What stored messages owe to webhooks (HOOK-1), with a real database and the real engine. */
import { describe, expect, test } from 'vitest'
import type { StoredBundleData } from '#domain/messaging/effect-events.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { DeliveryForm, WebhookEndpoint } from '#domain/webhooks/model.ts'
import { aMessage, openInstallation } from './effect-process.ts'

/** A form that tells bundles as `channel seq` of each message. */
const bundled = (read: (ranges: StoredBundleData['ranges']) => Promise<StoredMessage[]>) => ({
  bundled: {
    gather: { events: 1, ms: 0 },
    async compose({ endpoint, events }) {
      const [{ ranges }] = events.map(({ data }) => data) as [StoredBundleData]
      const messages = await read(ranges)
      const told = messages.map(({ channel, seq }) => `${channel.id} ${seq}`)
      return { url: endpoint.url, headers: {}, body: JSON.stringify(told) }
    },
    succeeded: (status) => status === 200,
    schedule: [1000],
  } satisfies DeliveryForm,
})

const bundles: Partial<WebhookEndpoint> = {
  form: 'bundled',
  eventTypes: ['_message.stored'],
  ordered: true,
}

const run = (id: string, from: number, to: number): StoredMessage[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    aMessage({ seq: from + index, channel: { tenantId: 'default', type: 2, id } }),
  )
const texts = (id: string, from: number, to: number) => run(id, from, to).map(({ seq }) => `${id} ${seq}`)

describe('stored messages', () => {
  test('reach an endpoint in bundles of a hundred, in the order of seq', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint(bundles)
    const messages = await installation.store([...run('a', 1, 150), ...run('b', 1, 20)])

    await installation.process().materialise(messages)

    const posts = (await installation.delivered(endpoint.id)) as string[][]
    expect(posts.map((post) => post.length)).toEqual([100, 70])
    expect(posts.flat()).toEqual([...texts('a', 1, 150), ...texts('b', 1, 20)])
  })

  test('that are told again are delivered once, also when the first time failed in the middle', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint(bundles)
    const process = installation.process()
    const messages = await installation.store(run('a', 1, 3))
    process.faults.announce = new Error('the process dies')

    await expect(process.materialise(messages)).rejects.toThrow('the process dies')
    await installation.process().materialise(messages)
    await installation.process().materialise(messages)

    expect(await installation.delivered(endpoint.id)).toEqual([texts('a', 1, 3)])
  })

  test('of a tenant nobody listens to cost nothing', async () => {
    const installation = await openInstallation(bundled)
    const messages = await installation.store(run('a', 1, 3))

    await installation.process().materialise(messages)

    const collections = ['webhookEvents', 'webhookDeliveries', 'effect_work', 'effect_marks']
    const counts = collections.map((name) => installation.db.collection(name).countDocuments())
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0])
  })

  test('cost one event and one piece of work for a hundred', async () => {
    const installation = await openInstallation(bundled)
    await installation.engine.endpoint({ ...bundles, eventTypes: ['_message.stored', '_message.offline'] })
    const messages = await installation.store(run('a', 1, 100))

    await installation.process().materialise(messages)

    const collections = ['webhookEvents', 'webhookDeliveries', 'effect_work']
    const counts = collections.map((name) => installation.db.collection(name).countDocuments())
    expect(await Promise.all(counts)).toEqual([1, 1, 1])
  })

  test('reach an endpoint of people one a post, whole, and no bundle ever does', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint({ eventTypes: ['*'], ordered: true })
    const [one, other] = await installation.store(run('a', 1, 2))

    await installation.process().materialise([one, other] as StoredMessage[])

    expect(await installation.delivered(endpoint.id)).toEqual([
      expect.objectContaining({
        type: 'message.stored',
        data: { message: expect.objectContaining({ seq: 1 }) },
      }),
      expect.objectContaining({
        type: 'message.stored',
        data: {
          message: {
            id: other?.id,
            channel: { type: 2, id: 'a' },
            log: 'messages',
            seq: 2,
            from: 'sender',
            clientNo: other?.clientNo,
            sentAt: '2026-11-21T00:00:00.000Z',
            payload: other?.payload.toString('base64'),
            redDot: true,
            setting: 0,
          },
        },
      }),
      // Nobody is in the channel, so nobody is away.
    ])
  })
})

describe('messages of one channel that two processes stored', () => {
  test('wait until the other process has told its older ones', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint(bundles)
    const older = await installation.store(run('a', 1, 5))
    const younger = await installation.store([...run('a', 6, 9), ...run('b', 1, 1)])

    const later = installation.process().materialise(younger)
    await installation.process().materialise(older)
    await installation.settle(older)
    await later

    expect(((await installation.delivered(endpoint.id)) as string[][]).flat()).toEqual([
      ...texts('a', 1, 9),
      'b 1',
    ])
  })

  test('are told for the other process when that died', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint(bundles)
    const oldest = await installation.store(run('b', 1, 2))
    const older = await installation.store([...run('a', 1, 5), ...run('b', 3, 3)])
    installation.clock.now += 5000
    const younger = await installation.store(run('a', 6, 9))

    await installation.process().materialise(younger)
    // The sweeper comes too, and has nothing left to tell.
    await installation.process().materialise(oldest)
    await installation.process().materialise(older)

    expect(((await installation.delivered(endpoint.id)) as string[][]).flat()).toEqual([
      ...texts('b', 1, 2),
      ...texts('a', 1, 5),
      'b 3',
      ...texts('a', 6, 9),
    ])
  })

  test('keep their order while the receiver is down', async () => {
    const installation = await openInstallation(bundled)
    const endpoint = await installation.engine.endpoint(bundles)
    const { engine, clock } = installation
    engine.reply = () => ({ status: 503 })
    for (let seq = 1; seq <= 6; seq += 1) {
      const messages = await installation.store(run('a', seq, seq))
      await installation.process().materialise(messages)
      await installation.settle(messages)
      await engine.worker().run(endpoint.id)
    }
    engine.reply = () => ({ status: 200 })
    clock.now += 120_000

    expect(((await installation.delivered(endpoint.id)) as string[][]).flat()).toEqual(texts('a', 1, 6))
  })
})
