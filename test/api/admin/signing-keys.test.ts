/** AUT-3: the keys that sign access tokens, seen and rotated by administrators. */
import { decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { clientToken, newClient } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'

const HOUR_MS = 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const keysBy = async (state: string, on = app) =>
  (await dataOf(on.admin().listSigningKeys())).items.filter((key) => key.state === state)

it('there is one current key and one next, and nothing of their private halves', async () => {
  const { items } = await dataOf(app.admin().listSigningKeys())

  expect(items.map(({ state }) => state).toSorted()).toEqual(['current', 'next'])
  expect(JSON.stringify(items)).not.toMatch(/"(d|privateJwk|private|material)"/)
})

it('a rotation lets the next key sign and retires the one before, whose tokens go on', async () => {
  const [[current], [next]] = [await keysBy('current'), await keysBy('next')]
  const token = await clientToken(app.sdk(), await newClient(app))

  const { data, response } = await app.admin().rotateSigningKeys()

  expect(response.status).toBe(201)
  expect(data?.current).toMatchObject({ kid: next?.kid, state: 'current', activatedAt: expect.any(String) })
  expect(data?.next.kid).not.toBe(next?.kid)
  const [retired] = await keysBy('retired')
  expect(retired).toMatchObject({ kid: current?.kid, expiresAt: expect.any(String) })
  expect(decodeProtectedHeader(token).kid).toBe(current?.kid)
  expect(await statusOf(app.sdk(token).verifyToken())).toBe(200)
})

it('a retired key is published until its last token has run out', async () => {
  const clock = movableClock()
  const later = await app.again({}, clock.now)
  onTestFinished(() => later.close())
  await dataOf(later.admin().rotateSigningKeys())
  const published = async () => (await dataOf(later.sdk().getSigningKeys())).keys.map(({ kid }) => kid)
  const retired = (await keysBy('retired', later)).map(({ kid }) => kid)
  expect(await published()).toEqual(expect.arrayContaining(retired))

  clock.advance(HOUR_MS)

  const left = await published()
  expect(left.filter((kid) => retired.includes(kid ?? ''))).toEqual([])
  expect(left).toHaveLength(2)
})

it('rotations at once are rotations one after the other', async () => {
  const before = (await keysBy('retired')).length

  const rotations = await Promise.all([1, 2, 3].map(() => dataOf(app.admin().rotateSigningKeys())))

  expect(new Set(rotations.map(({ next }) => next.kid)).size).toBe(3)
  expect(await keysBy('retired')).toHaveLength(before + 3)
  expect(await keysBy('current')).toHaveLength(1)
  expect(await keysBy('next')).toHaveLength(1)
})

it('is closed to who may do everything else', async () => {
  const client = await newClient(app, {
    scopes: ['admin:clients', 'admin:users', 'admin:keys', 'admin:config'],
  })
  const token = await clientToken(app.sdk(), client)

  for (const refusal of [
    await refusalOf(app.admin(token).listSigningKeys()),
    await refusalOf(app.admin(token).rotateSigningKeys()),
  ]) {
    expect(refusal).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  }
})
