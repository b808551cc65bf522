/** AUT-4: password attempts are counted for each user name, whatever address they come from. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newUser, PASSWORD, type Person } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

const LIMIT = 5

let app: TestApp
let twin: TestApp

beforeAll(async () => {
  app = await startTestApp({ limits: { loginsPerMinute: LIMIT } })
  twin = await app.again()
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

const attempt = (on: TestApp, username: string, password = 'a wrong password') =>
  on.sdk().issueToken({ body: { grant_type: 'password', client_id: 'console', username, password } })

async function useUp(person: Person): Promise<number[]> {
  const statuses: number[] = []
  for (let turn = 0; turn < LIMIT; turn++) {
    statuses.push(await statusOf(attempt(turn % 2 ? twin : app, person.username)))
  }
  return statuses
}

it('the attempts of a minute are shared by all processes; the next is 429 even with the right password', async () => {
  const person = await newUser(app)

  expect(await useUp(person)).toEqual(Array(LIMIT).fill(400))

  for (const on of [app, twin]) {
    const { status, body, headers } = await refusalOf(attempt(on, person.username, PASSWORD))
    expect({ status, error: body.error }).toEqual({ status: 429, error: 'rate_limited' })
    expect(Number(headers.get('retry-after'))).toSatisfy((seconds) => seconds > 0 && seconds <= 60)
  }
})

it('another spelling of the name is the same name', async () => {
  const person = await newUser(app)
  await useUp(person)

  expect(await statusOf(attempt(app, person.username.toUpperCase()))).toBe(429)
})

it('another user is not held back, and neither is who is signed in already', async () => {
  const [tried, other] = [await newUser(app), await newUser(app)]
  const { refresh_token = '' } = await dataOf(attempt(app, tried.username, PASSWORD))
  await useUp(tried)

  expect(await statusOf(attempt(app, tried.username, PASSWORD))).toBe(429)
  expect(await statusOf(attempt(app, other.username, PASSWORD))).toBe(200)
  expect(await statusOf(app.sdk().refreshToken({ body: { refresh_token } }))).toBe(200)
})

it('names that nobody has are counted too, so that nobody learns who exists', async () => {
  const nobody = { id: '', username: 'nobody-at-all', password: '' }
  await useUp(nobody)

  expect(await statusOf(attempt(app, nobody.username))).toBe(429)
})
