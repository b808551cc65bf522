/** IM-3: tokens, who is online, devices that are signed out, system users (wire/wukongim.md §2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

/** A device as the gateway holds it. */
async function connect(uid: string, flag: number) {
  const ended: string[] = []
  const end = (reason: string) => ended.push(reason)
  const device = { tenantId: 'default', userId: uid, flag, id: `${uid}-${flag}`, level: 1 as const }
  const { connections, presence } = app.app.context.devices
  await connections.open({ ...device, deviceId: '', generation: undefined, end })
  await presence.online([device])
  return ended
}

const signIn = (uid: string, token: string, flag: number) =>
  app.app.context.devices.service.signIn({ tenantId: 'default', userId: uid, flag, token })

describe('a token', () => {
  it('is for one kind of device, 0 when none is named', async () => {
    await dataOf(app.im().updateToken({ body: { uid: 'ann', token: 't-0' } }))
    await dataOf(
      app.im().updateToken({ body: { uid: 'ann', token: 't-1', device_flag: 1, device_level: 1 } }),
    )

    expect(await signIn('ann', 't-0', 0)).toMatchObject({ level: 0 })
    expect(await signIn('ann', 't-1', 1)).toMatchObject({ level: 1 })
    await expect(signIn('ann', 't-0', 1)).rejects.toThrow('not the one of this device')
  })

  it('of a master ends the connections of its kind', async () => {
    const [app0, web] = [await connect('ben', 0), await connect('ben', 1)]

    await dataOf(app.im().updateToken({ body: { uid: 'ben', token: 't', device_flag: 1, device_level: 1 } }))

    expect([app0, web]).toEqual([[], ['quit']])
  })

  it('without a token is 400', async () => {
    const { im } = app.leaving('a token has at least one character')

    expect((await refusalOf(im().updateToken({ body: { uid: 'ann', token: '' } }))).status).toBe(400)
  })
})

describe('who is online', () => {
  it.each([
    { form: 'a bare list', body: ['cho', 'nobody'] },
    { form: 'an object', body: { uids: ['cho', 'nobody'] } },
  ])('is told to $form, one entry for each connection', async ({ body }) => {
    await connect('cho', 0)
    await connect('cho', 2)

    const online = await dataOf(app.im().getOnlineStatus({ body }))

    expect(online).toEqual([
      { uid: 'cho', device_flag: 0, online: 1 },
      { uid: 'cho', device_flag: 2, online: 1 },
    ])
  })

  it('of nobody is the status alone', async () => {
    expect(await dataOf(app.im().getOnlineStatus({ body: [] }))).toEqual({ status: 200 })
  })
})

describe('a device that is signed out', () => {
  it('loses its token and its connection', async () => {
    await dataOf(app.im().updateToken({ body: { uid: 'dan', token: 't', device_flag: 1 } }))
    const web = await connect('dan', 1)

    await dataOf(app.im().quitDevice({ body: { uid: 'dan', device_flag: 1 } }))

    expect(web).toEqual(['quit'])
    await expect(signIn('dan', 't', 1)).rejects.toThrow('not the one of this device')
  })

  it('with the flag -1 is every device', async () => {
    const ended = [await connect('eve', 0), await connect('eve', 1)]

    await dataOf(app.im().quitDevice({ body: { uid: 'eve', device_flag: -1 } }))

    expect(ended).toEqual([['quit'], ['quit']])
  })

  it('of an unknown user is no fault', async () => {
    expect(await dataOf(app.im().quitDevice({ body: { uid: 'nobody', device_flag: 0 } }))).toEqual({
      status: 200,
    })
  })
})

describe('system users', () => {
  it('are added, listed and removed', async () => {
    const im = app.im()
    await dataOf(im.addSystemUsers({ body: { uids: ['bot', 'notices', 'bot'] } }))
    await dataOf(im.removeSystemUsers({ body: { uids: ['bot'] } }))

    expect(await dataOf(im.listSystemUsers())).toEqual(['notices'])
    await dataOf(im.removeSystemUsers({ body: { uids: ['notices'] } }))
  })

  it('are null when there are none', async () => {
    expect((await app.im().listSystemUsers()).data).toBeNull()
  })
})
