/** What people missed while they were away, on a real log (CHAT-3). */
import { expect, test } from 'vitest'
import { until } from '#test/support/until.ts'
import { group } from './channel-process.ts'
import { chat, inboxDatabase, openInboxes } from './inbox-process.ts'

const database = await inboxDatabase()
const open = (options: Partial<Parameters<typeof openInboxes>[0]> = {}) =>
  openInboxes({ database, ...options })
let people = 0
const somebody = () => `user${++people}`

test('a device that comes for the first time gets what is unread, and then what came since', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  for (const text of ['one', 'two', 'three']) await process.say(talk, ann, text)
  await process.conversations.setRead({ tenantId: 'default', userId: bob }, talk, 1)

  const first = await process.come(bob)
  await first.leave()
  await process.say(talk, ann, 'four')
  const again = await process.come(bob)

  expect(first.texts()).toEqual(['two', 'three'])
  expect(again.texts()).toEqual(['four'])
})

test('who answers has read: a new device does not get what was said before the last own message', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  await process.say(talk, ann, 'hi')
  await process.say(talk, bob, 'hello')
  await process.say(talk, ann, 'how are you')

  const device = await process.come(bob)

  expect(device.texts()).toEqual(['how are you'])
})

test('a message that was pushed and not confirmed comes again, to this device only', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  await process.say(talk, ann, 'hi')
  const before = await process.come(bob)
  await before.leave({ confirms: false })
  const tablet = await process.come(bob, { device: 'tablet' })
  await tablet.leave()

  const again = await process.come(bob)
  const tabletAgain = await process.come(bob, { device: 'tablet' })

  expect(again.texts()).toEqual(['hi'])
  expect(tabletAgain.texts()).toEqual([])
})

test('another process knows what a device confirmed before it left', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const one = await open()
  const other = await open()
  await one.say(chat(ann, bob), ann, 'hi')
  const device = await one.come(bob)

  await device.leave()

  await until('what was confirmed is stored', async () => {
    const again = await other.come(bob)
    await again.leave({ confirms: false })
    return again.got.length === 0
  })
})

test('what was said in a group before somebody came is no news to him, also when he comes again', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const team = group('team.with.dots')
  await process.channels.addMembers(team, [ann])
  await process.say(team, ann, 'before')
  await process.channels.addMembers(team, [bob])
  await process.say(team, ann, 'one')
  const first = await process.come(bob)
  await first.leave()
  await process.channels.removeMembers(team, [bob])
  await process.say(team, ann, 'secret')
  const away = await process.come(bob)
  await away.leave()
  await process.channels.addMembers(team, [bob])
  await process.say(team, ann, 'two')

  const again = await process.come(bob)

  expect(first.texts()).toEqual(['one'])
  expect(away.texts()).toEqual([])
  expect(again.texts()).toEqual(['two'])
})

test('a group that somebody comes into while he is connected begins with its next message', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const team = group()
  await process.channels.addMembers(team, [ann])
  await process.say(team, ann, 'before')
  const device = await process.come(bob)
  await process.channels.addMembers(team, [bob])
  await process.say(team, ann, 'missed')
  await process.say(team, ann, 'heard')

  device.hear(await process.stored(team, 3))
  await device.settled()

  expect(device.texts()).toEqual(['missed', 'heard'])
})

test('a jump in what is heard is read from the log, each message once and in order', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  const device = await process.come(bob)
  for (const text of ['1', '2', '3', '4']) await process.say(talk, ann, text)

  device.hear(await process.stored(talk, 1))
  device.hear(await process.stored(talk, 4))
  device.hear(await process.stored(talk, 3))
  await device.settled()
  device.hear(await process.stored(talk, 4))

  expect(device.texts()).toEqual(['1', '2', '3', '4'])
})

test('what could not be pushed when it was heard comes with what was missed', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  const device = await process.come(bob)
  await process.say(talk, ann, 'hi')

  device.cursor.noted(await process.stored(talk, 1))
  await device.read()

  expect(device.texts()).toEqual(['hi'])
})

test('while words may be missed the ends of the logs are looked up', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const speaker = await open()
  const talk = chat(ann, bob)
  await speaker.say(talk, ann, 'hi')
  let doubt: () => void = () => undefined
  const news = {
    isAway: () => false,
    onNews(listener: { doubt(): void }) {
      doubt = listener.doubt
    },
  }
  const process = await open({ news })
  const device = await process.come(bob)
  await speaker.say(talk, ann, 'nobody heard it')

  doubt()

  await until('the log was read', () => device.got.length > 1)
  expect(device.texts()).toEqual(['hi', 'nobody heard it'])
})

test('with a time everything from then on comes, whatever the device had', async () => {
  const [ann, bob] = [somebody(), somebody()]
  let time = Date.now() - 3_600_000
  const process = await open({ now: () => time })
  const talk = chat(ann, bob)
  for (let minute = 0; minute < 20; minute++) {
    await process.say(talk, ann, `${minute}`)
    time += 60_000
  }
  const first = await process.come(bob)
  await first.leave()

  const device = await process.come(bob, { since: time - 3 * 60_000 })

  expect(device.texts()).toEqual(['17', '18', '19'])
})

test('two hundred and fifty messages come in pages', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  await Promise.all(Array.from({ length: 250 }, (_, index) => process.say(talk, ann, `${index}`)))

  const device = await process.come(bob)

  expect(device.seqs()).toEqual(Array.from({ length: 250 }, (_, index) => index + 1))
})

test('only the twenty devices of a user that came last are remembered', async () => {
  const [ann, bob] = [somebody(), somebody()]
  let time = Date.now()
  const process = await open({ now: () => ++time })
  await process.say(chat(ann, bob), ann, 'hi')

  for (let device = 0; device < 23; device++) {
    const one = await process.come(bob, { device: `d${device}` })
    await one.leave()
  }

  const kept = () =>
    process.db
      .collection<{ user: string }>('inboxes')
      .find({ user: `default:${bob}` })
      .toArray()
  await until('the oldest are gone', async () => (await kept()).length === 20)
})

test('confirmed messages count as acknowledged where somebody asks, but not the own ones', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open({ areAcksWanted: async () => true })
  const talk = chat(ann, bob)
  const device = await process.come(bob)
  const { id } = await process.say(talk, ann, 'hi')
  await process.say(talk, bob, 'hello')
  device.hear(await process.stored(talk, 1))
  device.hear(await process.stored(talk, 2))

  const mark = device.cursor.mark()
  expect(process.acknowledged).toEqual([])
  device.cursor.confirm(mark)

  expect(process.acknowledged).toMatchObject([{ messageId: id, userId: bob, tenantId: 'default', level: 1 }])
})

test('where nobody asks who got what, nothing is acknowledged', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const talk = chat(ann, bob)
  const device = await process.come(bob)
  await process.say(talk, ann, 'hi')
  device.hear(await process.stored(talk, 1))

  await device.leave()

  expect(process.acknowledged).toEqual([])
})

test('commands and channels that are not shown go by', async () => {
  const [ann, bob] = [somebody(), somebody()]
  const process = await open()
  const service = group(undefined, 4)
  await process.channels.addMembers(service, [ann, bob])
  await process.say(service, ann, 'elsewhere')
  await process.send(chat(ann, bob), ann, { header: { redDot: false, syncOnce: true, noPersist: false } })
  const device = await process.come(bob)

  device.hear(await process.stored(service, 1))
  await device.settled()

  expect(device.got).toEqual([])
})
