/** IM-2: channels, subscribers and lists, and what they mean for a send (wire/wukongim.md §2, §3, §8). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { newGroup, newUid, outcomeOf } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

describe('a channel', () => {
  it('is given back with its flags and its profile', async () => {
    const group = await newGroup(app)
    const profile = { name: 'Plans', avatar: 'https://example.com/a.png', remark: 'r', extra: { deep: [1] } }
    await dataOf(app.im().saveChannel({ body: { ...group, ...profile, large: 1 } }))

    const flags = { large: 1, ban: 0, disband: 0, send_ban: 0, allow_stranger: 0 }
    const read = () => dataOf(app.im().getChannelInfo({ params: { query: group } }))
    expect(await read()).toEqual({ ...group, ...profile, ...flags })

    await dataOf(app.im().saveChannelInfo({ body: { ...group, send_ban: 1 } }))
    expect(await read()).toEqual({ ...group, ...profile, ...flags, large: 0, send_ban: 1 })
  })

  it('that nobody made is 404', async () => {
    const query = await newGroup(app)

    expect((await refusalOf(app.im().getChannelInfo({ params: { query } }))).status).toBe(404)
  })

  it('of a person has no subscribers', async () => {
    const person = { channel_id: newUid(), channel_type: 1 }
    const answers = await Promise.all([
      statusOf(app.im().saveChannel({ body: { ...person, subscribers: ['a'] } })),
      statusOf(app.im().addSubscribers({ body: { ...person, subscribers: ['a'] } })),
      statusOf(app.im().removeSubscribers({ body: { ...person, subscribers: ['a'] } })),
      statusOf(app.im().removeAllSubscribers({ body: person })),
    ])

    expect(answers).toEqual([400, 400, 400, 400])
  })

  it('that is deleted is gone with its messages and conversations, and its places are not given again', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    const group = await newGroup(app, [ann, ben])
    await outcomeOf(app, { ...group, from_uid: ann })

    await dataOf(app.im().deleteChannel({ body: group }))

    const page = await dataOf(app.im().listMessages({ body: group }))
    const conversations = await dataOf(app.im().syncConversations({ body: { uid: ben } }))
    const next = await dataOf(app.im().sendMessage({ body: { ...group, content: 'new', type: 1 } }))
    expect({ messages: page.messages, conversations }).toEqual({ messages: [], conversations: [] })
    expect(next.data?.message_seq).toBe(2)
  })

  it('without an id is 400', async () => {
    const { im } = app.leaving('the product takes an empty request')

    expect(
      await statusOf(im().deleteChannel({ body: {} as { channel_id: string; channel_type: number } })),
    ).toBe(400)
  })
})

describe('subscribers', () => {
  it.each([{ form: 'subscribers' }, { form: 'uids' }])(
    'come and go as $form, in a group unless said',
    async ({ form }) => {
      const [ann, ben] = [newUid('ann'), newUid('ben')]
      const group = await newGroup(app, [ann])
      const change = { channel_id: group.channel_id, [form]: [ben] }
      const send = () => outcomeOf(app, { ...group, from_uid: ben })

      expect(await send()).toBe('403 3')
      await dataOf(app.im().addSubscribers({ body: change }))
      expect(await send()).toBe('200')
      await dataOf(app.im().removeSubscribers({ body: change }))
      expect(await send()).toBe('403 3')
    },
  )

  it('are exactly those of a list that resets them, and nobody after all were removed', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    const group = await newGroup(app, [ann])
    const sends = async () => [
      await outcomeOf(app, { ...group, from_uid: ann }),
      await outcomeOf(app, { ...group, from_uid: ben }),
    ]

    await dataOf(app.im().addSubscribers({ body: { ...group, subscribers: [ben], reset: 1 } }))
    expect(await sends()).toEqual(['403 3', '200'])
    await dataOf(app.im().removeAllSubscribers({ body: group }))
    expect(await sends()).toEqual(['403 3', '403 3'])
  })

  it.each([
    { because: 'nobody is named', body: {} },
    { because: 'the forms disagree', body: { subscribers: ['a'], uids: ['b'] } },
    { because: 'they are for a while', body: { subscribers: ['a'], temp_subscriber: 1 as const } },
  ])('are 400 where $because', async ({ body }) => {
    expect(await statusOf(app.im().addSubscribers({ body: { channel_id: 'g', ...body } }))).toBe(400)
  })

  it('in two forms that agree are taken', async () => {
    const body = { channel_id: newUid('g'), subscribers: ['a', 'b'], uids: ['b', 'a'] }

    expect(await statusOf(app.im().addSubscribers({ body }))).toBe(200)
  })
})

describe('a send is refused with its reason', () => {
  it.each([
    {
      because: 'the channel is banned (§8, 12)',
      flags: { ban: 1 as const },
      outcome: '403 19',
      system: '403 19',
    },
    {
      because: 'the channel is disbanded',
      flags: { disband: 1 as const },
      outcome: '403 24',
      system: '403 24',
    },
    { because: 'nobody may send', flags: { send_ban: 1 as const }, outcome: '403 25', system: '200' },
  ])('where $because', async ({ flags, outcome, system }) => {
    const ann = newUid('ann')
    const group = await newGroup(app, [ann])
    await dataOf(app.im().saveChannelInfo({ body: { ...group, ...flags } }))

    expect(await outcomeOf(app, { ...group, from_uid: ann })).toBe(outcome)
    expect(await outcomeOf(app, group)).toBe(system)
  })

  it('where the sender is blocked, until he is not', async () => {
    const ann = newUid('ann')
    const group = await newGroup(app, [ann])
    const list = { ...group, uids: [ann] }
    const send = () => outcomeOf(app, { ...group, from_uid: ann })
    const im = app.im()

    await dataOf(im.addToBlacklist({ body: list }))
    expect(await send()).toBe('403 4')
    await dataOf(im.removeFromBlacklist({ body: list }))
    expect(await send()).toBe('200')
    await dataOf(im.setBlacklist({ body: list }))
    expect(await send()).toBe('403 4')
    await dataOf(im.clearBlacklist({ body: group }))
    expect(await send()).toBe('200')
  })

  it('where there is an allow list without the sender; an emptied one is none (§8, 8)', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    const group = await newGroup(app, [ann, ben])
    const send = () => outcomeOf(app, { ...group, from_uid: ann })
    const im = app.im()

    await dataOf(im.addToWhitelist({ body: { ...group, uids: [ben] } }))
    expect(await send()).toBe('403 13')
    expect(await dataOf(im.getWhitelist({ params: { query: group } }))).toMatchObject([{ id: 1, uid: ben }])
    await dataOf(im.removeFromWhitelist({ body: { ...group, uids: [ben] } }))
    expect(await send()).toBe('200')
    await dataOf(im.setWhitelist({ body: { ...group, uids: [ann] } }))
    expect([await send(), await outcomeOf(app, { ...group, from_uid: ben })]).toEqual(['200', '403 13'])
    await dataOf(im.clearWhitelist({ body: group }))
    expect(await outcomeOf(app, { ...group, from_uid: ben })).toBe('200')
    await dataOf(im.setWhitelist({ body: { ...group, uids: [] } }))
    expect(await dataOf(im.getWhitelist({ params: { query: group } }))).toEqual([])
  })

  it('where the receiver has blocked the sender, in that direction only', async () => {
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    await dataOf(app.im().addToBlacklist({ body: { channel_id: ben, channel_type: 1, uids: [ann] } }))

    expect(await outcomeOf(app, { channel_id: ben, channel_type: 1, from_uid: ann })).toBe('403 4')
    expect(await outcomeOf(app, { channel_id: ann, channel_type: 1, from_uid: ben })).toBe('200')
  })

  it('but not for a system user', async () => {
    const bot = newUid('bot')
    const group = await newGroup(app, [newUid('ann')])
    await dataOf(app.im().addSystemUsers({ body: { uids: [bot] } }))

    expect(await outcomeOf(app, { ...group, from_uid: bot })).toBe('200')
  })

  it('where the sender is no subscriber, and not where nobody made the channel', async () => {
    const stranger = newUid('stranger')
    const made = await newGroup(app, [newUid('ann')])

    expect(await outcomeOf(app, { ...made, from_uid: stranger })).toBe('403 3')
    expect(await outcomeOf(app, { ...(await newGroup(app)), from_uid: stranger })).toBe('200')
  })

  it('in a batch for those that it concerns', async () => {
    const [ann, ben, cho] = [newUid('ann'), newUid('ben'), newUid('cho')]
    await dataOf(app.im().addToBlacklist({ body: { channel_id: ben, channel_type: 1, uids: [ann] } }))

    const batch = await dataOf(
      app.im().sendMessages({ body: { from_uid: ann, subscribers: [ben, cho], payload: 'aGk=' } }),
    )

    expect(batch).toMatchObject({
      fail_uids: [ben],
      reason: ['the sender is on the block list'],
      data: [null, { message_seq: 1 }],
    })
  })
})

describe('a user whose own channel is', () => {
  it.each([
    { flags: { ban: 1 as const }, status: 19 },
    { flags: { disband: 1 as const }, status: 24 },
  ])('$flags gets no token, and the reason $status', async ({ flags, status }) => {
    const uid = newUid('ann')
    await dataOf(app.im().saveChannelInfo({ body: { channel_id: uid, channel_type: 1, ...flags } }))

    expect(await dataOf(app.im().updateToken({ body: { uid, token: 't' } }))).toEqual({ status })
  })
})

describe('limits', () => {
  it('of a sender refuse with 429 and the reason 22, and leave the system alone', async () => {
    const limited = await startTestApp({ limits: { sendsPerMinute: 2 } })
    const group = { channel_id: 'g', channel_type: 2 }
    const send = (from_uid: string) => outcomeOf(limited, { ...group, from_uid })

    expect([await send('ann'), await send('ann'), await send('ann')]).toEqual(['200', '200', '429 22'])
    expect([await send('ben'), await send(''), await send(''), await send('')]).toEqual(Array(4).fill('200'))
    await limited.close()
  })

  it('of the API refuse with 429 and say when to come back', async () => {
    const limited = await startTestApp({ limits: { imPerMinute: 1 } })
    const ask = () => limited.im().listSystemUsers()
    await ask()

    const { status, headers, body } = await refusalOf(ask())

    expect([status, body]).toEqual([429, { msg: expect.any(String), status: 429, reason_code: 22 }])
    expect(headers.get('ratelimit')).toMatch(/^"im";r=0;t=\d+$/)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    await limited.close()
  })

  it('of a payload refuse with 413', async () => {
    const payload = Buffer.alloc(257 * 1024).toString('base64')

    expect(await outcomeOf(app, { ...(await newGroup(app)), payload })).toBe('413 11')
  })
})
