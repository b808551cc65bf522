/** TEL-7: the clock of the sender may be wrong; its word is kept, and what we believe is added. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { sendAndFind } from '#test/support/telemetry.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

it('a clock that is right changes nothing', async () => {
  const ts = Date.now() - 5000

  const { stored } = await sendAndFind(app, { ts }, Date.now())

  expect(stored).toMatchObject({ ts, at: ts, skewed: false })
  expect(stored?.receivedAt).toBeGreaterThanOrEqual(ts + 5000)
})

it.each([
  { name: 'an hour ahead', aheadMs: HOUR_MS },
  { name: 'an hour behind', aheadMs: -HOUR_MS },
  { name: 'years behind', aheadMs: -20 * YEAR_MS },
])('a clock that is $name is corrected by sentAt; ts stays as sent', async ({ aheadMs }) => {
  const happenedAt = Date.now() - 4000
  const sentAt = Date.now() + aheadMs

  const { event, stored } = await sendAndFind(app, { ts: happenedAt + aheadMs }, sentAt)

  expect(stored).toMatchObject({ ts: event.ts, skewed: false })
  expect(Math.abs((stored?.at ?? 0) - happenedAt)).toBeLessThan(2000)
})

it.each([
  { name: 'in the first hour of 1970', ts: () => 0 },
  { name: 'a year ahead', ts: () => Date.now() + YEAR_MS },
  { name: 'at the end of time', ts: () => 8.64e15 },
])('a time that is absurd, $name, is kept and flagged and the arrival counts', async ({ ts }) => {
  const sent = ts()

  const { stored } = await sendAndFind(app, { ts: sent })

  expect(stored).toMatchObject({ ts: sent, skewed: true, at: stored?.receivedAt })
})

it('a time a little ahead is pulled back to the arrival', async () => {
  const { event, stored } = await sendAndFind(app, { ts: Date.now() + 60_000 })

  expect(stored).toMatchObject({ ts: event.ts, skewed: false, at: stored?.receivedAt })
})
