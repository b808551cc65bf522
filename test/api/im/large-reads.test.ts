/** What one request may read is bounded in bytes, not only in number: 16 MiB of payload. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { newGroup, newUid } from './support.ts'

const KIB = 1024
/** 70 times 256 KiB are more than 16 MiB. */
const COUNT = 70
const payload = Buffer.alloc(256 * KIB, 'x').toString('base64')

let app: TestApp
let ann: string
let group: Awaited<ReturnType<typeof newGroup>>
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
  ann = newUid('ann')
  group = await newGroup(app, [ann])
  for (let count = 0; count < COUNT; count += 1)
    await dataOf(app.im().sendMessage({ body: { ...group, from_uid: ann, payload } }))
})
afterAll(() => app.close())

it('a page of large messages ends early, says so, and goes on where it ended', async () => {
  const pageFrom = (start: number) =>
    dataOf(
      app.im().syncChannelMessages({
        body: { ...group, login_uid: ann, start_message_seq: start, pull_mode: 1, limit: 10_000 },
      }),
    )

  const first = await pageFrom(1)
  const rest = await pageFrom(first.messages.length + 1)

  expect([first.more, rest.more]).toEqual([1, 0])
  const seqs = [...first.messages, ...rest.messages].map(({ message_seq }) => message_seq)
  expect(seqs).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1))
})

it('a search and a look-up of large messages end early and say so', async () => {
  const message_seqs = Array.from({ length: COUNT }, (_, index) => index + 1)

  const searched = await dataOf(app.im().listMessages({ body: { ...group, limit: 1000 } }))
  const lookedUp = await dataOf(app.im().listMessages({ body: { ...group, message_seqs } }))

  for (const { more, messages } of [searched, lookedUp]) {
    expect(more).toBe(1)
    expect(messages.length).toBeLessThan(COUNT)
  }
})

it('the recents of a conversation list end early', async () => {
  const [conversation] = await dataOf(app.im().syncConversations({ body: { uid: ann, msg_count: 1000 } }))

  expect(conversation?.recents.length).toBeGreaterThan(0)
  expect(conversation?.recents.length).toBeLessThan(COUNT)
})
