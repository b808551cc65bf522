/** A process that is killed while people talk through it: others end its calls, with the right reason and duration (CHAT-4, OPS-3). */
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { endsOf, offerTo, talk } from '#test/support/calls.ts'
import {
  CHAT_SECRET,
  type ChatClient,
  chatSettings,
  openChat,
  openSocket,
  tokenFor,
} from '#test/support/chat.ts'
import { program, settingsOn } from '#test/support/program.ts'
import { until } from '#test/support/until.ts'

/** Long enough to ring, and little grace, so that nobody waits for long. */
const seconds = { ringSeconds: 600, graceSeconds: 2 }
let survivor: TestApp

beforeAll(async () => {
  survivor = await startTestApp({ ...chatSettings, role: 'all', chat: { calls: seconds } })
})
afterAll(() => survivor.close())

async function storedCalls() {
  const mongo = await MongoClient.connect(survivor.services.mongodbUri)
  onTestFinished(() => mongo.close())
  const db = mongo.db()
  const call = (id: string) => db.collection('calls').findOne({ _id: id as never })
  return {
    call,
    /** When the process of a caller has last said that it lives. */
    async aliveAt(callId: string): Promise<number> {
      const processId = (await call(callId))?.callerLeg.processId
      return (await db.collection('call_processes').findOne({ _id: processId }))?.aliveAt.getTime() ?? 0
    },
  }
}

it('the calls of a killed process end since its last sign of life, and everybody hears of it', async () => {
  const killed = await program(
    settingsOn(survivor.services, {
      PARLEY_JWT_SECRET: CHAT_SECRET,
      PARLEY_CHAT_CALLS_RING_SECONDS: String(seconds.ringSeconds),
      PARLEY_ROLE: 'api',
    }),
  )
  const come = async (userId: string): Promise<ChatClient> => {
    const client = await openSocket(`${killed.listeners.chat}?token=${await tokenFor(userId)}`)
    await client.untilHeard('connect')
    return client
  }
  const [ann, bob] = [await come('ann'), await openChat(survivor, 'bob')]
  const [cleo, dan] = [await come('cleo'), await come('dan')]
  const [eve, fred] = [await come('eve'), await openChat(survivor, 'fred')]
  const across = await talk(ann, bob)
  const inside = await talk(cleo, dan)
  const ringing = (await eve.request('call.offer', offerTo(fred))).call_id
  const { call, aliveAt } = await storedCalls()
  const answeredAt = (await call(across))?.answeredAt.getTime()
  await until('it has said again that it lives', async () => (await aliveAt(across)) - answeredAt > 1000)

  await killed.kill()
  const last = await aliveAt(across)
  for (const id of [across, inside, ringing]) {
    await until('it is over', async () => (await call(id))?.state === 'ended', 40_000)
  }

  const duration = Math.floor((last - answeredAt) / 1000)
  await Promise.all([bob.untilHeard('call.end'), fred.untilHeard('call.end')])
  expect(duration).toBeGreaterThan(0)
  expect(endsOf(bob)).toMatchObject([{ call_id: across, reason: 'connection_lost', duration }])
  expect(endsOf(fred)).toMatchObject([{ call_id: ringing, reason: 'connection_lost', duration: 0 }])
  expect((await call(across))?.endedAt.getTime()).toBe(last)
  expect(await call(inside)).toMatchObject({ reason: 'connection_lost', endedAt: new Date(last) })
  for (const name of ['ann', 'cleo', 'dan', 'eve']) {
    const back = await openChat(survivor, name)
    await back.untilHeard('call.end')
    expect(endsOf(back)).toMatchObject([{ reason: 'connection_lost' }])
  }
}, 90_000)
