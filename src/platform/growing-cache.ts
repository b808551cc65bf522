/** A cache that forgets what was used longest ago, and takes memory for what it holds, not for what it may hold. */
import { LRUCache } from 'lru-cache'

/** @param most entries; lru-cache lays out `max` of them at once, which costs every start of a process, so each weighs one. */
export function growingCache<Key extends {}, Value extends {}>(most: number): LRUCache<Key, Value> {
  return new LRUCache<Key, Value>({ maxSize: most, sizeCalculation: () => 1 })
}
