/** What the ledgers kill: services of their own, and the settings of programs that stand on them. */
import { startMongod, startRedis } from '#services/index.ts'

/** @param folder is removed by the caller */
export async function ledgerServices(folder: string) {
  const log = () => undefined
  const [mongod, redis] = await Promise.all([
    startMongod({ dir: `${folder}/mongodb`, cacheSizeGb: 0.25, log }),
    startRedis({ dir: `${folder}/redis`, log }),
  ])
  return {
    mongod,
    redis,
    /** Only what goes wrong is logged. */
    settings: {
      PARLEY_MONGODB_URI: mongod.uri,
      PARLEY_REDIS_URL: redis.uri,
      PARLEY_LOGGER_LEVEL: '3',
    },
    async stop(): Promise<void> {
      await Promise.all([mongod.stop(), redis.stop()])
    },
  }
}
