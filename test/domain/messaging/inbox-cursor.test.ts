/** The way of one connection through the logs, whatever happens in which order (CHAT-3). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelKey } from '#domain/messaging/channel-key.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { type InboxWorld, inboxWorld } from './inbox-model.ts'

const ROOMS = ['green', 'blue']
const room = fc.integer({ min: 0, max: ROOMS.length - 1 })
const keyOf = (world: InboxWorld, index: number) => world.keys[index] as string

type Step = (world: InboxWorld) => void | Promise<void>

const quietSteps = [
  room.map(
    (index): Step =>
      (world) =>
        world.send(keyOf(world, index)),
  ),
  fc.tuple(room, fc.nat(50), fc.constantFrom('edit' as const, 'delete' as const)).map(
    ([index, nth, kind]): Step =>
      (world) =>
        world.change(keyOf(world, index), nth, kind),
  ),
  room.map(
    (index): Step =>
      (world) =>
        world.show(keyOf(world, index)),
  ),
  room.map(
    (index): Step =>
      (world) =>
        world.hear(keyOf(world, index)),
  ),
  room.map(
    (index): Step =>
      (world) =>
        world.hear(keyOf(world, index), true),
  ),
  fc.constant<Step>((world) => world.answer()),
  fc.constant<Step>((world) => world.connect()),
  fc.constant<Step>((world) => world.ping()),
  fc.constant<Step>((world) => world.pong()),
  fc.constant<Step>((world) => world.save()),
]
const partings = [
  fc.constant<Step>((world) => world.leave({ isCrash: false })),
  fc.constant<Step>((world) => world.leave({ isCrash: true })),
]
const steps = (...kinds: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(...kinds), { maxLength: 120, size: 'max' })

async function lived(all: readonly Step[]): Promise<InboxWorld> {
  const world = inboxWorld(ROOMS)
  for (const step of all) await step(world)
  await world.calm()
  return world
}

const seqsOf = (got: readonly StoredMessage[], key: string, log: string) =>
  got.filter((one) => channelKey(one.channel) === key && one.log === log).map(({ seq }) => seq)

const isRising = (seqs: readonly number[]) =>
  seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? 0))

/** Changes that came before their message, where it came at all. */
function tooEarly(got: readonly StoredMessage[]): StoredMessage[] {
  return got.filter(({ channel, change }, index) => {
    const isOfIt = ({ log, seq, ...one }: StoredMessage) =>
      log === 'messages' && seq === change?.messageSeq && channelKey(one.channel) === channelKey(channel)
    return change !== undefined && got.findIndex(isOfIt) > index
  })
}

test('whatever is heard, read and changed in which order, a connection shows the log as it is', async () => {
  await fc.assert(
    fc.asyncProperty(steps(...quietSteps), async (all) => {
      const world = await lived(all)

      expect(world.device).toEqual(world.truth())
    }),
    { numRuns: 300 },
  )
})

test('a connection gets each message and each change once, by rising seq, changes behind their messages', async () => {
  await fc.assert(
    fc.asyncProperty(steps(...quietSteps, ...partings), async (all) => {
      const world = await lived(all)

      for (const got of world.got) {
        for (const key of world.keys) {
          expect(isRising(seqsOf(got, key, 'messages'))).toBe(true)
          expect(isRising(seqsOf(got, key, 'changes'))).toBe(true)
        }
        expect(tooEarly(got)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('a device that loses connections and servers repeats at most, and misses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps(...quietSteps, ...partings), async (all) => {
      const world = await lived(all)

      expect(world.device).toEqual(world.truth())
    }),
    { numRuns: 300 },
  )
})

test('what was confirmed and kept is not pushed again', async () => {
  await fc.assert(
    fc.asyncProperty(steps(...quietSteps), async (all) => {
      const world = await lived(all)
      await world.leave({ isCrash: false })

      await world.connect()
      await world.calm()

      expect(world.got.at(-1)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
