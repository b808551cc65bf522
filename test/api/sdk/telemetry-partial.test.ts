/** TEL-2: an invalid event is left out and named; its neighbours are stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { mixedBatch, reader, searchAll } from '#test/support/telemetry.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('an invalid event among valid ones', () => {
  const good = () => telemetryEvent({ app: 'partial' })
  const without = (field: string) => {
    const { [field]: _, ...rest } = good() as Record<string, unknown>
    return rest
  }

  it.each([
    { wrong: { ...good(), ts: 'yesterday' }, error: '[3].ts: must be a number' },
    { wrong: { ...good(), ts: null }, error: '[3].ts: must be a number' },
    { wrong: { ...good(), id: '' }, error: '[3].id: must have at least 1 character' },
    { wrong: { ...good(), id: 7 }, error: '[3].id: must be a string' },
    { wrong: without('sessionId'), error: '[3].sessionId: is required' },
    { wrong: { ...good(), user: {} }, error: '[3].user.id: is required' },
    { wrong: { ...good(), extra: 1 }, error: '[3].extra: is not a known field' },
    { wrong: { ...good(), props: 'none' }, error: '[3].props: must be an object' },
    { wrong: { ...good(), type: 'page', props: { title: 7 } }, error: '[3].props.title: must be a string' },
    {
      wrong: { ...good(), type: 'perf', props: { rating: 'bad' } },
      error: '[3].props.rating: must be one of "good", "needs-improvement", "poor"',
    },
    { wrong: 'an event', error: '[3]: must be an object' },
    { wrong: null, error: '[3]: must be an object' },
  ])('is left out, counted and named: $error', async ({ wrong, error }) => {
    const body = mixedBatch([good(), good(), good(), wrong, good()])

    expect(await dataOf(app.sdk().sendEvents({ body }))).toEqual({
      success: true,
      received: 5,
      processed: 4,
      errors: [error],
    })
  })

  it('of an unknown type is named by its place', async () => {
    const body = mixedBatch([good(), { ...good(), type: 'click' }])

    const { processed, errors } = await dataOf(app.sdk().sendEvents({ body }))

    expect(processed).toBe(1)
    expect(errors).toEqual([expect.stringMatching(/^\[1\](\.type)?: /)])
  })

  it('does no harm to those around it, which are stored', async () => {
    const events = [good(), good(), good()]

    const body = mixedBatch([events[0], null, events[1], {}, events[2]])
    await dataOf(app.sdk().sendEvents({ body }))

    const stored = await searchAll(await reader(app), { app: 'partial' })
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(events.map(({ id }) => id)))
  })

  it('is refused with 400 when there is no valid one, with every place', async () => {
    const response = await offContract('no valid event', `${app.url}/api/telemetry/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ ...good(), ts: 'now' }, 7]),
    })

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      success: false,
      error: 'invalid_request',
      details: [
        { path: '[0].ts', message: 'must be a number' },
        { path: '[1]', message: 'must be an object' },
      ],
    })
  })
})
