import { expect, test } from 'vitest'
import { boundedWork } from '#platform/auth/bounded-work.ts'
import { sharedReload } from '#platform/auth/shared-reload.ts'

/** A load that ends when told. */
function heldLoads() {
  const open: Array<(error?: Error) => void> = []
  const load = () =>
    new Promise<void>((resolve, reject) => open.push((error) => (error ? reject(error) : resolve())))
  return { open, load }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('callers during a load share the next one, because the running one may be too old for them', async () => {
  const { open, load } = heldLoads()
  const reload = sharedReload({ name: 'test', load, spacingMs: 0, waitingLimit: 100 })

  const first = reload.fresh()
  await turn()
  const later = [reload.fresh(), reload.fresh(), reload.fresh()]
  await turn()
  expect(open).toHaveLength(1)
  open[0]?.()
  await first
  await turn()

  expect(open).toHaveLength(2)
  open[1]?.()
  await Promise.all(later)
})

test('a failed load fails those who waited for it, and nobody after them', async () => {
  const { open, load } = heldLoads()
  const reload = sharedReload({ name: 'test', load, spacingMs: 0, waitingLimit: 100 })

  const failing = reload.fresh()
  await turn()
  const next = reload.fresh()
  open[0]?.(new Error('away'))

  await expect(failing).rejects.toThrow('away')
  await turn()
  open[1]?.()
  await expect(next).resolves.toBeUndefined()
})

test('loads begin no closer together than the spacing', async () => {
  const begun: number[] = []
  const load = async () => void begun.push(performance.now())
  const reload = sharedReload({ name: 'test', load, spacingMs: 30, waitingLimit: 100 })

  for (let call = 0; call < 3; call += 1) await reload.fresh()

  const gaps = begun.slice(1).map((time, index) => time - (begun[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(28)
})

test('bounded work runs so many at once, in order, and gives its turn on after a failure', async () => {
  const work = boundedWork({ name: 'test', parallel: 2, waitingLimit: 100 })
  const order: number[] = []
  let running = 0
  let most = 0

  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      work.run(async () => {
        running += 1
        most = Math.max(most, running)
        order.push(index)
        await turn()
        running -= 1
        if (index === 3) throw new Error('broken')
      }),
    ),
  )

  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(1)
})
