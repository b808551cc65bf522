/**
 * Which of the deliveries that are due go out now, in which posts, and which posts may be under way together. A chain is posts
 * one after the other that ends at the first failure; chains run side by side.
 *
 *   not ordered   every post is a chain of its own
 *   ordered       the posts of a key are one chain, from the first one that is not delivered; while that one waits for its
 *                 next attempt, those behind it wait as long
 *   gathered      posts of one type, full ones at once, the last one when its oldest event has waited long enough
 */
import type { DueDelivery, PendingDelivery } from './due-store.ts'

export type Chain = PendingDelivery[][]

export interface PageOptions {
  /** Of an endpoint that asks for order, the first deliveries of each key, due or not. */
  heads?: ReadonlyMap<string, readonly DueDelivery[]>
  gather: { events: number; ms: number }
  now: number
}

export interface PagePlan {
  chains: Chain[]
  /** Keys whose deliveries must not go out before that time. */
  held: Map<string, Date>
}

export function planPage(due: readonly DueDelivery[], options: PageOptions): PagePlan {
  const { gather, heads } = options
  const held = new Map<string, Date>()
  if (heads === undefined) {
    const chains = gather.events > 1 ? gathered(due, options) : due.map((one) => [[one]])
    return { chains, held }
  }
  const queues = queuesOf(due, heads, options, held)
  if (gather.events > 1) return { chains: gathered(queues.flat(), options), held }
  return { chains: queues.map((queue) => queue.map((one) => [one])), held }
}

/** What may go out of each key, in its order; of deliveries without a key, each by itself. */
function queuesOf(
  due: readonly DueDelivery[],
  heads: ReadonlyMap<string, readonly DueDelivery[]>,
  { gather, now }: PageOptions,
  held: Map<string, Date>,
): DueDelivery[][] {
  const before = now + gather.ms
  const seen = new Set<string>()
  const queues: DueDelivery[][] = []
  for (const one of due) {
    if (one.key === undefined) queues.push([one])
    if (one.key === undefined || seen.has(one.key)) continue
    seen.add(one.key)
    const queue = heads.get(one.key) ?? []
    const waits = queue.findIndex(({ dueAt }) => dueAt.getTime() > before)
    if (waits === 0) held.set(one.key, (queue[0] as DueDelivery).dueAt)
    else if (queue.length > 0) queues.push(waits < 0 ? [...queue] : queue.slice(0, waits))
  }
  return queues
}

function gathered(due: readonly DueDelivery[], { gather, heads, now }: PageOptions): Chain[] {
  return [...byType(due)].flatMap((group) => {
    const posts: DueDelivery[][] = []
    for (let start = 0; start < group.length; start += gather.events) {
      const post = group.slice(start, start + gather.events)
      const mayWait = post.length < gather.events && post.every((one) => one.dueAt.getTime() > now)
      if (!mayWait) posts.push(post)
    }
    return heads ? [posts] : posts.map((post) => [post])
  })
}

function byType(due: readonly DueDelivery[]): Iterable<DueDelivery[]> {
  const groups = new Map<string, DueDelivery[]>()
  for (const one of due) {
    const group = groups.get(one.type)
    if (group) group.push(one)
    else groups.set(one.type, [one])
  }
  return groups.values()
}
