/**
 * Offline commands (`sync_once`): none skipped, none repeated after it was acknowledged, those to named users too (what users of such
 * servers complain of, and two faults of the known one).
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { movableClock } from '#test/support/clock.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { asCommand, channelDatabase, group, openChannels, owner } from './channel-process.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await channelDatabase()
})
afterAll(() => database.remove())

const idsOf = (messages: readonly { id: number }[]) => messages.map(({ id }) => id)
const newUser = () => randomUUID()

describe('a command', () => {
  test('to two people waits for the other, with its flags, and not for its sender', async () => {
    const { commands, send } = await openChannels({ database })
    const [ann, bob] = [newUser(), newUser()]
    const both = personChannel('default', ann, bob)

    const sent = await send(both, ann, { header: { redDot: true, syncOnce: true, noPersist: false } })

    expect(await commands.sync(owner(bob), 10)).toMatchObject([
      { id: sent.id, channel: both, header: { redDot: true, syncOnce: true }, from: ann },
    ])
    expect(await commands.sync(owner(ann), 10)).toEqual([])
  })

  test('to named users waits for each of them, and for nobody else', async () => {
    const { channels, commands, send } = await openChannels({ database })
    const [ann, bob, cid, dan] = [newUser(), newUser(), newUser(), newUser()]
    const team = group()
    await channels.create(team, { members: [ann, dan] })

    const sent = await send(team, ann, { ...asCommand, recipients: [ann, bob, cid, bob] })

    for (const userId of [ann, bob, cid]) {
      expect(idsOf(await commands.sync(owner(userId), 10))).toEqual([sent.id])
    }
    expect(await commands.sync(owner(dan), 10)).toEqual([])
  })

  test('sent again with its number waits once', async () => {
    const { channels, commands, send } = await openChannels({ database })
    const [ann, bob] = [newUser(), newUser()]
    const team = group()
    await channels.create(team, { members: [ann, bob] })

    const order = { ...asCommand, clientNo: 'same' }
    await Promise.all([send(team, ann, order), send(team, ann, order)])
    await send(team, ann, order)

    expect(await commands.sync(owner(bob), 10)).toHaveLength(1)
  })

  test('that is not stored waits for nobody', async () => {
    const { channels, commands, send } = await openChannels({ database })
    const [ann, bob] = [newUser(), newUser()]
    const team = group()
    await channels.create(team, { members: [ann, bob] })

    await send(team, ann, { header: { redDot: false, syncOnce: true, noPersist: true } })

    expect(await commands.sync(owner(bob), 10)).toEqual([])
  })

  test('that expired waits no longer, and makes room for the next ones', async () => {
    const clock = movableClock()
    const { channels, commands, send } = await openChannels({ database, now: clock.now })
    const [ann, bob] = [newUser(), newUser()]
    const team = group()
    await channels.create(team, { members: [ann, bob] })
    for (let count = 0; count < 5; count++) await send(team, ann, { ...asCommand, expireSeconds: 5 })
    const lasting = [await send(team, ann, asCommand), await send(team, ann, asCommand)]
    clock.advance(6000)

    expect(idsOf(await commands.sync(owner(bob), 2))).toEqual(idsOf(lasting))
  })
})

describe('fetching', () => {
  test('page by page with a receipt for each gives every command once and in order', async () => {
    const { channels, commands, send } = await openChannels({ database })
    const [ann, bob] = [newUser(), newUser()]
    const [one, other] = [group(), group()]
    for (const team of [one, other]) await channels.create(team, { members: [ann, bob] })
    const sent: number[] = []
    const say = async () => sent.push((await send(sent.length % 3 ? one : other, ann, asCommand)).id)
    for (let count = 0; count < 17; count++) await say()

    const got: number[] = []
    for (;;) {
      const page = await commands.sync(owner(bob), 5)
      if (page.length === 0) break
      // What comes between fetching and the receipt is not swept away by it.
      if (sent.length < 25) await say()
      got.push(...idsOf(page))
      await commands.acknowledge(owner(bob))
    }

    expect(got).toEqual(sent)
  })

  test('gives the same ones again until they are acknowledged, also by another process', async () => {
    const [one, other] = [await openChannels({ database }), await openChannels({ database })]
    const [ann, bob] = [newUser(), newUser()]
    const both = personChannel('default', ann, bob)
    const sent = [await one.send(both, ann, asCommand), await one.send(both, ann, asCommand)]

    expect(idsOf(await one.commands.sync(owner(bob), 10))).toEqual(idsOf(sent))
    expect(idsOf(await other.commands.sync(owner(bob), 10))).toEqual(idsOf(sent))
    await other.commands.acknowledge(owner(bob))

    expect(await one.commands.sync(owner(bob), 10)).toEqual([])
    await one.commands.acknowledge(owner(bob))
    const next = await one.send(both, ann, asCommand)
    await one.commands.acknowledge(owner(bob))
    expect(idsOf(await one.commands.sync(owner(bob), 10))).toEqual([next.id])
  })
})

describe('a command to a large group', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `member-${String(index).padStart(5, '0')}`)

  test('is not copied before the answer, but page by page, from any place, as often as one likes', async () => {
    const { channels, commands, send, reader, db } = await openChannels({ database })
    const team = group()
    const ann = newUser()
    await channels.create(team, { members: [ann, ...many(2500)] })
    const copies = () => db.collection('command_inbox').countDocuments({ id: sent.id })

    const sent = await send(team, ann, asCommand)

    expect(await copies()).toBe(0)
    const [message] = await reader.find([sent.id])
    expect(await commands.take(message as StoredMessage)).toBe(false)
    const first = await commands.expandCommand(sent)
    expect(first.next).toBeDefined()
    expect(await copies()).toBeLessThan(1001)

    for (let round = 0; round < 2; round++) {
      let cursor: string | undefined = ''
      while (cursor !== undefined) {
        // A worker that died after its page does it once more.
        await commands.expandCommand(sent, cursor)
        cursor = (await commands.expandCommand(sent, cursor)).next
      }
    }
    expect(await copies()).toBe(2500)
    expect(idsOf(await commands.sync(owner('member-02499'), 10))).toEqual([sent.id])
  })

  test('does not come back to somebody who acknowledged it, when copied once more', async () => {
    const { channels, commands, send } = await openChannels({ database })
    const team = group()
    const [ann, bob] = [newUser(), newUser()]
    await channels.create(team, { members: [ann, bob] })
    const sent = await send(team, ann, asCommand)
    await commands.sync(owner(bob), 10)
    await commands.acknowledge(owner(bob))

    await commands.expandCommand(sent)

    expect(await commands.sync(owner(bob), 10)).toEqual([])
  })

  test('or to many named users goes the same way', async () => {
    const { commands, send, db } = await openChannels({ database })
    const team = group()
    const sent = await send(team, newUser(), { ...asCommand, recipients: many(1500), check: 'api' })

    let cursor: string | undefined = ''
    let pages = 0
    while (cursor !== undefined) {
      cursor = (await commands.expandCommand(sent, cursor)).next
      pages += 1
    }

    expect(pages).toBe(2)
    expect(await db.collection('command_inbox').countDocuments({ id: sent.id })).toBe(1500)
  })

  test('that is gone, or no command, needs nothing', async () => {
    const { channels, commands, send, removal } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: ['ann', 'bob'] })
    const plain = await send(team, 'ann')
    const gone = await send(team, 'ann', asCommand)
    await removal.deleteLog(team)

    expect(await commands.expandCommand(plain)).toEqual({})
    expect(await commands.expandCommand(gone)).toEqual({})
  })
})
