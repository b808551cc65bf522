/**
 * Which of the deliveries that are due go out now, in which posts, and which posts may be under way together. A chain is posts
 * one after the other that ends at the first failure; chains run side by side.
 *
 *   not ordered   every post is a chain of its own
 *   ordered       the posts of a key are one chain, in the order of the events; where a delivery of the key still waits for
 *                 its next attempt, those behind it wait as long
 *   gathered      posts of one type, full ones at once, the last one when its oldest event has waited long enough
 */
import type { DueDelivery } from './delivery-store.ts'

export type Chain = DueDelivery[][]

export interface PageOptions {
  ordered: boolean
  gather: { events: number }
  /** For each key the first delivery that waits for its next attempt. */
  waiting: ReadonlyMap<string, { order: number; dueAt: Date }>
  now: number
}

export interface PagePlan {
  chains: Chain[]
  /** Keys whose deliveries must not go out before that time. */
  held: Map<string, Date>
}

export function planPage(due: readonly DueDelivery[], options: PageOptions): PagePlan {
  const held = new Map<string, Date>()
  const free = options.ordered ? inOrder(due.filter((one) => !isHeld(one, options, held))) : [...due]
  const { gather, ordered } = options
  if (gather.events > 1) return { chains: gathered(free, options), held }
  if (!ordered) return { chains: free.map((one) => [[one]]), held }
  return {
    chains: [...groupsOf(free, (one) => one.key ?? one)].map((group) => group.map((one) => [one])),
    held,
  }
}

function isHeld({ key, order }: DueDelivery, { waiting }: PageOptions, held: Map<string, Date>): boolean {
  if (key === undefined) return false
  const first = waiting.get(key)
  if (first === undefined || first.order >= order) return false
  held.set(key, first.dueAt)
  return true
}

/** The same deliveries, those of one key by their order in the places that the key has. */
function inOrder(due: readonly DueDelivery[]): DueDelivery[] {
  const byKey = new Map<string, DueDelivery[]>()
  for (const one of due) {
    if (one.key === undefined) continue
    const group = byKey.get(one.key)
    if (group) group.push(one)
    else byKey.set(one.key, [one])
  }
  const next = new Map<string, Iterator<DueDelivery>>()
  for (const [key, group] of byKey) next.set(key, group.sort((a, b) => a.order - b.order).values())
  return due.map((one) => (one.key === undefined ? one : next.get(one.key)?.next().value) ?? one)
}

function gathered(due: readonly DueDelivery[], { gather, ordered, now }: PageOptions): Chain[] {
  return [...groupsOf(due, (one) => one.type)].flatMap((group) => {
    const posts: DueDelivery[][] = []
    for (let start = 0; start < group.length; start += gather.events) {
      const post = group.slice(start, start + gather.events)
      const mayWait = post.length < gather.events && post.every((one) => one.dueAt.getTime() > now)
      if (!mayWait) posts.push(post)
    }
    return ordered ? [posts] : posts.map((post) => [post])
  })
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Iterable<Item[]> {
  const groups = new Map<unknown, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups.values()
}
