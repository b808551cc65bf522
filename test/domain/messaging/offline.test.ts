/** Who is told that a message waits for him (IM-7): delivered and acknowledged or announced, never neither. */
import { describe, expect, test } from 'vitest'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { seededRandom } from '#test/support/random.ts'
import { aMessage, openInstallation } from './effect-process.ts'

type Installation = Awaited<ReturnType<typeof openInstallation>>

async function openGroup(...userIds: string[]) {
  const installation = await openInstallation()
  const endpoint = await installation.engine.endpoint({ eventTypes: ['message.offline'] })
  installation.members.set('g', new Set(userIds))
  return { installation, endpoint, process: installation.process() }
}

/** Who was named for which message. */
async function named(installation: Installation, endpointId: string): Promise<Map<number, string[]>> {
  const posts = (await installation.delivered(endpointId)) as {
    data: { message: { id: number }; userIds: string[] }
  }[]
  const found = new Map<number, string[]>()
  for (const { data } of posts) {
    found.set(data.message.id, [...(found.get(data.message.id) ?? []), ...data.userIds])
  }
  return found
}

async function send(
  { installation, process }: Awaited<ReturnType<typeof openGroup>>,
  fields: Partial<StoredMessage> = {},
): Promise<StoredMessage> {
  const message = aMessage({ at: installation.clock.now, seq: 1, ...fields })
  await process.materialise(await installation.store([message]))
  await installation.settle([message])
  return message
}

describe('a stored message', () => {
  test('is announced at once for members who are away or only watch, never for its sender', async () => {
    const group = await openGroup('sender', 'away', 'watching', 'here')
    const { installation, endpoint, process } = group
    installation.masters.add('here')
    installation.slaves.add('watching')

    const message = await send(group)
    await process.worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map([[message.id, ['away', 'watching']]]))
  })

  test('is announced for an online master only when the window ends without its acknowledgement', async () => {
    const group = await openGroup('sender', 'quick', 'silent')
    const { installation, endpoint, process } = group
    installation.masters.add('quick').add('silent')
    const message = await send(group)
    await process.worker.run()
    expect(process.woken).toContain(10_000)
    installation.acknowledged.add(`${message.id} quick`)

    installation.clock.now += 9999
    await process.worker.run()
    expect(await named(installation, endpoint.id)).toEqual(new Map())
    installation.clock.now += 1
    await process.worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map([[message.id, ['silent']]]))
    expect(await process.works.counts()).toEqual({})
  })

  test('is not announced for who acknowledged it and went away', async () => {
    const group = await openGroup('sender', 'quick', 'away')
    const { installation, endpoint, process } = group
    const message = await send(group)
    installation.acknowledged.add(`${message.id} quick`)

    await process.worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map([[message.id, ['away']]]))
  })

  test('is announced in the words of a face where somebody asks for its type, but for what the face does not show', async () => {
    const installation = await openInstallation()
    const endpoint = await installation.engine.endpoint({ eventTypes: ['face.away'] })
    installation.members.set('g', new Set(['sender', 'away']))
    const face = {
      type: 'face.away',
      dataOf: async ({ userIds }: { userIds: string[] }, { id, log }: StoredMessage) =>
        log === 'messages' ? { number: id, people: userIds } : undefined,
    }
    const process = installation.process({ faces: [face] })

    const message = await send({ installation, endpoint, process })
    await send({ installation, endpoint, process }, { log: 'commands' })
    await process.worker.run()

    expect(await installation.delivered(endpoint.id)).toMatchObject([
      { type: 'face.away', data: { number: message.id, people: ['away'] } },
    ])
    expect(await process.isAwayAskedFor('default')).toBe(true)
    expect(await process.isAwayAskedFor('elsewhere')).toBe(false)
  })

  test('for named recipients concerns nobody else', async () => {
    const group = await openGroup('sender', 'a', 'b')
    const { installation, endpoint, process } = group

    const message = await send(group, { log: 'commands', recipients: ['b', 'outside'] })
    await process.worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map([[message.id, ['b', 'outside']]]))
  })

  test('that is gone again is announced to nobody', async () => {
    const group = await openGroup('sender', 'a')
    const { installation, endpoint } = group
    await send(group)
    await installation.db.collection('messages').deleteMany({})

    await installation.process().worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map())
  })
})

describe('a large channel', () => {
  const everybody = Array.from({ length: 1010 }, (_, index) => `u${index}`)

  test('is expanded in parts, and everybody who is away is named once', async () => {
    const group = await openGroup('sender', ...everybody)
    const { installation, endpoint, process } = group
    for (let index = 0; index < 1010; index += 100) installation.masters.add(`u${index}`)

    const message = await send(group)
    await process.worker.run()
    installation.clock.now += 10_000
    await process.worker.run()

    const found = (await named(installation, endpoint.id)).get(message.id) ?? []
    expect([...found].sort()).toEqual([...everybody].sort())
  })

  test('goes on where a worker died, and names nobody twice', async () => {
    const group = await openGroup('sender', ...everybody)
    const { installation, endpoint, process } = group
    const message = await send(group)
    const dice = seededRandom(7)
    for (let turn = 0; turn < 40; turn += 1) {
      const worker = installation.process()
      const throwOf = dice()
      if (throwOf < 0.5) worker.faults.announce = new Error('dies after it announced')
      else if (throwOf < 0.75) worker.faults.change = new Error('dies before it wrote')
      await worker.worker.run().catch(() => undefined)
      installation.clock.now += 20_000
    }
    await process.worker.run()

    const found = (await named(installation, endpoint.id)).get(message.id) ?? []
    expect([...found].sort()).toEqual([...everybody].sort())
    expect(await process.works.counts()).toEqual({})
  })
})

describe('workers', () => {
  test('work one at a time', async () => {
    const { installation, process } = await openGroup('sender', 'a')
    const other = installation.process()
    const { now } = installation.clock

    expect(await process.works.lease('one', now, now + 1000)).toBe(true)
    expect(await other.worker.run()).toBe('skipped')
    installation.clock.now += 1000
    expect(await other.worker.run()).toBe('done')
  })

  test('postpone what fails, so that it holds nobody up', async () => {
    const group = await openGroup('sender', 'a')
    const { installation, endpoint, process } = group
    await process.works.change({
      add: [{ id: 'poison', stage: 'decide', order: 0, dueAt: 0, ranges: null as never }],
    })
    const message = await send(group)

    await process.worker.run()

    expect(await named(installation, endpoint.id)).toEqual(new Map([[message.id, ['a']]]))
    expect(process.errors.length).toBeGreaterThan(0)
    expect(await process.works.counts()).toEqual({ decide: 1 })
  })

  test('flapping devices: everybody has acknowledged or is named, whatever happens in between', async () => {
    const users = Array.from({ length: 30 }, (_, index) => `u${index}`)
    const group = await openGroup('sender', ...users)
    const { installation, endpoint, process } = group
    const dice = seededRandom(42)
    const sent: StoredMessage[] = []
    for (let seq = 1; seq <= 20; seq += 1) {
      for (const user of users) {
        if (dice() < 0.5) installation.masters.add(user)
        else installation.masters.delete(user)
      }
      const message = await send(group, { seq })
      sent.push(message)
      await process.worker.run()
      for (const user of installation.masters) {
        if (dice() < 0.7) installation.acknowledged.add(`${message.id} ${user}`)
      }
      installation.clock.now += 1500
    }
    installation.clock.now += 20_000
    await process.worker.run()

    const found = await named(installation, endpoint.id)
    for (const { id } of sent) {
      const acknowledged = users.filter((user) => installation.acknowledged.has(`${id} ${user}`))
      expect([...acknowledged, ...(found.get(id) ?? [])].sort()).toEqual([...users].sort())
    }
  })
})
