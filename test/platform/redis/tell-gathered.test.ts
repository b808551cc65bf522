import { expect, test } from 'vitest'
import { tellGathered } from '#platform/redis/tell-gathered.ts'

/** Numbers to tell, and a Redis that takes them, with its pace and its faults decided by the test. */
function teller(tell: (numbers: number[]) => Promise<void> = async () => undefined) {
  let waiting: number[] = []
  const told: number[][] = []
  const begin = tellGathered<number[]>({
    take() {
      const taken = waiting
      waiting = []
      return taken.length > 0 ? taken : undefined
    },
    async tell(numbers) {
      await tell(numbers)
      told.push(numbers)
    },
    putBack: (numbers) => void waiting.unshift(...numbers),
  })
  return {
    told,
    change(number: number): Promise<void> {
      waiting.push(number)
      return begin()
    },
    begin,
  }
}

test('changes of one turn are told together', async () => {
  const { change, told } = teller()

  await Promise.all([change(1), change(2), change(3)])

  expect(told).toEqual([[1, 2, 3]])
})

test('what changes while others are told goes behind them, and whoever waits hears of it too', async () => {
  const { change, told } = teller(async ([first]) => {
    if (first === 1) void change(2)
  })

  await change(1)

  expect(told).toEqual([[1], [2]])
})

test('what could not be told is told with the next change', async () => {
  let isAway = true
  const { change, told } = teller(async () => {
    if (isAway) throw new Error('away')
  })

  await change(1)
  expect(told).toEqual([])
  isAway = false
  await change(2)

  expect(told).toEqual([[1, 2]])
})
