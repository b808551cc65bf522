/** The reason codes of wire/wukongim.md §1, as a client gets them: in a result without a place, never as an error (§5). */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openDevice, text } from '#test/support/gateway.ts'
import { newUid } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

interface Scene {
  me: string
  group: { channel_id: string; channel_type: number }
}

const GROUP = 2
const flags = (change: { ban?: 1; disband?: 1; send_ban?: 1 }) => (scene: Scene) =>
  app.im().saveChannelInfo({ body: { ...scene.group, ...change } })

it.each<{ reasonCode: number; because: string; type?: number; set?: (scene: Scene) => Promise<unknown> }>([
  { reasonCode: 1, because: 'nothing forbids it' },
  {
    reasonCode: 3,
    because: 'the sender is no subscriber',
    set: ({ group, me }) => app.im().removeSubscribers({ body: { ...group, subscribers: [me] } }),
  },
  {
    reasonCode: 4,
    because: 'the sender is on the block list',
    set: ({ group, me }) => app.im().addToBlacklist({ body: { ...group, uids: [me] } }),
  },
  {
    reasonCode: 13,
    because: 'somebody else is on the allow list',
    set: ({ group }) => app.im().setWhitelist({ body: { ...group, uids: ['somebody'] } }),
  },
  { reasonCode: 19, because: 'the channel is banned', set: flags({ ban: 1 }) },
  { reasonCode: 23, because: 'there is no such type', type: 13 },
  { reasonCode: 24, because: 'the channel is disbanded', set: flags({ disband: 1 }) },
  { reasonCode: 25, because: 'nobody may send there', set: flags({ send_ban: 1 }) },
])('a send is answered with $reasonCode where $because', async ({ reasonCode, type = GROUP, set }) => {
  const me = newUid()
  const group = { channel_id: newUid('g'), channel_type: GROUP }
  await dataOf(app.im().saveChannel({ body: { ...group, subscribers: [me] } }))
  const client = await openDevice(app, me)
  await set?.({ me, group })

  const order = { channelId: group.channel_id, channelType: type, payload: text('hello') }
  const { result, error } = await client.ask('send', order)

  expect(error).toBeUndefined()
  expect(result).toMatchObject({ reasonCode, messageSeq: reasonCode === 1 ? 1 : 0 })
})
