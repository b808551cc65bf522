import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLane, type LaneOptions } from '#platform/mongo/lane.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'
import { until } from '#test/support/until.ts'

/** A lane whose commits wait until the test lets them go. */
function heldLane(options: Partial<LaneOptions<string, string>> = {}) {
  const batches: string[][] = []
  const releases: (() => void)[] = []
  const lane = createLane<string, string>({
    maxBatch: 3,
    inFlight: 1,
    maxQueued: 100,
    async commit(items) {
      batches.push([...items])
      await new Promise<void>((resolve) => releases.push(resolve))
      return items.map((item) => ({ status: 'fulfilled', value: `${item} stored` }))
    },
    ...options,
  })
  const release = async () => {
    await until('a commit runs', () => releases.length > 0)
    releases.shift()?.()
  }
  return { lane, batches, release }
}

describe('gathering', () => {
  test('callers that come while a commit runs travel in the next one together', async () => {
    const { lane, batches, release } = heldLane()
    const first = lane.submit('a')
    await until('the first commit runs', () => batches.length === 1)

    const others = [lane.submit('b'), lane.submit('c')]
    await release()
    await release()

    expect(await first).toBe('a stored')
    expect(await Promise.all(others)).toEqual(['b stored', 'c stored'])
    expect(batches).toEqual([['a'], ['b', 'c']])
  })

  test('a batch takes no more items than it may, in the order they came', async () => {
    const { lane, batches, release } = heldLane()

    const all = ['a', 'b', 'c', 'd'].map((item) => lane.submit(item))
    await release()
    await release()
    await Promise.all(all)

    expect(batches).toEqual([['a', 'b', 'c'], ['d']])
  })

  test('an item heavier than a batch may be travels alone', async () => {
    const { lane, batches, release } = heldLane({
      maxBytes: 10,
      weigh: (item) => ({ count: 1, bytes: item.length }),
    })

    const all = ['a', 'x'.repeat(50), 'b'].map((item) => lane.submit(item))
    for (const _ of all) await release()
    await Promise.all(all)

    expect(batches).toEqual([['a'], ['x'.repeat(50)], ['b']])
  })

  test('no more commits run at the same time than allowed', async () => {
    const { lane, batches, release } = heldLane({ inFlight: 2, maxBatch: 1 })

    const all = ['a', 'b', 'c'].map((item) => lane.submit(item))
    await until('two commits run', () => batches.length === 2)
    expect(lane.queued()).toBe(1)
    for (const _ of all) await release()

    await Promise.all(all)
    expect(batches).toHaveLength(3)
  })
})

describe('overlapping', () => {
  test('the next commit begins before the last is answered, and each is answered when it has ended', async () => {
    const { lane, batches, release } = heldLane()
    const story: string[] = []
    const first = lane.submit('a').then(() => story.push(`a answered, ${batches.length} begun`))
    await until('the first commit runs', () => batches.length === 1)
    const second = lane.submit('b').then(() => story.push('b answered'))

    await release()
    await first
    await release()
    await second

    expect(story).toEqual(['a answered, 2 begun', 'b answered'])
  })

  test('draining waits for answers that are yet to be made', async () => {
    const story: string[] = []
    const lane = createLane<string, string>({
      maxBatch: 1,
      inFlight: 1,
      maxQueued: 10,
      commit: async (items) => items.map((value) => ({ status: 'fulfilled', value })),
    })
    for (const item of ['a', 'b', 'c']) void lane.submit(item).then((answer) => story.push(answer))

    await lane.drain()

    expect(story).toEqual(['a', 'b', 'c'])
  })
})

describe('refusing', () => {
  test('above the bound a caller is refused at once and told when to come again', async () => {
    const { lane, release } = heldLane({ maxQueued: 2 })
    const accepted = [lane.submit('a'), lane.submit('b')]

    const refusal = await lane.submit('c').catch((error: unknown) => error)

    expect(refusal).toBeInstanceOf(OverloadedError)
    expect(refusal).toMatchObject({ code: 'overloaded', retryAfterMs: expect.any(Number) })
    await release()
    expect(await Promise.all(accepted)).toHaveLength(2)
    const next = lane.submit('c')
    await release()
    expect(await next).toBe('c stored')
  })

  test('bytes are bounded too', async () => {
    const { lane, release } = heldLane({
      maxQueuedBytes: 10,
      weigh: (item) => ({ count: 1, bytes: item.length }),
    })
    const accepted = lane.submit('123456789')

    await expect(lane.submit('12')).rejects.toThrow(OverloadedError)

    await release()
    await accepted
  })
})

describe('answering', () => {
  test('a commit that fails fails for its own callers only', async () => {
    let commits = 0
    const lane = createLane<string, string>({
      maxBatch: 1,
      inFlight: 1,
      maxQueued: 10,
      async commit(items) {
        commits += 1
        if (commits === 1) throw new Error('gone')
        return items.map((value) => ({ status: 'fulfilled', value }))
      },
    })

    const results = await Promise.allSettled([lane.submit('a'), lane.submit('b')])

    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled'])
  })

  test('a commit may fail for one of its callers', async () => {
    const lane = createLane<string, string>({
      maxBatch: 10,
      inFlight: 1,
      maxQueued: 10,
      commit: async (items) =>
        items.map((item) =>
          item === 'bad'
            ? { status: 'rejected', reason: new Error('bad') }
            : { status: 'fulfilled', value: item },
        ),
    })

    const results = await Promise.allSettled(['a', 'bad', 'b'].map((item) => lane.submit(item)))

    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('draining waits for what waits and for what runs', async () => {
    const { lane, release } = heldLane({ maxBatch: 1 })
    let drained = false
    const all = [lane.submit('a'), lane.submit('b')]

    const draining = lane.drain().then(() => {
      drained = true
    })
    await release()
    await all[0]
    expect(drained).toBe(false)
    await release()

    await draining
    expect(lane.queued()).toBe(0)
    await lane.drain()
  })

  test('whatever the load, each item is committed once, within the limits, and answered as itself', async () => {
    const loads = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 9 }), turns: fc.integer({ min: 0, max: 3 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    await fc.assert(
      fc.asyncProperty(loads, fc.integer({ min: 1, max: 3 }), async (load, inFlight) => {
        const committed: number[] = []
        let running = 0
        const lane = createLane<{ id: number; weight: number }, number>({
          maxBatch: 8,
          inFlight,
          maxQueued: 10_000,
          weigh: ({ weight }) => ({ count: weight, bytes: 0 }),
          async commit(items) {
            running += 1
            expect(running).toBeLessThanOrEqual(inFlight)
            if (items.length > 1)
              expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(8)
            committed.push(...items.map(({ id }) => id))
            await turns(load[items[0]?.id ?? 0]?.turns ?? 0)
            running -= 1
            return items.map(({ id }) => ({ status: 'fulfilled', value: id }))
          },
        })

        const answers = await Promise.all(
          load.map(async ({ weight, turns: delay }, id) => {
            await turns(delay)
            return lane.submit({ id, weight })
          }),
        )

        expect(answers).toEqual(load.map((_, id) => id))
        expect(committed.toSorted((one, other) => one - other)).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  })
})

async function turns(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) await new Promise((resolve) => setImmediate(resolve))
}
