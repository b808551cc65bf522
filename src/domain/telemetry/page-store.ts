/** The pages that were looked at most. */
import type { Db } from 'mongodb'
import { countDistinct } from './distinct-store.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

export interface TopPage {
  name: string
  views: number
  sessions: number
  users: number
}

export type PageStore = ReturnType<typeof pageStore>

export function pageStore(db: Db) {
  return {
    /** Most views first; equal ones by name. */
    async mostViewed(filter: WindowedFilter, limit: number): Promise<TopPage[]> {
      const pages: WindowedFilter = { ...filter, type: 'page' }
      const rows = await report<{ _id: string; views: number }>(db, pages, [
        { $group: { _id: '$name', views: { $sum: 1 } } },
        { $sort: { views: -1, _id: 1 } },
        { $limit: limit },
      ])
      const names = rows.map((row) => row._id)
      const [sessions, users] = await Promise.all([
        countDistinct(db, pages, 'name', names, 'sessionId'),
        countDistinct(db, pages, 'name', names, 'user.id'),
      ])
      return rows.map(({ _id: name, views }) => ({
        name,
        views,
        sessions: sessions.get(name) ?? 0,
        users: users.get(name) ?? 0,
      }))
    },
  }
}
