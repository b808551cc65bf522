import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { expect, inject, test } from 'vitest'

test('the test run has a primary MongoDB and a Redis', async () => {
  const client = new MongoClient(inject('mongodbUri'))
  const redis = new Redis(inject('redisUrl'))

  const hello = await client.db().admin().command({ hello: 1 })

  expect(hello.isWritablePrimary).toBe(true)
  expect(await redis.ping()).toBe('PONG')
  await client.close()
  redis.disconnect()
})
