/** One process's people service on a database and a bus that it shares with others. */
import { inject, onTestFinished } from 'vitest'
import { peopleService } from '#domain/accounts/people-service.ts'
import { createBus } from '#platform/bus/bus.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import type { Accounts } from './accounts.ts'

/** Closed when the test ends. */
export async function openPeople({ stores }: Pick<Accounts, 'stores'>, prefix: string, now: () => number) {
  const url = inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  const people = peopleService({ ...stores, numbersOf: countedFromOne(), bus, prefix, now })
  await people.listen()
  onTestFinished(() => {
    people.close()
    bus.close()
    redis.disconnect()
  })
  return people
}

/** Numbers as messaging gives them: one each, never another one. */
function countedFromOne() {
  const given = new Map<string, number>()
  return async (tenantId: string, ids: readonly string[]) =>
    new Map(
      ids.map((id) => {
        const key = `${tenantId}:${id}`
        given.set(key, given.get(key) ?? given.size + 1)
        return [id, given.get(key) ?? 0]
      }),
    )
}
