import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'

export interface AppServices {
  name: string
  mongodbUri: string
  redisUrl: string
  /** Drops the database and every Redis key of this name. */
  remove(): Promise<void>
}

/** A database and a Redis prefix of one test file's own on the run's servers. */
export function servicesFor(mongodbUri: string, redisUrl: string, name: string): AppServices {
  const own = new URL(mongodbUri)
  own.pathname = `/${name}`
  return {
    name,
    mongodbUri: own.href,
    redisUrl,
    async remove() {
      const mongo = new MongoClient(own.href)
      await mongo.db().dropDatabase()
      await mongo.close()
      const redis = new Redis(redisUrl)
      const keys = await redis.keys(`${name}:*`)
      if (keys.length > 0) await redis.del(keys)
      redis.disconnect()
    },
  }
}
