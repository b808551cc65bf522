import type { Db } from 'mongodb'
import type { Metrics } from '#platform/metrics.ts'

/** Storage use as a metric (seed 000 §5.3), read when somebody looks. */
export function observeStorage(metrics: Metrics, db: Db): void {
  const read = async () => {
    const stats = await db.stats()
    return { data: stats.dataSize, indexes: stats.indexSize, disk: stats.storageSize + stats.indexSize }
  }
  metrics.gaugeOnScrape('parley_storage_bytes', 'Bytes that the database holds', read, 'kind')
}
